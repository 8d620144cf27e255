import type { Measure } from "./measure.ts";
import { squaresAroundMean } from "./squares-around-mean.ts";

export type Bimodality = Measure & {
  /** 0 for a symmetric spread, positive with a tail to the right. */
  readonly skewness: number | null;
  /** Beside the normal distribution's, which is 0 here; -2 for two equal points. */
  readonly excessKurtosis: number | null;
};

/**
 * Whether answers gather at two places: Sarle's bimodality coefficient from skewness and kurtosis. 5/9 for an even spread,
 * 1/3 for a large normal one, towards 1 for two points. A skewed single peak reaches high values too, so it never stands
 * alone: see ordinalAgreement. `NaN` is a missing answer. `null` for fewer than four answers or all the same. O(people).
 * Formula, source (Pfister and others 2013) and worked example: docs/method/sarle-bimodality.md.
 */
export function sarleBimodality(answers: ArrayLike<number>): Bimodality {
  const given = Array.from(answers).filter((answer) => !Number.isNaN(answer));
  const n = given.length;
  const nothing = { value: null, people: n, skewness: null, excessKurtosis: null };
  if (n < 4) return { ...nothing, reason: "Fewer than four people have answered." };
  const lowest = given.reduce((least, answer) => Math.min(least, answer));
  const width = given.reduce((most, answer) => Math.max(most, answer)) - lowest;
  if (width === 0) return { ...nothing, reason: "All answers are the same." };
  if (!Number.isFinite(width)) return { ...nothing, reason: "Answers lie infinitely far apart." };

  const { skew, kurtosis } = shapeOf(given.map((answer) => (answer - lowest) / width));
  const skewness = (skew * Math.sqrt(n * (n - 1))) / (n - 2);
  const excessKurtosis = ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (kurtosis - 3) + 6);
  const value = (skewness ** 2 + 1) / (excessKurtosis + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)));
  return { value, people: n, skewness, excessKurtosis, reason: "" };
}

/** Third and fourth moment around the mean, in standard deviations (n). */
function shapeOf(values: readonly number[]): { skew: number; kurtosis: number } {
  const { mean, squares } = squaresAroundMean(values);
  const deviation = Math.sqrt(squares / values.length);
  const power = (exponent: number) =>
    values.reduce((sum, value) => sum + ((value - mean) / deviation) ** exponent, 0) / values.length;
  return { skew: power(3), kurtosis: power(4) };
}
