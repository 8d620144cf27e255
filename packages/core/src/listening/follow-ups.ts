import type { Row } from "../organisation/schema.ts";

export const followUpRules = [
  "target_without_measure",
  "target_without_date",
  "priority_without_goal",
  "barrier_without_owner",
  "need_without_unit",
  "vague_words",
] as const;
export type FollowUpRule = (typeof followUpRules)[number];

/** What is known around a statement. */
export type Around = {
  readonly language: string;
  readonly goalTitles: readonly string[];
  /** Statements that a barrier with an owner comes from. */
  readonly ownedBarriers: ReadonlySet<string>;
};

/** What a statement says, with what was said beside the words in its question. */
export type Asked = Pick<Row<"statements">, "id" | "text" | "kind" | "about" | "addressedTo"> & {
  readonly extra: Readonly<Record<string, unknown>> | null;
};

const MOST_FOR_ONE = 2;

/** The questions back that a statement calls for, by the rule that noticed something. See docs/method/follow-ups.md. */
export const followUpsFor = (statement: Asked, around: Around): readonly FollowUpRule[] =>
  followUpRules.filter((rule) => notices[rule](statement, around)).slice(0, MOST_FOR_ONE);

type Notice = (statement: Asked, around: Around) => boolean;

const YEAR = /\b(19|20|21)\d\d\b/gu;
const DATE = /\b\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?\b/gu;

const hasDate = (text: string) => text.search(YEAR) >= 0 || text.search(DATE) >= 0;
const hasNumber = (text: string) => /\d/u.test(text.replaceAll(DATE, " ").replaceAll(YEAR, " "));
const isAsideSaid = ({ extra }: Asked, name: string) => typeof extra?.[name] === "string";

const notices: Readonly<Record<FollowUpRule, Notice>> = {
  target_without_measure: (said) =>
    said.kind === "target" && !isAsideSaid(said, "measure") && !hasNumber(said.text),
  target_without_date: (said) =>
    said.kind === "target" && !isAsideSaid(said, "due_on") && !hasDate(said.text),
  priority_without_goal: ({ kind, about, text }, { goalTitles }) =>
    kind === "priority" && about === null && !goalTitles.some((title) => hasWordInCommon(title, text)),
  barrier_without_owner: ({ kind, id }, { ownedBarriers }) => kind === "barrier" && !ownedBarriers.has(id),
  need_without_unit: ({ kind, addressedTo }) => kind === "need" && addressedTo === null,
  vague_words: ({ text }, { language }) => isVague(text, language),
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const SHORTEST_SHARED = 4;
const STEM = 5;
const stems = (text: string) =>
  wordsOf(text)
    .filter((word) => word.length >= SHORTEST_SHARED)
    .map((word) => word.slice(0, STEM));

function hasWordInCommon(a: string, b: string): boolean {
  const ofB = new Set(stems(b));
  return stems(a).some((stem) => ofB.has(stem));
}

const FEWEST_WORDS = 3;
const FEW_WORDS = 9;

/** English words that say little on their own. */
const VAGUE = new Set(
  "better improve improved improvement good bad things thing stuff somehow something communication quality efficient efficiency optimise optimize modern proper properly nice etc".split(
    " ",
  ),
);

function isVague(text: string, language: string): boolean {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) return true;
  if (!language.startsWith("en") || words.length >= FEW_WORDS || /\d/u.test(text)) return false;
  return words.some((word) => VAGUE.has(word));
}
