/** A row a statement with a number for each of its terms; every other term is 0. Row r lies from starts[r] to starts[r + 1]. */
export type SparseRows = {
  readonly rows: number;
  readonly terms: number;
  readonly starts: Int32Array;
  /** Ascending within a row. */
  readonly term: Int32Array;
  readonly weight: Float64Array;
};

/** The product of two rows, summed over the terms they share. O(terms of both). */
export function sparseProduct({ starts, term, weight }: SparseRows, a: number, b: number): number {
  let [i, j, sum] = [starts[a]!, starts[b]!, 0];
  const [endOfA, endOfB] = [starts[a + 1]!, starts[b + 1]!];
  while (i < endOfA && j < endOfB) {
    const apart = term[i]! - term[j]!;
    if (apart === 0) sum += weight[i++]! * weight[j++]!;
    else if (apart < 0) i++;
    else j++;
  }
  return sum;
}
