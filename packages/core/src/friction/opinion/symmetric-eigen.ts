export type Eigen = {
  /** Largest first. */
  readonly values: Float64Array;
  /** The directions that belong to the values, each of length 1 and at right angles to the others. */
  readonly vectors: readonly Float64Array[];
};

/** Below this part of the matrix's size what stands beside the diagonal is rounding. */
const ROUNDING = 1e-17;
const MOST_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, given row by row, by Jacobi's rotations: exact to rounding also
 * where values repeat. Each vector's largest entry is positive. O(n³) a sweep, some ten sweeps; for hundreds of rows,
 * not thousands. Method, source and worked example: docs/method/symmetric-eigen.md.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): Eigen {
  const rows = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_, column) => matrix[row * size + column]!),
  );
  const vectors = Array.from({ length: size }, (_, row) => {
    const axis = new Float64Array(size);
    axis[row] = 1;
    return axis;
  });
  const whole = rows.reduce((sum, row) => row.reduce((total, x) => total + x * x, sum), 0);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) if (!rotateAll(rows, vectors, whole)) break;

  const order = rows.map((_, place) => place).sort((i, j) => rows[j]![j]! - rows[i]![i]!);
  return {
    values: Float64Array.from(order, (place) => rows[place]![place]!),
    vectors: order.map((place) => withFixedSign(vectors[place]!)),
  };
}

/** One sweep over all pairs of rows; answers false when nothing but rounding was left beside the diagonal. */
function rotateAll(rows: readonly Float64Array[], vectors: readonly Float64Array[], whole: number): boolean {
  let beside = 0;
  for (let p = 0; p < rows.length; p++)
    for (let q = p + 1; q < rows.length; q++) beside += rows[p]![q]! * rows[p]![q]!;
  if (beside <= ROUNDING * ROUNDING * whole) return false;
  for (let p = 0; p < rows.length; p++)
    for (let q = p + 1; q < rows.length; q++) if (rows[p]![q] !== 0) rotate(rows, vectors, p, q);
  return true;
}

/** Turns the plane of two axes so that the entry they share becomes 0. */
function rotate(rows: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const ofP = rows[p]!;
  const ofQ = rows[q]!;
  const shared = ofP[q]!;
  const slope = (ofQ[q]! - ofP[p]!) / (2 * shared);
  const tangent = Math.sign(slope || 1) / (Math.abs(slope) + Math.hypot(1, slope));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  const [diagonalP, diagonalQ] = [ofP[p]! - tangent * shared, ofQ[q]! + tangent * shared];
  turn(ofP, ofQ, cosine, sine);
  turn(vectors[p]!, vectors[q]!, cosine, sine);
  for (let row = 0; row < rows.length; row++) {
    rows[row]![p] = ofP[row]!;
    rows[row]![q] = ofQ[row]!;
  }
  ofP[p] = diagonalP;
  ofQ[q] = diagonalQ;
  ofP[q] = 0;
  ofQ[p] = 0;
}

function turn(x: Float64Array, y: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < x.length; at++) {
    const before = x[at]!;
    x[at] = cosine * before - sine * y[at]!;
    y[at] = sine * before + cosine * y[at]!;
  }
}

/** Entries that differ by less than this part count as equally large, so that rounding does not choose the sign. */
const AS_LARGE = 1 - 1e-9;

/** Turns a direction round, in place, if need be, so that its largest entry (of equals the first) is positive. */
export function withFixedSign(direction: Float64Array): Float64Array {
  let largest = 0;
  for (const entry of direction) if (Math.abs(entry) * AS_LARGE > Math.abs(largest)) largest = entry;
  if (largest < 0) for (let at = 0; at < direction.length; at++) direction[at] = -direction[at]!;
  return direction;
}
