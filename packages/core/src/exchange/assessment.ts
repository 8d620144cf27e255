import type { Finding } from "../friction/finding.ts";
import type { Fault } from "./fault.ts";

/**
 * What `lodestar assess` finds out about an organisation, in ids, numbers and words: the JSON schema
 * `lodestar.assessment/1`, and all that reports are made of. Shares are 0-1; `null` means that nothing can be said, and
 * a `reason` beside it says why.
 */
export type Assessment = {
  readonly schema: "lodestar.assessment/1";
  readonly generatedFrom: {
    readonly folder: string;
    readonly rows: Readonly<Record<string, number>>;
    readonly faults: readonly Fault[];
    readonly unknownColumns: readonly { readonly file: string; readonly column: string }[];
  };
  readonly today: string;
  readonly organisation: { readonly name: string | null; readonly cycle: string | null; readonly currency: string | null };
  /** Items and rows by table, as read without those left out. */
  readonly counts: Readonly<Record<string, number>>;
  readonly profile: Profile;
  /**
   * Every finding, by rule, then by parties; in an assessment made for a report only the most important ones of each
   * rule. How many there are is in `findingCounts`, always.
   */
  readonly findings: readonly Finding[];
  readonly findingCounts: readonly FindingCount[];
  readonly coverage: readonly Coverage[];
  readonly asksByUnit: readonly UnitAsks[];
  readonly lineOfSight: LineOfSight;
  readonly resourceFocus: ResourceFocus;
  readonly chain: Chain;
  readonly progress: Progress;
  readonly traceability: Traceability;
  readonly agreement: Agreement;
  readonly barriers: BarrierBalance;
};

/** How many findings a rule has. Reports take their totals from here, never from the length of `findings`. */
export type FindingCount = {
  readonly rule: string;
  /** The rule's plain sentence. */
  readonly says: string;
  readonly severe: number;
  readonly serious: number;
  readonly notice: number;
  /** Places the rule looked at that have a finding, and all places it looked at: equal where nothing is as it should be. */
  readonly places: number;
  readonly lookedAt: number;
};

/** A number with its reasons. `people`: how many people it rests on, `null` where it does not rest on people. */
export type Part = {
  readonly id: string;
  readonly value: number | null;
  readonly weight: number;
  readonly people: number | null;
  readonly reason: string;
};
/** One dial: the weighted mean of the parts that have a value, and its parts, weakest first, those without value last. */
export type Dial = { readonly value: number | null; readonly parts: readonly Part[] };
export type Profile = {
  readonly coordinated: Dial;
  readonly engaged: Dial;
  readonly prepared: Dial;
  readonly changePrepared: Dial;
};

/** Who has been heard, in one unit (`null`: people without a unit) or on one side. */
export type Coverage = {
  readonly by: "unit" | "side" | "all";
  readonly id: string | null;
  readonly name: string;
  readonly people: number;
  readonly heard: number;
  /** Influence of those heard over influence of all, `null` where no influence is recorded. */
  readonly influenceHeard: number | null;
};

export type UnitAsks = {
  readonly unit: string;
  readonly asked: number;
  readonly accepted: number;
  readonly declined: number;
  readonly renegotiated: number;
  readonly effortDays: number;
};

/** How far work and goals are joined. */
export type LineOfSight = {
  /** Share of work with a path to a goal: by cost, by effort, by number of items; and which of them `value` is. */
  readonly value: number | null;
  readonly basis: "cost and effort" | "cost" | "effort" | "items" | null;
  readonly reason: string;
  readonly byCost: number | null;
  readonly byEffort: number | null;
  readonly byItems: number | null;
  /** Upward: share of objectives and initiatives with a path to a goal. Downward: share of goals with work below. */
  readonly upward: number | null;
  readonly downward: number | null;
  readonly orphans: { readonly objectives: number; readonly initiatives: number; readonly cost: number; readonly effortDays: number };
  readonly goals: readonly GoalSupport[];
};
export type GoalSupport = {
  readonly goal: string;
  readonly title: string;
  /** Objectives and initiatives at any depth below the goal that take part. */
  readonly objectives: number;
  readonly initiatives: number;
  /** Amounts that count towards the goal: products of shares along each path, summed. */
  readonly cost: number;
  readonly effortDays: number;
};

