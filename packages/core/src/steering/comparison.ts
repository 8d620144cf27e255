/**
 * What became of one period's plan in the next: who and what carried on, what changed about it, what is new and what
 * does not appear again. In ids, names and numbers: the JSON schema `lodestar.comparison/1`, and all that texts and
 * pages about it are made of. See docs/method/comparison.md.
 */
export type Comparison = {
  readonly schema: "lodestar.comparison/1";
  readonly organisation: string | null;
  readonly before: ComparedPeriod;
  readonly after: ComparedPeriod;
  readonly kinds: Readonly<Record<ComparedKind, KindComparison>>;
  /** Not accepted in the first period, and in the second not declined, or not yet. */
  readonly proposedAgain: readonly ProposedAgain[];
  readonly asks: AskComparison;
  /** Statements and proposals put off in the first period, and what can be seen of them in the second. */
  readonly deferred: readonly DeferredBefore[];
  readonly goalWork: readonly GoalWork[];
  /** Work without a path to any goal. */
  readonly workWithoutGoal: { readonly before: Work; readonly after: Work };
};

/** What is compared. `northStar`: purpose, vision, mission and values; goals stand apart. */
export const comparedKinds = [
  "northStar",
  "goals",
  "units",
  "elements",
  "objectives",
  "targets",
  "initiatives",
] as const;
export type ComparedKind = (typeof comparedKinds)[number];

export type ComparedPeriod = {
  readonly cycle: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Objectives by status, `unknown` where none is recorded. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Asks by answer; `asked` where there is none. */
  readonly answers: Readonly<Record<string, number>>;
};

/** An id of one of the two folders, and what people call it there. */
export type Named = { readonly id: string; readonly title: string };

/** How it is known that two items are one: exact titles count as the same in any case and spacing. */
export type MatchedBy = "id" | "title" | "similar title";

export type KindComparison = {
  readonly before: number;
  readonly after: number;
  readonly carried: readonly CarriedItem[];
  readonly added: readonly ComparedItem[];
  readonly dropped: readonly ComparedItem[];
  /** Changes that most of what carried on has in common: said once, not for each item. */
  readonly shared: readonly SharedChange[];
  /** The ids of the two periods are row numbers, not names: they were given anew, so only titles were compared. */
  readonly idsReused: boolean;
  /** Items that do not appear again and new ones that may carry them on under another title: to be asked, not counted. */
  readonly perhaps: readonly PerhapsCarried[];
};

export type ComparedItem = Named & {
  readonly unit: Named | null;
  readonly owner: Named | null;
  readonly status: string | null;
};

/** An item as it is in the second period, with its id in the first and what is different. */
export type CarriedItem = ComparedItem & {
  readonly idBefore: string;
  readonly matchedBy: MatchedBy;
  /** 1 where the titles are the same or the id is, else how alike the titles are. */
  readonly likeness: number;
  readonly changes: readonly ItemChange[];
};

export type ItemChange =
  | { readonly what: "owner" | "lead" | "unit"; readonly before: Named | null; readonly after: Named | null }
  | {
      readonly what: "title" | "status" | "kind" | "direction";
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly what: "weight"; readonly before: number | null; readonly after: number | null }
  | TargetChange
  | DueChange;

export type TargetChange = {
  readonly what: "target";
  readonly before: number | null;
  readonly after: number | null;
  /** Whether the same measure must now go further, or less far, where the direction says so. */
  readonly became: "harder" | "easier" | null;
};

export type DueChange = {
  readonly what: "dueOn";
  readonly before: string | null;
  readonly after: string | null;
  /** Days later; `null` where one of the two is unknown. */
  readonly days: number | null;
  /** Days later than the end of the period moved; `null` where that is unknown. 0: as far from the end as before. */
  readonly beyondPeriod: number | null;
};

/** `change` as it is on one of the items; for due days only `beyondPeriod`, else `days`, is in common. */
export type SharedChange = { readonly change: ItemChange; readonly items: number; readonly of: number };

export type PerhapsCarried = {
  readonly before: Named;
  readonly after: Named;
  readonly sameOwner: Named | null;
  /** Words that few other titles use, in the form the second title has them. */
  readonly words: readonly string[];
};

export type ProposedAgain = {
  readonly before: Named;
  readonly after: Named;
  readonly kind: "objectives" | "initiatives";
  /** Why it was not accepted, where that is recorded. */
  readonly reason: string | null;
  readonly status: string | null;
};

export const askFates = [
  "still unanswered",
  "now answered",
  "declined and asked again",
  "asked again",
  "other answer",
  "same answer",
] as const;
/**
 * `asked again`: it had been accepted or renegotiated, and now waits for an answer. `other answer` and `same answer`:
 * answered in both periods; what was declined before is always `declined and asked again`.
 */
export type AskFate = (typeof askFates)[number];

export type AskComparison = {
  readonly before: number;
  readonly after: number;
  /** Asks of the second period that are not asks of the first, and the other way round. */
  readonly added: number;
  readonly dropped: number;
  readonly carried: readonly CarriedAsk[];
};

export type CarriedAsk = {
  readonly id: string;
  readonly idBefore: string;
  /** `title`: the same words to the same unit. `similar title`: the same id, and words that are mostly the same. */
  readonly matchedBy: MatchedBy;
  readonly need: string;
  readonly from: Named;
  readonly toUnit: Named;
  readonly answerBefore: string;
  readonly answer: string;
  readonly note: string | null;
  readonly fate: AskFate;
};

export type DeferredBefore = {
  readonly id: string;
  /** The words; `null` where they are not to be shown. */
  readonly text: string | null;
  /** Who said it; `null` where that is not known or not to be shown. */
  readonly author: Named | null;
  readonly reason: string | null;
  /** `carried on`: what it was put off to carries on. `not seen`: nothing in the second period points back to it. */
  readonly now:
    | "adopted"
    | "merged"
    | "deferred"
    | "declined"
    | "no answer yet"
    | "in the plan"
    | "carried on"
    | "not seen";
  readonly reasonNow: string | null;
  readonly items: readonly Named[];
};

export type Work = {
  readonly objectives: number;
  readonly initiatives: number;
  /** Each counted by the product of its shares. */
  readonly cost: number;
  readonly effortDays: number;
};

/** A goal whose work is not what it was; `null`: the goal is not in that period. */
export type GoalWork = {
  readonly goal: Named;
  readonly idBefore: string | null;
  readonly before: Work | null;
  readonly after: Work | null;
};
