/**
 * The largest sum of entries with at most one from each row and each column: the assignment problem, by shortest
 * augmenting paths (H. W. Kuhn 1955, J. Munkres 1957; in this form R. Jonker and A. Volgenant 1987). O(n³).
 */
export function bestMatching(gains: readonly (readonly number[])[]): number {
  const size = Math.max(gains.length, gains[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(gains[row]?.[column] ?? 0);
  const ofRow = new Float64Array(size);
  const ofColumn = new Float64Array(size + 1);
  /** The row matched with each column; the last column stands for the row that is being placed. */
  const rowOf = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < size; row++) {
    rowOf[size] = row;
    const from = new Int32Array(size).fill(-1);
    let last = cheapestEnd(size, cost, ofRow, ofColumn, rowOf, from);
    while (last !== size) {
      const before = from[last]!;
      rowOf[last] = rowOf[before]!;
      last = before;
    }
  }
  let sum = 0;
  for (let column = 0; column < size; column++) sum -= cost(rowOf[column]!, column);
  return sum;
}

/** Walks to the nearest column without a row and keeps the prices (potentials) true on the way. */
function cheapestEnd(
  size: number,
  cost: (row: number, column: number) => number,
  ofRow: Float64Array,
  ofColumn: Float64Array,
  rowOf: Int32Array,
  from: Int32Array,
): number {
  const distance = new Float64Array(size).fill(Infinity);
  const isDone = new Uint8Array(size + 1);
  let column = size;
  do {
    isDone[column] = 1;
    const row = rowOf[column]!;
    let [step, next] = [Infinity, -1];
    for (let other = 0; other < size; other++) {
      if (isDone[other] === 1) continue;
      const reduced = cost(row, other) - ofRow[row]! - ofColumn[other]!;
      if (reduced < distance[other]!) {
        distance[other] = reduced;
        from[other] = column;
      }
      if (distance[other]! < step) [step, next] = [distance[other]!, other];
    }
    for (let other = 0; other <= size; other++)
      if (isDone[other] === 1) {
        ofRow[rowOf[other]!]! += step;
        ofColumn[other]! -= step;
      } else distance[other]! -= step;
    column = next;
  } while (rowOf[column] !== -1);
  return column;
}