export type ResourceFocus = {
  /** 1 minus the total variation distance between declared priorities and resources. */
  readonly value: number | null;
  readonly basis: "cost" | "effort" | null;
  readonly declaredBy: "points" | "rankings" | null;
  readonly people: number;
  readonly reason: string;
  readonly goals: readonly { readonly goal: string; readonly title: string; readonly declared: number | null; readonly spent: number | null }[];
};

/** The chain purpose → strategy → organisation, each link rated 0-100 by people. */
export type Chain = {
  readonly links: readonly ChainLink[];
  /** The link with the lowest median; a chain is as strong as its weakest link. `null` where nothing is rated. */
  readonly weakest: "strategy_supports_purpose" | "organisation_supports_strategy" | null;
  readonly reason: string;
  /** Units whose lowest link is lowest, weakest first, ten at most, each by at least one person. */
  readonly weakestUnits: readonly { readonly unit: string; readonly name: string; readonly link: string; readonly median: number; readonly people: number }[];
};
export type ChainLink = {
  readonly link: "strategy_supports_purpose" | "organisation_supports_strategy";
  readonly median: number | null;
  readonly people: number;
  /** Van der Eijk's A over five bands of 20 points. */
  readonly agreement: number | null;
  readonly bands: readonly number[];
};

/** Progress of what is pursued, kept apart from confidence. */
export type Progress = {
  readonly goals: readonly GoalProgress[];
  readonly committedMissed: number;
  readonly targetsMeasured: number;
  readonly targets: number;
};
export type GoalProgress = {
  readonly goal: string;
  readonly title: string;
  readonly progress: number | null;
  readonly confidence: number | null;
  /** Targets that the progress rests on. */
  readonly targets: number;
};

/** What became of what people said. */
export type Traceability = {
  readonly statements: number;
  readonly authors: number;
  readonly inTheme: number;
  readonly withDisposition: number;
  readonly outcomes: Readonly<Record<"adopted" | "merged" | "deferred" | "declined", number>>;
  /** Plan items (objectives, initiatives) with an origin in statements, themes or decisions. */
  readonly planItems: number;
  readonly planItemsWithOrigin: number;
  /** Share of people asked who confirmed the current revision of the themes their words are in. */
  readonly confirmed: number | null;
  readonly asked: number;
};

/** How far units and people order and rate alike. */
export type Agreement = {
  readonly rankings: RankAgreement;
  readonly ratings: readonly RatingAgreement[];
};
export type RankAgreement = {
  /** Kendall's W among units (each by its lead, else its people), or among people where no unit is known. */
  readonly value: number | null;
  readonly among: "units" | "people";
  readonly judges: number;
  readonly items: number;
  readonly p: number | null;
  readonly reason: string;
  /** What is ranked, in the order of mean rank, with each one's mean rank and spread. */
  readonly order: readonly { readonly item: string; readonly title: string; readonly meanRank: number; readonly spread: number }[];
};
export type RatingAgreement = {
  readonly item: string;
  readonly title: string;
  readonly people: number;
  readonly mean: number;
  readonly scale: readonly [number, number];
  /** r_WG over all raters, and the median of the r_WG within units of at least five raters. */
  readonly withinGroup: number | null;
  readonly withinUnits: number | null;
  readonly units: number;
  /** Van der Eijk's A where the answers are whole numbers on a scale of 3 to 11 points, else `null`. */
  readonly ordinal: number | null;
};

export type BarrierBalance = {
  readonly inner: readonly BarrierLine[];
  readonly outer: readonly BarrierLine[];
  readonly unknown: readonly BarrierLine[];
};
export type BarrierLine = {
  readonly id: string;
  readonly title: string;
  readonly class: string | null;
  readonly severity: number | null;
  readonly likelihood: number | null;
  readonly response: string | null;
  readonly owner: string | null;
  readonly affects: number;
};
