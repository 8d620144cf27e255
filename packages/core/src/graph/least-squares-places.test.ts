import fc from "fast-check";
import { expect, test } from "vitest";
import { leastSquaresPlaces } from "./least-squares-places.ts";

const cost = (places: ArrayLike<number>, wanted: readonly number[]) =>
  wanted.reduce((sum, want, i) => sum + (places[i]! - want) ** 2, 0);

/** Every way to put `n` things on whole and half places of a row, at least 1 apart. */
function* everyRow(n: number, width: number, from = 0): Iterable<number[]> {
  if (n === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= width - n; at += 0.5)
    for (const rest of everyRow(n - 1, width, at + 1)) yield [at, ...rest];
}

test("things that would like the same place stand around it", () => {
  expect([...leastSquaresPlaces([5, 5, 5], 11)]).toEqual([4, 5, 6]);
  expect([...leastSquaresPlaces([0, 0, 9], 10)]).toEqual([0, 1, 9]);
});

test("no row of whole and half places costs less, and all stay apart and inside", () => {
  const anyRow = fc
    .tuple(
      fc.array(fc.integer({ min: -2, max: 8 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([wanted, spare]) => ({ wanted: wanted.toSorted((a, b) => a - b), width: wanted.length + spare }));
  fc.assert(
    fc.property(anyRow, ({ wanted, width }) => {
      const places = leastSquaresPlaces(wanted, width);
      places.forEach((at, i) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(width - 1 + 1e-9);
        if (i > 0) expect(at - places[i - 1]!).toBeGreaterThanOrEqual(1 - 1e-9);
      });
      for (const other of everyRow(wanted.length, width))
        expect(cost(places, wanted)).toBeLessThanOrEqual(cost(other, wanted) + 1e-9);
    }),
  );
});
