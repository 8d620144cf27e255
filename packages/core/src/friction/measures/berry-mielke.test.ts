import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { berryMielke } from "./berry-mielke.ts";

const answers = fc
  .array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 })
  .filter((row) => row.reduce((sum, count) => sum + count, 0) >= 2);

test("the worked example of docs/method/berry-mielke.md", () => {
  const { value, people, reason } = berryMielke([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(0.55, 4);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("all in one category and half at either end are the ends of the measure", () => {
  expect(berryMielke([0, 0, 100, 0, 0]).value).toBe(0);
  expect(berryMielke([50, 0, 0, 0, 50]).value).toBe(1);
  expect(berryMielke([30, 40, 210, 130, 530, 50, 10]).value).toBeCloseTo(0.402666666666667, 12);
});

test("the sum over cuts is the sum over pairs of people", () => {
  fc.assert(
    fc.property(answers, (row) => {
      const people = row.flatMap((count, category) => Array<number>(count).fill(category));
      let apart = 0;
      for (const a of people) for (const b of people) apart += Math.abs(a - b) / 2;
      const most = ((people.length ** 2 - (people.length % 2)) * (row.length - 1)) / 4;
      expect(berryMielke(row).value).toBeCloseTo(apart / most, 12);
    }),
  );
});

test("it lies between 0 and 1, reads the same from either end, and does not grow with the crowd", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 9 }), (row, times) => {
      const even = row.map((count) => count * 2);
      const before = row.slice();
      const value = berryMielke(row).value!;
      expect(value >= 0 && value <= 1).toBe(true);
      expect(berryMielke(row.toReversed()).value).toBeCloseTo(value, 12);
      expect(berryMielke(even.map((count) => count * times)).value).toBeCloseTo(berryMielke(even).value!, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("without answers, or with one category, there is nothing to measure", () => {
  expect(berryMielke([0, 0])).toEqual({ value: null, people: 0, reason: "Nobody has answered." });
  expect(berryMielke([9])).toMatchObject({ value: null, people: 9 });
  expect(berryMielke([0, 1, 0])).toMatchObject({ value: null, people: 1 });
  expect(() => berryMielke([1, NaN])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("it agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/ordinal-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases)
      expect(Math.abs(berryMielke(input).value! - expected.BerryMielke)).toBeLessThanOrEqual(tolerance);
  });

type ReferenceFile = { cases: { input: number[]; expected: { BerryMielke: number }; tolerance: number }[] };
