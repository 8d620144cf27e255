import { type RatedTwice, ratedTwice } from "./rated-twice.ts";
import { DIFFERENCES, MOST_VALUES_AT_RATIO, type RatingLevel } from "./disagreement.ts";
import type { Measure } from "./measure.ts";

export type Alpha = Measure & {
  readonly level: RatingLevel;
  /** Items with at least two ratings; the value rests on these alone. */
  readonly items: number;
  readonly itemsLeftOut: number;
  /** Ratings of those items. */
  readonly ratings: number;
  /** Mean squared difference between two ratings of one item, and between any two ratings. */
  readonly observed: number | null;
  readonly expected: number | null;
};

/**
 * How far raters can stand in for each other: Krippendorff's alpha, 1 minus the disagreement within items over the
 * disagreement that the same ratings would show in any order; 1 when all agree, 0 when the items make no difference,
 * below 0 when raters differ more within items than across them. One row an item, one column a rater, `NaN` for not
 * rated. `null` when no item has two ratings, when all ratings are the same, or when they are not of their level.
 * O(ratings), at level ratio also O(different values²).
 * Formula, source (Krippendorff 2011) and worked example: docs/method/krippendorff-alpha.md.
 */
export function krippendorffAlpha(items: readonly ArrayLike<number>[], level: RatingLevel): Alpha {
  const rated = ratedTwice(items);
  const { people, itemsRated, itemsLeftOut, ratings } = rated;
  const about = { people, level, items: itemsRated, itemsLeftOut, ratings: ratings.length };
  const reason = whatIsWrong(rated, level);
  if (reason !== "") return { value: null, ...about, observed: null, expected: null, reason };

  const { within, across } = DIFFERENCES[level](rated);
  const observed = within / ratings.length;
  const expected = across / (ratings.length * (ratings.length - 1));
  return { value: 1 - observed / expected, ...about, observed, expected, reason: "" };
}

/** Squares of larger numbers, added up, leave the range of numbers. */
const LARGEST = 1e100;

function whatIsWrong({ ratings, values }: RatedTwice, level: RatingLevel): string {
  if (ratings.length === 0) return "No item was rated by two people.";
  if (Math.max(-values[0]!, values.at(-1)!) > LARGEST) return "A rating is too large to compare.";
  if (values.length === 1) return "All ratings are the same, so there is nothing to differ about.";
  if (level !== "ratio") return "";
  if (values[0]! < 0) return "Ratios need ratings from 0 up, and one is negative.";
  return values.length > MOST_VALUES_AT_RATIO
    ? `There are more than ${MOST_VALUES_AT_RATIO} different ratings, too many to compare by ratios.`
    : "";
}
