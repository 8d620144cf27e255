import { type Question, type RoundAnswer, isEmptyAnswer, isSaid } from "@lodestar/core";
import { dateFormat, numberFormat } from "../messages/intl.ts";
import styles from "./answer.module.css";
import type { AnswerWorld } from "./answer-world.ts";
import { element } from "./element.ts";
import { orderOf } from "./forms/rank-order.ts";

/** An answer as it will be read: words as quotations, everything else in a line or a list. */
export function answerSummary(
  question: Question,
  answer: RoundAnswer | undefined,
  world: AnswerWorld,
): HTMLElement {
  const { text } = world;
  if (answer === undefined || answer.kind !== question.kind || isEmptyAnswer(answer))
    return element("p", { class: styles.hint }, text("nothing"));
  switch (answer.kind) {
    case "ranking":
      return ordered(orderOf(answer.ranks, "items" in question ? question.items : []).map(world.titleOf));
    case "points":
      return pairs(
        answer.points
          .filter(({ points }) => points > 0)
          .toSorted((a, b) => b.points - a.points)
          .map(({ item, points }) => [world.titleOf(item), text("pointsGiven", { count: points })]),
      );
    case "agreement":
      return pairs(agreementPairs(question, answer));
    case "votes":
      return element("p", {}, votesInWords(answer, world));
    default:
      return element("div", { class: styles.quotes }, ...saidParts(answer, world));
  }
}

const ordered = (titles: readonly string[]) =>
  element("ol", { class: styles.ordered }, ...titles.map((title) => element("li", { dir: "auto" }, title)));

const pairs = (lines: readonly (readonly [string, string])[]) =>
  element(
    "dl",
    { class: styles.pairs },
    ...lines.map(([name, value]) =>
      element("div", {}, element("dt", { dir: "auto" }, name), element("dd", { dir: "auto" }, value)),
    ),
  );

type Of<K extends RoundAnswer["kind"]> = Extract<RoundAnswer, { readonly kind: K }>;

function agreementPairs(question: Question, { values }: Of<"agreement">): [string, string][] {
  if (question.kind !== "agreement") return [];
  return question.propositions.flatMap(({ id, text }) => {
    const given = values.find(({ proposition }) => proposition === id);
    if (given === undefined) return [];
    return [
      [text, question.labels[given.value - question.scaleMin] ?? String(given.value)] as [string, string],
    ];
  });
}

function votesInWords({ votes }: Of<"votes">, { text }: AnswerWorld): string {
  const count = (wanted: string) => votes.filter(({ vote }) => vote === wanted).length;
  return text("votesGiven", {
    count: votes.length,
    agree: count("1"),
    disagree: count("-1"),
    pass: count("0"),
  });
}

function saidParts(answer: RoundAnswer, world: AnswerWorld): HTMLElement[] {
  switch (answer.kind) {
    case "targets":
      return answer.entries.map((entry) => quoted(entry.title, targetDetails(entry, world)));
    case "needs":
      return answer.entries
        .filter(({ text }) => isSaid(text))
        .map(({ text, unit }) => quoted(text, unit === null ? [] : [world.unitName(unit)]));
    case "barriers":
      return answer.entries
        .filter(({ text }) => isSaid(text))
        .map((entry) => quoted(entry.text, barrierDetails(entry, world)));
    case "words":
    case "assumptions":
      return answer.entries.filter(({ text }) => isSaid(text)).map(({ text }) => quoted(text, []));
    default:
      return [];
  }
}

const quoted = (words: string, details: readonly string[]) =>
  element(
    "figure",
    { class: styles.spoken },
    isSaid(words) && element("blockquote", { class: styles.quote, dir: "auto" }, words),
    details.length > 0 && element("figcaption", { class: styles.hint }, details.join(" · ")),
  );

function targetDetails(
  { measure, baseline, target, dueOn }: Of<"targets">["entries"][number],
  { text, language }: AnswerWorld,
): string[] {
  const format = numberFormat(language, { maximumFractionDigits: 6 });
  return [
    measure,
    baseline === null ? "" : `${text("targetBaseline")} ${format.format(baseline)}`,
    target === null ? "" : `${text("targetValue")} ${format.format(target)}`,
    dueOn === null ? "" : dayInWords(dueOn, language),
  ].filter(isSaid);
}

function barrierDetails(
  { side, severity, likelihood }: Of<"barriers">["entries"][number],
  { text }: AnswerWorld,
): string[] {
  return [
    side === null ? "" : text(side),
    severity === null ? "" : text("ofFive", { of: text("severityShort"), value: severity }),
    likelihood === null ? "" : text("ofFive", { of: text("likelihoodShort"), value: likelihood }),
  ].filter(isSaid);
}

function dayInWords(day: string, language: string): string {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant)
    ? day
    : dateFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(instant);
}

/** An instant as people of the round's place say it. */
export const instantInWords = (instant: string, timeZone: string, language: string): string =>
  dateFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(instant));
