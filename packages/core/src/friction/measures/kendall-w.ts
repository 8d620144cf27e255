import { chiSquareTail } from "./chi-square-tail.ts";
import type { Measure } from "./measure.ts";
import { rankedByAll } from "./ranked-by-all.ts";

export type Concordance = Measure & {
  /** Items that all ranked; the value rests on these alone. */
  readonly items: number;
  readonly itemsLeftOut: number;
  /** W without the correction for ties: the same without ties, else smaller. */
  readonly uncorrected: number | null;
  /** people × (items - 1) × W: Friedman's statistic. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number | null;
  /** Chance of at least this chi-square among unrelated rankings; rough for few people or few items. */
  readonly chiSquareTail: number | null;
};

/**
 * How much several people agree on the order of the same items: Kendall's coefficient of concordance W,
 * corrected for ties, from 0 (the orders cancel out) to 1 (all the same). One row a person, one column an
 * item, `NaN` for not ranked; only the order within a row matters. Items that somebody did not rank are
 * left out, people who ranked nothing are not counted. `null` for fewer than two people or common items, or
 * when everybody ties everything. O(people × items × log items).
 * Formula, source (Kendall & Babington Smith 1939) and worked example: docs/method/kendall-w.md.
 */
export function kendallW(rankings: readonly ArrayLike<number>[]): Concordance {
  const { ranks, people, items, itemsLeftOut, comparable, reason } = rankedByAll(rankings);
  const nothing = { uncorrected: null, chiSquare: null, degreesOfFreedom: null, chiSquareTail: null };
  if (!comparable) return { value: null, people, items, itemsLeftOut, ...nothing, reason };

  const spread = spreadOfSums(ranks);
  const most = people * ranks.reduce((sum, row) => sum + spreadOfSums([row]), 0);
  if (most === 0) {
    const why = "Everybody ties every item, so there is no order to agree on.";
    return { value: null, people, items, itemsLeftOut, ...nothing, reason: why };
  }

  const value = spread / most;
  const chiSquare = people * (items - 1) * value;
  return {
    value,
    people,
    items,
    itemsLeftOut,
    uncorrected: (12 * spread) / (people * people * (items ** 3 - items)),
    chiSquare,
    degreesOfFreedom: items - 1,
    chiSquareTail: chiSquareTail(chiSquare, items - 1),
    reason,
  };
}

/** Σ over items of (sum of ranks - its mean)². Exact: mid-ranks are halves. */
function spreadOfSums(ranks: readonly (readonly number[])[]): number {
  const items = ranks[0]!.length;
  const mean = (ranks.length * (items + 1)) / 2;
  let spread = 0;
  for (let item = 0; item < items; item++) {
    let sum = 0;
    for (const row of ranks) sum += row[item]!;
    spread += (sum - mean) ** 2;
  }
  return spread;
}
