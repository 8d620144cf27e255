import { type NullDistribution, expectedVariances } from "./expected-variance.ts";
import type { Measure } from "./measure.ts";
import { squaresAroundMean } from "./squares-around-mean.ts";
import type { RatingScale } from "./within-group-agreement.ts";

/** r_WG(J) and Lindell's r*_WG(J) under one null distribution. */
export type MultiItemUnderNull = {
  readonly distribution: NullDistribution;
  readonly expectedVariance: number;
  /** r_WG(J), 0 to 1: grows with the number of items. */
  readonly value: number;
  /** r*_WG(J): does not; below 0 the ratings spread more than random ones. */
  readonly linear: number;
};

/** `value` is r_WG(J) under the uniform null. */
export type MultiItemAgreement = Measure & {
  /** r*_WG(J) under the uniform null. */
  readonly linear: number | null;
  /** Items that at least two people rated; the values rest on these. */
  readonly items: number;
  readonly itemsLeftOut: number;
  /** Mean over the items of their sample variance. */
  readonly meanVariance: number | null;
  readonly underNulls: readonly MultiItemUnderNull[];
};

/**
 * How close a group's ratings of several items of one kind lie together: r_WG(J), from 1 (all rate each item alike) to 0
 * (ratings spread like random ones or more), and Lindell's r*_WG(J), which does not grow with the number of items. One row a
 * person, one column an item, `NaN` for not rated. `null` when no item has two ratings. O(people × items). Throws on a
 * rating off the scale.
 * Formula, source (James, Demaree & Wolf 1984) and worked example: docs/method/multi-item-agreement.md.
 */
export function multiItemAgreement(
  ratings: readonly ArrayLike<number>[],
  scale: RatingScale,
): MultiItemAgreement {
  const width = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== width))
    throw new RangeError("Ratings of the same items need one place for each item, NaN where not rated.");
  const columns = Array.from({ length: width }, (_, item) => ratingsOf(ratings, item, scale));
  const kept = columns.filter((column) => column.length >= 2);
  const people = ratings.filter((row) => Array.from(row).some((rating) => !Number.isNaN(rating))).length;
  const about = { people, items: kept.length, itemsLeftOut: width - kept.length };
  if (kept.length === 0) {
    const reason = people === 0 ? "Nobody has answered." : "No item was rated by two people.";
    return { value: null, ...about, linear: null, meanVariance: null, underNulls: [], reason };
  }

  const variances = kept.map((column) => squaresAroundMean(column).squares / (column.length - 1));
  const meanVariance = variances.reduce((sum, variance) => sum + variance, 0) / kept.length;
  const nulls = expectedVariances(scale.highest - scale.lowest + 1);
  const underNulls = Array.from(nulls, ([distribution, expectedVariance]) => {
    const linear = 1 - meanVariance / expectedVariance;
    return { distribution, expectedVariance, value: steppedUp(linear, kept.length), linear };
  });
  const { value, linear } = underNulls[0]!;
  const reason =
    kept.length < width ? `Measured on the ${kept.length} of ${width} items that two people rated.` : "";
  return { value, ...about, linear, meanVariance, underNulls, reason };
}

/** Spearman and Brown's rule for J items in place of one, of what is left when nothing below 0 counts. */
function steppedUp(linear: number, items: number): number {
  const one = Math.max(0, linear);
  return (items * one) / (items * one + 1 - one);
}

function ratingsOf(ratings: readonly ArrayLike<number>[], item: number, { lowest, highest }: RatingScale) {
  const given = ratings.map((row) => row[item]!).filter((rating) => !Number.isNaN(rating));
  const off = given.find((rating) => rating < lowest || rating > highest);
  if (off !== undefined) throw new RangeError(`Rating ${off} is not on the scale ${lowest} to ${highest}.`);
  return given;
}
