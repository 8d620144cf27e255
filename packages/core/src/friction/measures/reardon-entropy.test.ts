import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reardonEntropy } from "./reardon-entropy.ts";

const answers = fc
  .array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 })
  .filter((row) => row.reduce((sum, count) => sum + count, 0) >= 1);

test("the worked example of docs/method/reardon-entropy.md", () => {
  const { value, people, reason } = reardonEntropy([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(0.6353, 4);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("all in one category and half at either end are the ends of the measure", () => {
  expect(reardonEntropy([0, 0, 100, 0, 0]).value).toBe(0);
  expect(reardonEntropy([50, 0, 0, 0, 50]).value).toBe(1);
  expect(reardonEntropy([30, 40, 210, 130, 530, 50, 10]).value).toBeCloseTo(0.466750807183357, 12);
});

test("it lies between 0 and 1, reads the same from either end, and does not grow with the crowd", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 9 }), (row, times) => {
      const before = row.slice();
      const value = reardonEntropy(row).value!;
      expect(value >= 0 && value <= 1).toBe(true);
      expect(reardonEntropy(row.toReversed()).value).toBeCloseTo(value, 12);
      expect(reardonEntropy(row.map((count) => count * times)).value).toBeCloseTo(value, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("without answers, or with one category, there is nothing to measure", () => {
  expect(reardonEntropy([0, 0])).toEqual({ value: null, people: 0, reason: "Nobody has answered." });
  expect(reardonEntropy([9])).toMatchObject({ value: null, people: 9 });
  expect(() => reardonEntropy([1, NaN])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("it agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/ordinal-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases)
      expect(Math.abs(reardonEntropy(input).value! - expected.Reardon)).toBeLessThanOrEqual(tolerance);
  });

type ReferenceFile = { cases: { input: number[]; expected: { Reardon: number }; tolerance: number }[] };
