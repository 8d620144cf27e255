import fc from "fast-check";
import { expect, test } from "vitest";
import { estebanRay } from "./esteban-ray.ts";

const answers = fc
  .array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 })
  .filter((row) => row.reduce((sum, count) => sum + count, 0) >= 1);

const sensitivities = fc.constantFrom(0.5, 1, 1.3, 1.6);

/** The definition: every pair of categories. */
function byPairs(counts: readonly number[], sensitivity: number): number {
  const people = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (const [i, one] of counts.entries())
    for (const [j, other] of counts.entries())
      sum += (one / people) ** (1 + sensitivity) * (other / people) * Math.abs(i - j);
  return sum;
}

test("the worked example of docs/method/esteban-ray.md", () => {
  const { value, ofLargest, people, reason } = estebanRay([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(0.298, 12);
  expect(ofLargest).toBeCloseTo(0.298, 12);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("one camp is 0, half at either end the most, and camps that come nearer count less", () => {
  expect(estebanRay([0, 0, 100, 0, 0])).toMatchObject({ value: 0, ofLargest: 0 });
  expect(estebanRay([50, 0, 0, 0, 50])).toMatchObject({ value: 1, ofLargest: 1 });
  expect(estebanRay([0, 50, 0, 50, 0])).toMatchObject({ value: 0.5, ofLargest: 0.5 });
  expect(estebanRay([20, 20, 20, 20, 20]).ofLargest).toBeCloseTo(0.32, 12);
});

test("running sums find the same as every pair of categories", () => {
  fc.assert(
    fc.property(answers, sensitivities, (row, sensitivity) => {
      expect(estebanRay(row, sensitivity).value).toBeCloseTo(byPairs(row, sensitivity), 12);
    }),
  );
});

test("nothing exceeds half at either end, it reads the same from either end, and does not grow with the crowd", () => {
  fc.assert(
    fc.property(answers, sensitivities, fc.integer({ min: 2, max: 9 }), (row, sensitivity, times) => {
      const before = row.slice();
      const { value, ofLargest } = estebanRay(row, sensitivity);
      const largest = 0.5 ** (1 + sensitivity) * (row.length - 1);
      expect(value! >= 0 && value! <= largest + 1e-12).toBe(true);
      expect(ofLargest! >= 0 && ofLargest! <= 1).toBe(true);
      expect(estebanRay(row.toReversed(), sensitivity).value).toBeCloseTo(value!, 12);
      const crowd = row.map((count) => count * times);
      expect(estebanRay(crowd, sensitivity).value).toBeCloseTo(value!, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("a sensitivity outside the axioms is a mistake of the caller", () => {
  expect(() => estebanRay([1, 1], 0)).toThrow(RangeError);
  expect(() => estebanRay([1, 1], 1.7)).toThrow(RangeError);
});

test("without answers, or with one category, there is nothing to measure", () => {
  expect(estebanRay([0, 0])).toMatchObject({ value: null, people: 0, reason: "Nobody has answered." });
  expect(estebanRay([9])).toMatchObject({ value: null, people: 9 });
  expect(() => estebanRay([1, NaN])).toThrow(RangeError);
});
