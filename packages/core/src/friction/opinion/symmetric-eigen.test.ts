import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricEigen, withFixedSign } from "./symmetric-eigen.ts";

const symmetric = fc.integer({ min: 0, max: 9 }).chain((size) =>
  fc
    .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -10, max: 10, noNaN: true })), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((entries) => ({
      size,
      matrix: entries.map((_, at) => {
        const [row, column] = [Math.floor(at / size), at % size];
        return entries[Math.min(row, column) * size + Math.max(row, column)]!;
      }),
    })),
);

const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, entry, at) => sum + entry * y[at]!, 0);

test("the worked example of docs/method/symmetric-eigen.md", () => {
  const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 14);
  expect(vectors[0]![1]).toBeCloseTo(vectors[0]![0]!, 14);
  expect(vectors[1]![1]).toBeCloseTo(-vectors[1]![0]!, 14);
});

test("the values and vectors give the matrix back", () => {
  fc.assert(
    fc.property(symmetric, ({ size, matrix }) => {
      const { values, vectors } = symmetricEigen(matrix, size);
      for (const [at, entry] of matrix.entries()) {
        const [row, column] = [Math.floor(at / size), at % size];
        const again = vectors.reduce(
          (sum, vector, k) => sum + values[k]! * vector[row]! * vector[column]!,
          0,
        );
        expect(Math.abs(again - entry)).toBeLessThan(1e-12);
      }
    }),
  );
});

test("the vectors have length 1 and stand at right angles; the values descend", () => {
  fc.assert(
    fc.property(symmetric, ({ size, matrix }) => {
      const before = matrix.slice();
      const { values, vectors } = symmetricEigen(matrix, size);
      for (const [i, x] of vectors.entries())
        for (const [j, y] of vectors.entries())
          expect(Math.abs(dot(x, y) - (i === j ? 1 : 0))).toBeLessThan(1e-13);
      expect([...values]).toEqual([...values].sort((x, y) => y - x));
      expect(matrix).toEqual(before);
    }),
  );
});

test("values that repeat get vectors of their own", () => {
  const { values, vectors } = symmetricEigen([1, 0, 0, 0, 1, 0, 0, 0, 1], 3);
  expect([...values]).toEqual([1, 1, 1]);
  expect(dot(vectors[0]!, vectors[1]!)).toBe(0);
});

test("the largest entry of a direction is positive, of equals the first", () => {
  expect([...withFixedSign(Float64Array.of(1, -2))]).toEqual([-1, 2]);
  expect([...withFixedSign(Float64Array.of(-1, 1 + 1e-12))]).toEqual([1, -1 - 1e-12]);
  expect([...withFixedSign(new Float64Array(2))]).toEqual([0, 0]);
});
