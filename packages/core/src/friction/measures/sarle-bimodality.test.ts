import fc from "fast-check";
import { expect, test } from "vitest";
import { sarleBimodality } from "./sarle-bimodality.ts";

const answers = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constant(NaN)),
  {
    maxLength: 15,
  },
);

test("the worked example of docs/method/sarle-bimodality.md", () => {
  const { value, skewness, excessKurtosis, people, reason } = sarleBimodality([1, 1, 1, 2, 4, 5, 5, 5]);
  expect(skewness).toBeCloseTo(0, 12);
  expect(excessKurtosis).toBeCloseTo(-2.4645, 4);
  expect(value).toBeCloseTo(0.4106, 4);
  expect({ people, reason }).toEqual({ people: 8, reason: "" });
});

test("SciPy finds the same for a long tail to the right", () => {
  const { value, skewness, excessKurtosis } = sarleBimodality([1, 1, 1, 2, 9, 4]);
  expect([skewness, excessKurtosis, value]).toEqual([
    expect.closeTo(1.82147193, 8),
    expect.closeTo(3.172, 8),
    expect.closeTo(0.45826364, 8),
  ]);
});

test("two equal points come near 1 in a crowd, an even spread near 5/9", () => {
  const crowd = Array.from({ length: 10_000 }, (_, person) => person);
  expect(sarleBimodality(crowd.map((person) => person % 2)).value).toBeCloseTo(1, 2);
  expect(sarleBimodality(crowd).value).toBeCloseTo(5 / 9, 3);
});

test("it lies between 0 and 1 and does not depend on order, unit or zero of the answers", () => {
  fc.assert(
    fc.property(answers, (row) => {
      const before = row.slice();
      const { value, people, reason } = sarleBimodality(row);
      if (value === null) expect(reason).not.toBe("");
      else {
        expect(people).toBeGreaterThanOrEqual(4);
        expect(value > 0 && value <= 1).toBe(true);
        expect(sarleBimodality(row.toReversed()).value).toBeCloseTo(value, 10);
        expect(sarleBimodality(row.map((answer) => 1000 - 7 * answer)).value).toBeCloseTo(value, 8);
      }
      expect(row).toEqual(before);
    }),
  );
});

test("three people, equal answers or answers without end have no two places", () => {
  expect(sarleBimodality([1, 2, 3, NaN])).toEqual({
    value: null,
    people: 3,
    skewness: null,
    excessKurtosis: null,
    reason: "Fewer than four people have answered.",
  });
  expect(sarleBimodality([2, 2, 2, 2]).reason).toBe("All answers are the same.");
  expect(sarleBimodality([1, 2, 3, Infinity]).reason).toBe("Answers lie infinitely far apart.");
});
