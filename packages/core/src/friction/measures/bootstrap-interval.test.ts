import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapInterval } from "./bootstrap-interval.ts";
import { seededRandom } from "./seeded-random.ts";
import { withinGroupAgreement } from "./within-group-agreement.ts";

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const agreement = (ratings: readonly number[]) =>
  withinGroupAgreement(ratings, { lowest: 1, highest: 5 }).value;

test("the worked example of docs/method/bootstrap-interval.md", () => {
  const found = bootstrapInterval([3, 4, 4, 5, 4], agreement, seededRandom(1));
  expect(found).toMatchObject({ value: 0.75, people: 5, draws: 2000, reason: "" });
  expect(found.low).toBeCloseTo(0.5, 12);
  expect(found.high).toBe(1);
});

test("the interval of a mean is as wide as its standard error says", () => {
  const random = seededRandom(5);
  const people = Array.from({ length: 400 }, () => random());
  const { low, high } = bootstrapInterval(people, mean, random);
  const centre = mean(people);
  const error = Math.sqrt(mean(people.map((x) => (x - centre) ** 2)) / people.length);
  expect((high! - low!) / error).toBeCloseTo(2 * 1.96, 0);
});

test("a sample of two drawn with putting back finds what all four pairs have", () => {
  const found = bootstrapInterval([0, 1], mean, seededRandom(2), { draws: 10_000, level: 0.6 });
  expect([found.low, found.high]).toEqual([0, 1]);
  expect(bootstrapInterval([0, 1], mean, seededRandom(2), { draws: 10_000, level: 0.4 })).toMatchObject({
    low: 0.5,
    high: 0.5,
  });
});

test("low is at most high, both are values of the measure, and the same seed finds the same", () => {
  const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(ratings, fc.integer(), (row, seed) => {
      const before = row.slice();
      const found = bootstrapInterval(row, mean, seededRandom(seed), { draws: 50 });
      expect(found.low! <= found.high!).toBe(true);
      expect(found.low! >= Math.min(...row) && found.high! <= Math.max(...row)).toBe(true);
      expect(bootstrapInterval(row, mean, seededRandom(seed), { draws: 50 })).toEqual(found);
      expect(row).toEqual(before);
    }),
  );
});

test("one person has no interval, nor has a measure that drawn groups often lack", () => {
  const random = seededRandom(3);
  expect(bootstrapInterval([4], agreement, random)).toEqual({
    value: null,
    people: 1,
    low: null,
    high: null,
    draws: 0,
    reason: "Only one person has answered; an interval takes two.",
  });
  expect(bootstrapInterval([], agreement, random).reason).toBe("Nobody has answered.");
  expect(bootstrapInterval([1, 2], () => null, random).reason).toBe("There is nothing to measure.");
  const rare = (drawn: readonly number[]) => (new Set(drawn).size > 1 ? 1 : null);
  const found = bootstrapInterval([1, 2], rare, random, { draws: 100 });
  expect(found).toMatchObject({ value: 1, low: null, high: null });
  expect(found.reason).toMatch(/^The measure is undefined in \d+ of 100 drawn groups\.$/);
  expect(() => bootstrapInterval([1, 2], mean, random, { level: 1 })).toThrow(RangeError);
  expect(() => bootstrapInterval([1, 2], mean, random, { draws: 0 })).toThrow(RangeError);
});
