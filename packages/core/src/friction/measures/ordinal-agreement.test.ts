import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ordinalAgreement } from "./ordinal-agreement.ts";

const answers = fc
  .array(fc.nat({ max: 6 }), { minLength: 3, maxLength: 8 })
  .filter((row) => row.some(Boolean));

/** The definition: peel off layers of equal height, and look at every ordered triple of categories. */
function agreementByDefinition(counts: readonly number[]): number {
  const width = counts.length;
  const left = counts.slice();
  let sum = 0;
  while (left.some((count) => count > 0)) {
    const layer = Math.min(...left.filter((count) => count > 0));
    const chosen = left.map((count) => (count > 0 ? 1 : 0));
    const filled = chosen.filter((one) => one === 1).length;
    const seen = { "110": 0, "011": 0, "101": 0 } as Record<string, number>;
    for (let i = 0; i < width; i++)
      for (let j = i + 1; j < width; j++)
        for (let k = j + 1; k < width; k++) {
          const triple = `${chosen[i]!}${chosen[j]!}${chosen[k]!}`;
          if (triple in seen) seen[triple]!++;
        }
    const onePeak = seen["110"]! + seen["011"]!;
    const twoPeaks = seen["101"]!;
    const u = ((width - 2) * onePeak - (width - 1) * twoPeaks) / ((width - 2) * (onePeak + twoPeaks));
    const agreement = filled === 1 ? 1 : filled === width ? 0 : u * (1 - (filled - 1) / (width - 1));
    sum += layer * filled * agreement;
    for (let at = 0; at < width; at++) if (left[at]! > 0) left[at]! -= layer;
  }
  return sum / counts.reduce((total, count) => total + count, 0);
}

test("the worked example of docs/method/ordinal-agreement.md", () => {
  const { value, polarisation, people, reason } = ordinalAgreement([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(13 / 30, 15);
  expect(polarisation).toBeCloseTo(17 / 60, 15);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("R's agrmt prints agreement 0.6113333 and polarisation 0.1943333 for its example", () => {
  const { value, polarisation } = ordinalAgreement([30, 40, 210, 130, 530, 50, 10]);
  expect(value).toBeCloseTo(0.6113333, 7);
  expect(polarisation).toBeCloseTo(0.1943333, 7);
});

test("all in one category is 1, an even spread 0, half at either end -1", () => {
  expect(ordinalAgreement([0, 0, 100, 0, 0])).toMatchObject({ value: 1, polarisation: 0 });
  expect(ordinalAgreement([20, 20, 20, 20, 20])).toMatchObject({ value: 0, polarisation: 0.5 });
  expect(ordinalAgreement([50, 0, 0, 0, 50])).toMatchObject({ value: -1, polarisation: 1 });
  expect(ordinalAgreement([40, 5, 5, 10, 40]).value).toBeCloseTo(-0.6417, 4);
});

test("counting triples by their gaps finds the same as looking at every triple", () => {
  fc.assert(
    fc.property(answers, (row) => {
      expect(ordinalAgreement(row).value).toBeCloseTo(agreementByDefinition(row), 12);
    }),
  );
});

test("agreement lies between -1 and 1, reads the same from either end, and does not grow with the crowd", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 9 }), (row, times) => {
      const before = row.slice();
      const { value, polarisation } = ordinalAgreement(row);
      expect(Math.abs(value!)).toBeLessThanOrEqual(1 + 1e-12);
      expect(polarisation).toBeCloseTo((1 - value!) / 2, 12);
      expect(ordinalAgreement(row.toReversed()).value).toBeCloseTo(value!, 12);
      expect(ordinalAgreement(row.map((count) => count * times)).value).toBeCloseTo(value!, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("without answers, or without a middle, there is no agreement to measure", () => {
  expect(ordinalAgreement([0, 0, 0, 0, 0])).toEqual({
    value: null,
    people: 0,
    polarisation: null,
    reason: "Nobody has answered.",
  });
  expect(ordinalAgreement([3, 4])).toMatchObject({ value: null, polarisation: null, people: 7 });
  expect(() => ordinalAgreement([1, -1, 2])).toThrow(RangeError);
  expect(() => ordinalAgreement([1, 0.5, 2])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("agreement and polarisation agree with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/ordinal-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases) {
      const { value, polarisation } = ordinalAgreement(input);
      expect(Math.abs(value! - expected.agreement)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(polarisation! - expected.polarization)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: { input: number[]; expected: { agreement: number; polarization: number }; tolerance: number }[];
};
