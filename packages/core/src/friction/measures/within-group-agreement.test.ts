import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withinGroupAgreement } from "./within-group-agreement.ts";

const FIVE = { lowest: 1, highest: 5 };
const ratings = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN)),
  {
    maxLength: 12,
  },
);

test("the worked example of docs/method/within-group-agreement.md", () => {
  const agreement = withinGroupAgreement([3, 4, 4, 5, 4], FIVE);
  expect(agreement).toMatchObject({
    value: 0.75,
    unclamped: 0.75,
    people: 5,
    mean: 4,
    variance: 0.5,
    reason: "",
  });
  expect(agreement.relativeToMean.value).toBeCloseTo(0.7333, 4);
  expect(agreement.averageDeviation.value).toBeCloseTo(0.4, 12);
  expect(agreement.averageDeviationFromMedian.value).toBeCloseTo(0.4, 12);
  const under = new Map(agreement.underNulls.map(({ distribution, value }) => [distribution, value]));
  expect(under.get("slight skew")).toBeCloseTo(0.6269, 4);
  expect(under.get("moderate skew")).toBeCloseTo(0.4444, 4);
  expect(under.get("heavy skew")).toBe(0);
  expect(under.get("maximum dissensus")).toBe(0.875);
});

test("a group split between the ends agrees less than random answers would", () => {
  const split = withinGroupAgreement([1, 1, 1, 5, 5, 5], FIVE);
  expect(split.value).toBe(0);
  expect(split.unclamped).toBeCloseTo(-1.4, 12);
  expect(split.relativeToMean.value).toBeCloseTo(-1, 12);
  expect(split.averageDeviation.value).toBe(2);
});

test("one far rating pulls the mean along, and not the median", () => {
  const { averageDeviation, averageDeviationFromMedian } = withinGroupAgreement([4, 4, 4, 4, 1], FIVE);
  expect(averageDeviation.value).toBeCloseTo(0.96, 12);
  expect(averageDeviationFromMedian.value).toBeCloseTo(0.6, 12);
});

test("one person cannot agree, and nobody has not answered", () => {
  const alone = withinGroupAgreement([4, NaN], FIVE);
  const reason = "Only one person has answered; agreement takes two.";
  expect(alone).toMatchObject({
    value: null,
    unclamped: null,
    variance: null,
    people: 1,
    underNulls: [],
    reason,
  });
  expect(alone.relativeToMean).toEqual({ value: null, people: 1, reason });
  expect(alone.averageDeviation).toEqual({ value: null, people: 1, reason });
  expect(withinGroupAgreement([], FIVE)).toMatchObject({
    value: null,
    people: 0,
    reason: "Nobody has answered.",
  });
});

test("a mean nearer to an end than one opposite voice would put it leaves a_WG undefined", () => {
  const near = withinGroupAgreement([1, 1, 1, 1, 2], FIVE).relativeToMean;
  expect(near).toEqual({
    value: null,
    people: 5,
    reason: "The mean is too near an end of the scale for so few people.",
  });
  expect(withinGroupAgreement([1, 1, 1, 1, 5], FIVE).relativeToMean.value).toBeCloseTo(-1, 12);
  expect(withinGroupAgreement([5, 5, 5], FIVE).relativeToMean.value).toBe(1);
});

test("agreement keeps within its range, whatever the order of people, and leaves the ratings alone", () => {
  fc.assert(
    fc.property(ratings, (row) => {
      const before = row.slice();
      const agreement = withinGroupAgreement(row, FIVE);
      const { value, unclamped, relativeToMean, people, reason } = agreement;
      const { averageDeviation, averageDeviationFromMedian } = agreement;
      expect(people).toBe(row.filter((rating) => !Number.isNaN(rating)).length);
      if (value === null) expect([people < 2, reason === ""]).toEqual([true, false]);
      else {
        expect(value >= 0 && value <= 1).toBe(true);
        expect(value).toBe(Math.max(0, unclamped!));
        expect(averageDeviation.value! >= 0 && averageDeviation.value! <= 2).toBe(true);
        expect(averageDeviationFromMedian.value).toBeLessThanOrEqual(averageDeviation.value! + 1e-12);
      }
      if (relativeToMean.value !== null) expect(Math.abs(relativeToMean.value)).toBeLessThanOrEqual(1);
      expect(withinGroupAgreement(row.toReversed(), FIVE)).toEqual(withinGroupAgreement(row, FIVE));
      expect(row).toEqual(before);
    }),
  );
});

test("turning the scale round does not change agreement", () => {
  const close = (x: number | null, y: number | null) =>
    x === null || y === null ? expect(x).toBe(y) : expect(x).toBeCloseTo(y, 12);
  fc.assert(
    fc.property(ratings, (row) => {
      const one = withinGroupAgreement(row, FIVE);
      const other = withinGroupAgreement(
        row.map((rating) => 6 - rating),
        FIVE,
      );
      close(one.unclamped, other.unclamped);
      close(one.relativeToMean.value, other.relativeToMean.value);
      close(one.averageDeviation.value, other.averageDeviation.value);
    }),
  );
});

test("a rating off the scale is a mistake of the caller, and so is a scale of one point", () => {
  expect(() => withinGroupAgreement([1, 6], FIVE)).toThrow("Rating 6 is not on the scale 1 to 5.");
  expect(() => withinGroupAgreement([1, 1], { lowest: 1, highest: 1 })).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("within-group agreement agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/within-group-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases) {
      const [lowest, highest] = input.scale;
      const agreement = withinGroupAgreement(input.x, { lowest, highest });
      const pairs = [
        [agreement.variance, expected.variance],
        [agreement.underNulls[0]!.expectedVariance, expected.null_uniform],
        [agreement.unclamped, expected.rwg_unclamped],
        [agreement.value, expected.rwg],
        [agreement.relativeToMean.value, expected.awg],
        [agreement.averageDeviation.value, expected.ad_mean],
      ] as const;
      for (const [actual, number] of pairs)
        if (number === null) expect(actual).toBeNull();
        else expect(Math.abs(actual! - number)).toBeLessThanOrEqual(tolerance);
    }
  });

type Expected = "variance" | "null_uniform" | "rwg_unclamped" | "rwg" | "awg" | "ad_mean";
type ReferenceFile = {
  cases: {
    input: { x: number[]; scale: [number, number] };
    expected: Record<Expected, number | null>;
    tolerance: number;
  }[];
};
