import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ordinalConsensus } from "./ordinal-consensus.ts";

const answers = fc
  .array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 })
  .filter((row) => row.some(Boolean));

test("the worked example of docs/method/ordinal-consensus.md", () => {
  const { value, people, reason } = ordinalConsensus([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(0.6127, 4);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("R's agrmt prints a consensus of 0.7256876 for its example", () => {
  expect(ordinalConsensus([30, 40, 210, 130, 530, 50, 10]).value).toBeCloseTo(0.7256876, 7);
});

test("all in one category is 1, half at either end 0, and an even spread well above 0", () => {
  expect(ordinalConsensus([0, 0, 100, 0, 0]).value).toBe(1);
  expect(ordinalConsensus([50, 0, 0, 0, 50]).value).toBe(0);
  expect(ordinalConsensus([20, 20, 20, 20, 20]).value).toBeCloseTo(0.434, 4);
});

test("consensus lies between 0 and 1, reads the same from either end, and does not grow with the crowd", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 9 }), (row, times) => {
      const before = row.slice();
      const value = ordinalConsensus(row).value!;
      expect(value >= 0 && value <= 1).toBe(true);
      expect(ordinalConsensus(row.toReversed()).value).toBeCloseTo(value, 12);
      expect(ordinalConsensus(row.map((count) => count * times)).value).toBeCloseTo(value, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("without answers, or with one category, there is no consensus to measure", () => {
  expect(ordinalConsensus([0, 0])).toEqual({ value: null, people: 0, reason: "Nobody has answered." });
  expect(ordinalConsensus([9])).toMatchObject({ value: null, people: 9 });
  expect(() => ordinalConsensus([1, NaN])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("consensus agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/ordinal-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases)
      expect(Math.abs(ordinalConsensus(input).value! - expected.consensus)).toBeLessThanOrEqual(tolerance);
  });

type ReferenceFile = { cases: { input: number[]; expected: { consensus: number }; tolerance: number }[] };
