import { wordsOf } from "../friction/near-duplicates/words.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { AskComparison, AskFate, CarriedAsk, MatchedBy, Named } from "./comparison.ts";
import { nameOf } from "./comparison-items.ts";
import { compareTexts, plainTitle } from "./comparison-pairs.ts";

type Ask = {
  readonly id: string;
  readonly need: string;
  readonly from: Named;
  readonly toUnit: Named;
  readonly answer: string;
  readonly note: string | null;
};

/** An ask in words that both periods share: its need in any case, its unit and origin by their id in the first. */
type Placed = { readonly ask: Ask; readonly words: string; readonly unit: string; readonly origin: string };
type AskPair = { readonly before: Placed; readonly after: Placed; readonly matchedBy: MatchedBy };

/** The answer of an ask that has none. */
const WAITING = "asked";
/** Of the words of the shorter text, the share above which two texts of one id are one ask. */
const SHARED_WORDS = 0.5;

/** Which asks were made in both periods, and what became of them. O(n log n). */
export function compareAsks(
  before: Organisation,
  after: Organisation,
  idBefore: (id: string) => string,
): AskComparison {
  const ours = asksOf(before).map((ask) => placed(ask, (id) => id));
  const theirs = asksOf(after).map((ask) => placed(ask, idBefore));
  const pairs = pairAsks(ours, theirs);
  return {
    before: ours.length,
    after: theirs.length,
    added: theirs.length - pairs.length,
    dropped: ours.length - pairs.length,
    carried: pairs.map(carriedAsk).sort((a, b) => compareTexts(a.id, b.id)),
  };
}

/** How many asks have which answer; an ask without one waits. */
export function answersOf(organisation: Organisation): Record<string, number> {
  const { columns } = organisation.tables.asks;
  const counts: Record<string, number> = {};
  for (const row of organisation.tables.asks.rows()) {
    const answer = columns.answer.value(row) ?? WAITING;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

function asksOf(organisation: Organisation): Ask[] {
  const { columns } = organisation.tables.asks;
  const asks = Array.from(organisation.tables.asks.rows(), (row) => ({
    id: columns.id.value(row)!,
    need: columns.need.text(row),
    from: nameOf(organisation, columns.from.values[row])!,
    toUnit: nameOf(organisation, columns.toUnit.values[row])!,
    answer: columns.answer.value(row) ?? WAITING,
    note: columns.note.value(row),
  }));
  return asks.sort((a, b) => compareTexts(a.id, b.id));
}

const placed = (ask: Ask, idBefore: (id: string) => string): Placed => ({
  ask,
  words: plainTitle(ask.need),
  unit: idBefore(ask.toUnit.id),
  origin: idBefore(ask.from.id),
});

function pairAsks(before: readonly Placed[], after: readonly Placed[]): AskPair[] {
  const pairs: AskPair[] = [];
  const taken = new Set<Placed>();
  const pair = (
    matchedBy: MatchedBy,
    keyOf: (placed: Placed) => string | null,
    isOne: (a: Placed, b: Placed) => boolean = () => true,
  ) => {
    const theirs = Map.groupBy(
      after.filter((each) => !taken.has(each)),
      keyOf,
    );
    for (const ours of before) {
      const key = taken.has(ours) ? null : keyOf(ours);
      const found =
        key === null ? undefined : theirs.get(key)?.find((each) => !taken.has(each) && isOne(ours, each));
      if (found === undefined) continue;
      pairs.push({ before: ours, after: found, matchedBy });
      taken.add(ours).add(found);
    }
  };
  pair("id", ({ ask, words }) => `${ask.id}\n${words}`);
  pair("title", ({ words, unit, origin }) => [words, unit, origin].join("\n"));
  pair("id", ({ ask, unit }) => `${ask.id}\n${unit}`, isMostlyTheSame);
  const isSaidOnce = soleWords(before, after);
  pair("title", ({ words, unit }) => (isSaidOnce(words) ? `${words}\n${unit}` : null));
  return pairs;
}

/** Whether one of two texts under one id only adds to the other, more or less: ids may be row numbers. */
function isMostlyTheSame(a: Placed, b: Placed): boolean {
  const [ours, theirs] = [new Set(wordsOf(a.ask.need)), new Set(wordsOf(b.ask.need))];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared > SHARED_WORDS * Math.min(ours.size, theirs.size);
}

/** Words that one ask at most uses in each period: no set phrase, so that they are known by themselves. */
function soleWords(...periods: readonly (readonly Placed[])[]): (words: string) => boolean {
  const phrases = new Set<string>();
  for (const asks of periods) {
    const seen = new Set<string>();
    for (const { words } of asks) (seen.has(words) ? phrases : seen).add(words);
  }
  return (words) => !phrases.has(words);
}

function carriedAsk({ before, after, matchedBy }: AskPair): CarriedAsk {
  const [answerBefore, answer] = [before.ask.answer, after.ask.answer];
  return {
    ...after.ask,
    idBefore: before.ask.id,
    matchedBy,
    answerBefore,
    fate: fateOf(answerBefore, answer),
  };
}

function fateOf(before: string, after: string): AskFate {
  if (before === WAITING) return after === WAITING ? "still unanswered" : "now answered";
  if (before === "declined" && after !== "declined") return "declined and asked again";
  if (after === WAITING) return "asked again";
  return before === after ? "same answer" : "other answer";
}
