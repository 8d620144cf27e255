import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";
import type { Measure } from "../measures/measure.ts";

/** One option's part of all points. `value` is its share, 0 to 1, weighted by influence; all options sum to 1. */
export type PointsShare = Measure & {
  /** Standard deviation between people's shares, weighted; `null` for fewer than two people. */
  readonly spread: number | null;
  /** The smallest and largest share somebody gave. */
  readonly least: number | null;
  readonly most: number | null;
  /** How many people gave it any points. */
  readonly givenBy: number;
};

export type PointsRefusal = Refusal<"uneven_points" | "bad_points" | "bad_weight">;

/**
 * What part of their hundred points people give to each option. One row a person with the points for each option,
 * `NaN` for none; `weights` such as influence, one a person. Each person's points count as parts of what that
 * person gave, so that nobody gains by giving more than a hundred; who gave nothing is not counted. Shares are
 * `null` when nobody gave any. O(people × options).
 * Formula and worked example: docs/method/hundred-points.md.
 */
export function hundredPoints(
  points: readonly ArrayLike<number>[],
  weights: readonly number[] = points.map(() => 1),
): Result<PointsShare[], PointsRefusal> {
  const options = points[0]?.length ?? 0;
  const refusal = pointsRefusal(points, options) ?? weightsRefusal(points, weights);
  if (refusal !== undefined) return { ok: false, refusal };

  const rows = points.map((row) => Array.from(row, (given) => (Number.isNaN(given) ? 0 : given)));
  const sums = rows.map((row) => row.reduce((sum, given) => sum + given, 0));
  const heard = [...rows.keys()].filter((person) => sums[person]! > 0 && weights[person]! > 0);
  const all = heard.reduce((sum, person) => sum + weights[person]!, 0);
  const counts = heard.map((person) => weights[person]! / all);
  const odd = heard.filter((person) => Math.abs(sums[person]! - 100) > 1e-6).length;
  const reason = heard.length === 0 ? "Nobody has given points." : scaledReason(odd);
  return accept(
    Array.from({ length: options }, (_, option) => {
      const shares = heard.map((person) => rows[person]![option]! / sums[person]!);
      return { ...shareOf(shares, counts), people: heard.length, reason };
    }),
  );
}

function scaledReason(odd: number): string {
  if (odd === 0) return "";
  return `The points of ${odd === 1 ? "one person" : `${odd} people`} do not add up to 100 and count as parts of their sum.`;
}

/** `counts` are weights that sum to 1. */
function shareOf(shares: readonly number[], counts: readonly number[]) {
  if (shares.length === 0) return { value: null, spread: null, least: null, most: null, givenBy: 0 };
  const value = shares.reduce((sum, share, at) => sum + counts[at]! * share, 0);
  const around = shares.reduce((sum, share, at) => sum + counts[at]! * (share - value) ** 2, 0);
  const free = 1 - counts.reduce((sum, count) => sum + count * count, 0);
  return {
    value,
    spread: shares.length < 2 ? null : Math.sqrt(around / free),
    least: shares.reduce((least, share) => Math.min(least, share), 1),
    most: shares.reduce((most, share) => Math.max(most, share), 0),
    givenBy: shares.filter((share) => share > 0).length,
  };
}

function pointsRefusal(points: readonly ArrayLike<number>[], options: number): PointsRefusal | undefined {
  for (const [person, row] of points.entries()) {
    if (row.length !== options)
      return refuse("uneven_points", `Person ${person + 1} gives points to another number of options.`)
        .refusal;
    if (Array.from(row).some((given) => given < 0 || given === Infinity))
      return refuse("bad_points", `Person ${person + 1} gives points that are not a number from 0 up.`)
        .refusal;
  }
  return undefined;
}

function weightsRefusal(
  points: readonly ArrayLike<number>[],
  weights: readonly number[],
): PointsRefusal | undefined {
  if (weights.length === points.length && weights.every((weight) => weight >= 0 && weight < Infinity))
    return undefined;
  return refuse("bad_weight", "There is not one weight from 0 up for each person.").refusal;
}
