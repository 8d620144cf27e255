import type { Measure } from "./measure.ts";
import { squaresAroundMean } from "./squares-around-mean.ts";

/** `value` is ICC(1). */
export type GroupIntraclass = Measure & {
  /** ICC(2): how surely the means of groups of this size tell the groups apart; below 0 they do not at all. */
  readonly ofMeans: number | null;
  /** Groups with a rating. */
  readonly groups: number;
  readonly meanGroupSize: number | null;
  /** Mean squares between and within groups, of a one-way analysis of variance. */
  readonly between: number | null;
  readonly within: number | null;
};

/**
 * How much of the differences between people's ratings is a matter of their group: ICC(1), from 1 (groups differ, their
 * members do not) through 0 (groups are like random ones) to below 0 (members differ more than strangers do). One row a
 * group, `NaN` for a missing rating. `null` for fewer than two groups, no group of two, or ratings all the same. O(ratings).
 * Formula, source (Bliese 2000) and worked example: docs/method/group-intraclass.md.
 */
export function groupIntraclass(ratingsByGroup: readonly ArrayLike<number>[]): GroupIntraclass {
  const given = ratingsByGroup
    .map((row) => Float64Array.from(row).filter((rating) => !Number.isNaN(rating)))
    .filter((row) => row.length > 0);
  const groups = given.length;
  const people = given.reduce((sum, row) => sum + row.length, 0);
  const nothing = { ofMeans: null, meanGroupSize: null, between: null, within: null };
  if (groups < 2 || people === groups) {
    const reason = groups < 2 ? "Fewer than two groups have answered." : "No group has two answers.";
    return { value: null, people, groups, ...nothing, reason };
  }

  const meanGroupSize = people / groups;
  const { between, within } = meanSquares(given, people);
  const most = between + (meanGroupSize - 1) * within;
  if (!(most > 0 && most < Infinity)) {
    const reason = most === 0 ? "All ratings are the same." : "A rating is too large to compare.";
    return { value: null, people, groups, ...nothing, reason };
  }
  const ofMeans = between > 0 ? (between - within) / between : null;
  const reason = between > 0 ? "" : "The groups' means are the same, so ICC(2) is not defined.";
  const value = (between - within) / most;
  return { value, people, groups, ofMeans, meanGroupSize, between, within, reason };
}

/** Means that differ by less than this part of the whole are the same but for rounding. */
const ROUNDING = 1e-14;

function meanSquares(given: readonly Float64Array[], people: number) {
  const each = given.map(squaresAroundMean);
  const whole = each.reduce((sum, { mean }, group) => sum + mean * given[group]!.length, 0) / people;
  const between = each.reduce((sum, { mean }, group) => sum + given[group]!.length * (mean - whole) ** 2, 0);
  const within = each.reduce((sum, { squares }) => sum + squares, 0);
  const isRounding = between < ROUNDING * (between + within);
  return {
    between: isRounding ? 0 : between / (given.length - 1),
    within: within / (people - given.length),
  };
}
