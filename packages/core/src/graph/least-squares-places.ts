/**
 * Places for things in a row, at least 1 apart and within `[0, width - 1]`, such that the sum of squared distances from
 * where each would like to be is least. `wanted` is in the order of the row. Pool adjacent violators (Ayer et al. 1955)
 * on `wanted[i] - i`, which turns "at least 1 apart" into "never falling". O(n). Needs n <= width.
 */
export function leastSquaresPlaces(wanted: ArrayLike<number>, width: number): Float64Array {
  const n = wanted.length;
  const sums = new Float64Array(n);
  const sizes = new Int32Array(n);
  let blocks = 0;
  for (let i = 0; i < n; i++) {
    sums[blocks] = wanted[i]! - i;
    sizes[blocks++] = 1;
    while (blocks > 1 && sums[blocks - 2]! * sizes[blocks - 1]! > sums[blocks - 1]! * sizes[blocks - 2]!) {
      sums[blocks - 2]! += sums[blocks - 1]!;
      sizes[blocks - 2]! += sizes[blocks - 1]!;
      blocks--;
    }
  }
  const places = new Float64Array(n);
  const last = width - n;
  for (let block = 0, i = 0; block < blocks; block++) {
    const at = Math.min(last, Math.max(0, sums[block]! / sizes[block]!));
    for (const end = i + sizes[block]!; i < end; i++) places[i] = at + i;
  }
  return places;
}
