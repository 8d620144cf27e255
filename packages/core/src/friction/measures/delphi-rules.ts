/** From the lowest to the highest answer that counts, both included. */
export type AnswerRange = readonly [number, number];

/** Consensus when enough answer on one side and few enough on the other. */
export type ShareRule = {
  readonly kind: "share";
  readonly inFavour: AnswerRange;
  readonly against: AnswerRange;
  /** The least share on one side, and what the share on the other must stay below. */
  readonly atLeast: number;
  readonly othersBelow: number;
};

/** Consensus when the middle half of the answers lies close together, in scale steps. */
export type WidthRule = { readonly kind: "width"; readonly atMost: number };

/** Consensus when Kendall's W is high enough. */
export type OrderRule = { readonly kind: "order"; readonly atLeast: number };

/** Dissent is stable when answers have changed by less than this since the round before. */
type Stability = { readonly stableBelow: number };

export type RatingRule = (ShareRule | WidthRule) & Stability;
export type RankingRule = OrderRule & Stability;

const MOVED = 0.15;

/**
 * Rules to end a Delphi by, to be chosen before the first round and not after seeing the answers. Where each number comes
 * from, and which have been read in their source: docs/method/delphi-stop.md.
 */
export const DELPHI_RULES = {
  /** Votes of 1 and -1, passes 0. */
  threeQuarters: {
    kind: "share",
    inFavour: [1, 1],
    against: [-1, -1],
    atLeast: 0.75,
    othersBelow: 1,
    stableBelow: MOVED,
  },
  ninePoints: {
    kind: "share",
    inFavour: [7, 9],
    against: [1, 3],
    atLeast: 0.7,
    othersBelow: 0.15,
    stableBelow: MOVED,
  },
  narrowOnFivePoints: { kind: "width", atMost: 1, stableBelow: MOVED },
  narrowOnNinePoints: { kind: "width", atMost: 2, stableBelow: MOVED },
  oneOrder: { kind: "order", atLeast: 0.7, stableBelow: 0.05 },
} as const satisfies Readonly<Record<string, RatingRule | RankingRule>>;
