/** A way in which people with no common view might still spread their ratings. */
export type NullDistribution =
  "uniform" | "slight skew" | "moderate skew" | "heavy skew" | "triangular" | "normal" | "maximum dissensus";

/** Scale points: slight, moderate and heavy skew, triangular, normal. Printed to two decimals in the source. */
const TABULATED: Readonly<Record<number, readonly [number, number, number, number, number]>> = {
  5: [1.34, 0.9, 0.44, 1.32, 1.04],
  6: [1.85, 1.26, 0.69, 1.45, 1.25],
  7: [2.9, 2.14, 1.39, 2.1, 1.4],
  8: [3.47, 2.79, 2.35, 2.81, 1.73],
  9: [5.66, 4.73, 3.16, 3.0, 1.58],
  10: [6.3, 5.09, 3.46, 2.89, 1.45],
  11: [7.31, 6.32, 4.02, 3.32, 1.4],
};
const TABULATED_NAMES = ["slight skew", "moderate skew", "heavy skew", "triangular", "normal"] as const;

/**
 * The variance of ratings on a scale of `points` whole steps under each null distribution, in squared scale
 * steps. Uniform and maximum dissensus exist for every scale, the others from 5 to 11 points.
 * Source (James, Demaree & Wolf 1984; LeBreton & Senter 2008): docs/method/within-group-agreement.md.
 */
export function expectedVariances(points: number): ReadonlyMap<NullDistribution, number> {
  if (!Number.isInteger(points) || points < 2)
    throw new RangeError(`A rating scale has a whole number of points from 2, not ${points}.`);
  const variances = new Map<NullDistribution, number>([["uniform", (points * points - 1) / 12]]);
  for (const [index, variance] of (TABULATED[points] ?? []).entries())
    variances.set(TABULATED_NAMES[index]!, variance);
  return variances.set("maximum dissensus", ((points - 1) / 2) ** 2);
}
