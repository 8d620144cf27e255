import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "./quantile.ts";

const answers = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(NaN)),
  {
    maxLength: 12,
  },
);
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test("the worked example of docs/method/quantile.md", () => {
  const answered = [7, 8, 9, 6, 8, 7, 9, 5];
  expect(quantile(answered, 0.25)).toEqual({ value: 6.75, people: 8, reason: "" });
  expect(quantile(answered, 0.75).value).toBe(8.25);
  expect(quantile(answered, 0.9).value).toBeCloseTo(9, 12);
});

test("share 0 is the smallest answer and share 1 the largest", () => {
  expect(quantile([4, 1, NaN, 3], 0).value).toBe(1);
  expect(quantile([4, 1, NaN, 3], 1).value).toBe(4);
  expect(quantile([4], 0.37).value).toBe(4);
});

test("quantiles lie within the answers, grow with the share, and do not depend on the order of answers", () => {
  fc.assert(
    fc.property(answers, shares, shares, (row, x, y) => {
      const before = row.slice();
      const given = row.filter((answer) => !Number.isNaN(answer));
      const low = quantile(row, Math.min(x, y)).value;
      const high = quantile(row, Math.max(x, y)).value;
      if (low === null || high === null) expect(given).toEqual([]);
      else {
        expect(low).toBeGreaterThanOrEqual(Math.min(...given));
        expect(high).toBeLessThanOrEqual(Math.max(...given));
        expect(low).toBeLessThanOrEqual(high + 1e-12);
      }
      expect(quantile(row.toReversed(), x)).toEqual(quantile(row, x));
      expect(row).toEqual(before);
    }),
  );
});

test("without answers there is no quantile, and a share beyond 0 to 1 is a mistake", () => {
  expect(quantile([NaN], 0.5)).toEqual({ value: null, people: 0, reason: "Nobody has answered." });
  expect(() => quantile([1], 1.1)).toThrow(RangeError);
  expect(() => quantile([1], NaN)).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("quartiles agree with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/delphi.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected } of cases) {
      expect(quantile(input, 0.25).value).toBeCloseTo(expected.q1, 12);
      expect(quantile(input, 0.5).value).toBeCloseTo(expected.median, 12);
      expect(quantile(input, 0.75).value).toBeCloseTo(expected.q3, 12);
    }
  });

type ReferenceFile = { cases: { input: number[]; expected: { median: number; q1: number; q3: number } }[] };
