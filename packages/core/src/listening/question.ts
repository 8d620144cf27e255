/** The ways a round can ask. */
export const questionKinds = [
  "targets",
  "ranking",
  "points",
  "agreement",
  "needs",
  "barriers",
  "assumptions",
  "votes",
  "words",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What every question has. `id` is unique within its round, and part of the ids of what is said to it. */
type Asked = {
  readonly id: string;
  readonly text: string;
  readonly help: string | null;
  readonly isRequired: boolean;
};

export type Proposition = { readonly id: string; readonly text: string };

/** What free words are taken for. */
export const wordsKinds = ["comment", "idea", "concern", "priority"] as const;
export type WordsKind = (typeof wordsKinds)[number];

type KindOfQuestion =
  /** Targets for the year: a title, a measure, where it stands, where it should be, by when. */
  | { readonly kind: "targets" }
  /** Items, usually goals, put in an order; ties share a rank. */
  | { readonly kind: "ranking"; readonly items: readonly string[] }
  /** A hundred points shared among items. */
  | { readonly kind: "points"; readonly items: readonly string[] }
  /** Sentences rated on one scale; `labels` are the words for its values, the lowest first, or none. */
  | {
      readonly kind: "agreement";
      readonly propositions: readonly Proposition[];
      readonly scaleMin: number;
      readonly scaleMax: number;
      readonly labels: readonly string[];
    }
  /** How others can help, each need addressed to a unit. */
  | { readonly kind: "needs" }
  /** What stands in the way: inner or outer, how severe, how likely. */
  | { readonly kind: "barriers" }
  /** What is taken for granted. */
  | { readonly kind: "assumptions" }
  /** Words of others to agree with or not. Without statements: those said so far in the same round. */
  | { readonly kind: "votes"; readonly statements: readonly string[] }
  /** Whatever somebody wants to say. */
  | { readonly kind: "words"; readonly saidAs: WordsKind };

/** One question of a round. */
export type Question = Asked & KindOfQuestion;

export type TargetEntry = {
  readonly title: string;
  readonly measure: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly dueOn: string | null;
};
export type NeedEntry = { readonly text: string; readonly unit: string | null };
export type BarrierEntry = {
  readonly text: string;
  readonly side: "inner" | "outer" | null;
  readonly severity: number | null;
  readonly likelihood: number | null;
};
export type WordsEntry = { readonly text: string };

export type RankGiven = { readonly item: string; readonly rank: number };
export type PointsGiven = { readonly item: string; readonly points: number };
export type ValueGiven = { readonly proposition: string; readonly value: number };
export type VoteGiven = { readonly statement: string; readonly vote: "1" | "0" | "-1" };

/** What one stakeholder gives to one question, finished or not. Empty lists and texts say nothing. */
export type RoundAnswer =
  | { readonly kind: "targets"; readonly entries: readonly TargetEntry[] }
  | { readonly kind: "ranking"; readonly ranks: readonly RankGiven[] }
  | { readonly kind: "points"; readonly points: readonly PointsGiven[] }
  | { readonly kind: "agreement"; readonly values: readonly ValueGiven[] }
  | { readonly kind: "needs"; readonly entries: readonly NeedEntry[] }
  | { readonly kind: "barriers"; readonly entries: readonly BarrierEntry[] }
  | { readonly kind: "assumptions"; readonly entries: readonly WordsEntry[] }
  | { readonly kind: "votes"; readonly votes: readonly VoteGiven[] }
  | { readonly kind: "words"; readonly entries: readonly WordsEntry[] };

/** What somebody answers in a round, by the id of the question. */
export type RoundAnswers = Readonly<Record<string, RoundAnswer>>;

/** Whether a text says something: blanks alone do not. */
export const isSaid = (text: string): boolean => text.trim() !== "";

/** Whether an answer says nothing at all. */
export function isEmptyAnswer(answer: RoundAnswer): boolean {
  switch (answer.kind) {
    case "targets":
      return answer.entries.every(isEmptyTarget);
    case "ranking":
      return answer.ranks.length === 0;
    case "points":
      return answer.points.every(({ points }) => points === 0);
    case "agreement":
      return answer.values.length === 0;
    case "votes":
      return answer.votes.length === 0;
    default:
      return answer.entries.every(({ text }) => !isSaid(text));
  }
}

export const isEmptyTarget = ({ title, measure, baseline, target, dueOn }: TargetEntry): boolean =>
  !isSaid(title) && !isSaid(measure) && baseline === null && target === null && dueOn === null;
