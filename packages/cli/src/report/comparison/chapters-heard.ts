import type { Comparison } from "@lodestar/core";
import { tallied } from "../html/amounts.ts";
import type { CarriedAsk, DeferredBefore } from "./compared.ts";
import { chapter, type Chapter, type Entry, type Tone } from "./story.ts";
import { joinedWords, said, type Words } from "./words.ts";

/** Asks that were made in both periods, by what became of them. */
export function aboutAsks({ asks }: Comparison): (Chapter | undefined)[] {
  const of = (fate: CarriedAsk["fate"], tone?: Tone) =>
    asks.carried.filter((ask) => ask.fate === fate).map((ask) => askEntry(ask, tone));
  return [
    chapter("Asks without an answer in both periods", of("still unanswered", "serious")),
    chapter("Asks declined before and made again", of("declined and asked again")),
    chapter("Asks that had no answer and have one now", of("now answered")),
    chapter("Asks with another answer than before", of("other answer")),
    askedAgain(asks),
  ];
}

/** Told by unit: where a period has no answers yet, this is every ask that was made before. */
function askedAgain({ carried }: Comparison["asks"]): Chapter | undefined {
  const again = carried.filter(({ fate }) => fate === "asked again");
  const byUnit = [...Map.groupBy(again, ({ toUnit }) => toUnit.title)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const entries = byUnit.map(([unit, asks]): Entry => ({
    words: [`${unit}: ${tallied(asks.length, "ask")}`],
  }));
  return chapter(
    "Asks that had a yes and wait again",
    entries,
    "A yes of the last period does not answer the ask of this one.",
  );
}

const ANSWERS: Readonly<Record<string, string>> = {
  asked: "no answer",
  accepted: "yes",
  declined: "no",
  renegotiated: "other terms",
};
const answerWord = (answer: string) => ANSWERS[answer] ?? answer;

function askEntry(
  { need, from, toUnit, answerBefore, answer, note, fate }: CarriedAsk,
  tone: Tone | undefined,
): Entry {
  const answers = fate === "still unanswered" ? "" : `: ${answerWord(answerBefore)} → ${answerWord(answer)}`;
  const isReason = answer !== "asked" || fate === "still unanswered";
  const why: Words = note === null || !isReason ? [] : [" · ", said(note)];
  return {
    words: [`${toUnit.title}: `, said(need), " for ", said(from.title), answers, ...why],
    ...(tone && { tone }),
  };
}

const FATES: Readonly<Record<DeferredBefore["now"], string>> = {
  adopted: "adopted now",
  merged: "merged now",
  deferred: "put off again",
  declined: "declined now",
  "no answer yet": "said again, no answer yet",
  "in the plan": "in the plan",
  "carried on": "goes on as",
  "not seen": "nothing points back to it",
};

/** What was put off, and what became of it. */
export function aboutDeferred({ deferred }: Comparison): Chapter | undefined {
  const entries = deferred.map(({ text, author, reason, now, reasonNow, items, id }): Entry => {
    const who = author === null ? "" : ` (${author.title})`;
    const why: Words = reason === null ? [] : [", put off: ", said(reason)];
    const where: Words =
      items.length === 0 ? [] : [" ", ...joinedWords(items.map(({ title }) => [said(title)]))];
    const because: Words = reasonNow === null ? [] : [" · ", said(reasonNow)];
    const words = [
      text === null ? `${id}, kept but not shown` : said(text),
      who,
      ...why,
      ` → ${FATES[now]}`,
      ...where,
      ...because,
    ];
    return { words, ...(now === "not seen" && { tone: "serious" as const }) };
  });
  return chapter("What was put off", entries, "Who was told “later” waits for it.");
}
