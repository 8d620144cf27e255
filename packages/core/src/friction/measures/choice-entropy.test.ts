import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceEntropy } from "./choice-entropy.ts";

const answers = fc
  .array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 })
  .filter((row) => row.reduce((sum, count) => sum + count, 0) >= 1);

test("the worked example of docs/method/choice-entropy.md", () => {
  const { value, people, reason } = choiceEntropy([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(1.761, 4);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("one bit tells two equal camps apart, two bits four", () => {
  expect(choiceEntropy([0, 0, 100, 0, 0]).value).toBe(0);
  expect(choiceEntropy([50, 0, 0, 0, 50]).value).toBe(1);
  expect(choiceEntropy([7, 7, 7, 7]).value).toBe(2);
});

test("it is at most log₂ of the categories, and depends neither on their order nor on the size of the crowd", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 9 }), (row, times) => {
      const before = row.slice();
      const value = choiceEntropy(row).value!;
      expect(value >= 0 && value <= Math.log2(row.length) + 1e-12).toBe(true);
      expect(choiceEntropy(row.toSorted((x, y) => x - y)).value).toBeCloseTo(value, 12);
      expect(choiceEntropy(row.map((count) => count * times)).value).toBeCloseTo(value, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("without answers, or with one category, there is nothing to measure", () => {
  expect(choiceEntropy([0, 0])).toMatchObject({ value: null, people: 0, reason: "Nobody has answered." });
  expect(choiceEntropy([9])).toMatchObject({ value: null, people: 9 });
  expect(() => choiceEntropy([1, NaN])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("it agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/ordinal-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases)
      expect(Math.abs(choiceEntropy(input).value! - expected.entropy)).toBeLessThanOrEqual(tolerance);
  });

type ReferenceFile = { cases: { input: number[]; expected: { entropy: number }; tolerance: number }[] };
