import { squaresAroundMean } from "./squares-around-mean.ts";

/** Deviations smaller than this part of the largest number are rounding. */
const ROUNDING = 1e-14;

/**
 * Pearson's correlation of two rows of numbers, -1 to 1; `null` when one of them does not vary, or there are fewer than two
 * numbers. O(n). Formula, source (Pearson 1895) and worked example: docs/method/correlation.md.
 */
export function correlation(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  if (first.length !== second.length) throw new RangeError("A correlation is of pairs of numbers.");
  const [ofFirst, ofSecond] = [squaresAroundMean(first), squaresAroundMean(second)];
  if (!isVaried(first, ofFirst.squares) || !isVaried(second, ofSecond.squares)) return null;
  let together = 0;
  for (let at = 0; at < first.length; at++)
    together += (first[at]! - ofFirst.mean) * (second[at]! - ofSecond.mean);
  const value = together / Math.sqrt(ofFirst.squares) / Math.sqrt(ofSecond.squares);
  return Math.max(-1, Math.min(1, value));
}

function isVaried(values: ArrayLike<number>, squares: number): boolean {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at]!));
  return Math.sqrt(squares / values.length) > ROUNDING * largest && squares < Infinity;
}
