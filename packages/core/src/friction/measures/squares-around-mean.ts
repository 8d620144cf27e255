/** Σ(x − mean)² and the mean itself. 0 and `NaN` where there are no values. O(n), in two passes, so that a far mean costs no digits. */
export function squaresAroundMean(values: ArrayLike<number>): { mean: number; squares: number } {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += (values[at]! - mean) ** 2;
  return { mean, squares };
}
