import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RatingLevel } from "./disagreement.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";

const LEVELS = ["nominal", "ordinal", "interval", "ratio"] as const;
const level = fc.constantFrom(...LEVELS);

const rated = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([items, raters]) => {
    const rating = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.constant(NaN));
    const row = fc.array(rating, { minLength: raters, maxLength: raters });
    return fc.array(row, { minLength: items, maxLength: items });
  });

/** Krippendorff's own data C: four observers, twelve items, with gaps. */
const DATA_C = [
  [1, 1, NaN, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [NaN, 5, 5, 5],
  [NaN, NaN, 1, 1],
  [NaN, NaN, 3, NaN],
];

/** Three coders of fifteen items, the example of Wikipedia's article. */
const THREE_CODERS = [
  [NaN, NaN, NaN, NaN, NaN, 3, 4, 1, 2, 1, 1, 3, 3, NaN, 3],
  [1, NaN, 2, 1, 3, 3, 4, 3, NaN, NaN, NaN, NaN, NaN, NaN, NaN],
  [NaN, NaN, 2, 1, 3, 4, 4, NaN, 2, 1, 1, 3, 3, NaN, 4],
];

/** The definition: a matrix of which values meet within items, and what would meet if ratings were shuffled. */
function alphaByCoincidences(items: readonly number[][], metric: RatingLevel): number | null {
  const values = [...new Set(items.flat().filter((x) => !Number.isNaN(x)))].sort((x, y) => x - y);
  const meets = values.map(() => values.map(() => 0));
  for (const row of items) {
    const given = row.filter((x) => !Number.isNaN(x));
    for (const [i, x] of given.entries())
      for (const [j, y] of given.entries())
        if (i !== j) meets[values.indexOf(x)]![values.indexOf(y)]! += 1 / (given.length - 1);
  }
  const n = meets.map((row) => row.reduce((sum, x) => sum + x, 0));
  const total = n.reduce((sum, x) => sum + x, 0);
  const between = (c: number, k: number) =>
    n.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, x) => sum + x, 0) - (n[c]! + n[k]!) / 2;
  const difference = (c: number, k: number) => {
    if (c === k) return 0;
    if (metric === "nominal") return 1;
    if (metric === "ordinal") return between(c, k) ** 2;
    const [x, y] = [values[c]!, values[k]!];
    return (metric === "interval" ? x - y : (x - y) / (x + y)) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (const c of values.keys())
    for (const k of values.keys()) {
      observed += meets[c]![k]! * difference(c, k);
      expected += n[c]! * n[k]! * difference(c, k);
    }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

test("the worked example of docs/method/krippendorff-alpha.md", () => {
  const items = [
    [1, 1],
    [2, 3],
    [4, 4],
    [3, NaN],
  ];
  const alpha = krippendorffAlpha(items, "interval");
  expect(alpha).toMatchObject({ people: 2, items: 3, itemsLeftOut: 1, ratings: 6, reason: "" });
  expect(alpha.observed).toBeCloseTo(1 / 3, 14);
  expect(alpha.expected).toBeCloseTo(3.8, 14);
  expect(alpha.value).toBeCloseTo(0.9123, 4);
  expect(krippendorffAlpha(items, "nominal").value).toBeCloseTo(0.6154, 4);
  expect(krippendorffAlpha(items, "ordinal").value).toBeCloseTo(0.9495, 4);
  expect(krippendorffAlpha(items, "ratio").value).toBeCloseTo(0.9189, 4);
});

test("Krippendorff prints .743, .815, .849 and .797 for his data C", () => {
  const printed = LEVELS.map((metric) => krippendorffAlpha(DATA_C, metric).value!.toFixed(3));
  expect(printed).toEqual(["0.743", "0.815", "0.849", "0.797"]);
  expect(krippendorffAlpha(DATA_C, "nominal")).toMatchObject({ people: 4, items: 11, ratings: 40 });
});

test("Wikipedia's three coders agree at .691 by category and at .811 by interval", () => {
  const items = THREE_CODERS[0]!.map((_, item) => THREE_CODERS.map((coder) => coder[item]!));
  const nominal = krippendorffAlpha(items, "nominal");
  expect(nominal.value!.toFixed(3)).toBe("0.691");
  expect(nominal).toMatchObject({ people: 3, items: 12, itemsLeftOut: 3, ratings: 26 });
  expect(krippendorffAlpha(items, "interval").value!.toFixed(3)).toBe("0.811");
});

test("counting within items finds the same as the matrix of coincidences", () => {
  fc.assert(
    fc.property(rated, level, (items, metric) => {
      const { value } = krippendorffAlpha(items, metric);
      const expected = alphaByCoincidences(items, metric);
      if (value === null || expected === null) expect(value).toBe(expected);
      else expect(value).toBeCloseTo(expected, 10);
    }),
  );
});

test("alpha is at most 1 and does not depend on the order of items or raters", () => {
  fc.assert(
    fc.property(rated, level, (items, metric) => {
      const before = items.map((row) => row.slice());
      const { value, reason } = krippendorffAlpha(items, metric);
      const turned = krippendorffAlpha(
        items.toReversed().map((row) => row.toReversed()),
        metric,
      );
      if (value === null) expect([reason, turned.value]).toEqual([expect.stringMatching(/./), null]);
      else {
        expect(value).toBeLessThanOrEqual(1);
        expect(turned.value).toBeCloseTo(value, 10);
      }
      expect(items).toEqual(before);
    }),
  );
});

test("names of ratings do not matter at level nominal, only their order at ordinal, their unit not at ratio", () => {
  fc.assert(
    fc.property(rated, (items) => {
      const changed = (change: (x: number) => number) => items.map((row) => row.map(change));
      const same = (metric: RatingLevel, change: (x: number) => number) => {
        const [one, other] = [items, changed(change)].map((each) => krippendorffAlpha(each, metric).value);
        if (one === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(one!, 10);
      };
      same("nominal", (x) => (x * 3) % 5);
      same("ordinal", (x) => x ** 3);
      same("interval", (x) => 1000 - 7 * x);
      same("ratio", (x) => 7 * x);
    }),
  );
});

test("one rater, one rating over and over, or no rating at all leave nothing to differ about", () => {
  const alone = krippendorffAlpha([[1], [2]], "nominal");
  expect(alone).toMatchObject({ value: null, people: 0, items: 0, itemsLeftOut: 2 });
  expect(alone.reason).toBe("No item was rated by two people.");
  expect(krippendorffAlpha([], "ratio").value).toBeNull();
  expect(krippendorffAlpha([[NaN, NaN]], "ordinal")).toMatchObject({ value: null, ratings: 0 });
  expect(krippendorffAlpha([[2, 2]], "interval")).toMatchObject({
    value: null,
    observed: null,
    reason: "All ratings are the same, so there is nothing to differ about.",
  });
});

test("ratings that are not of their level have no alpha", () => {
  expect(krippendorffAlpha([[-1, 2]], "ratio").reason).toMatch(/negative/);
  expect(krippendorffAlpha([[1, Infinity]], "nominal").reason).toBe("A rating is too large to compare.");
  const many = Array.from({ length: 10_001 }, (_, item) => [2 * item, 2 * item + 1]);
  expect(krippendorffAlpha(many, "ratio")).toMatchObject({ value: null, ratings: 20_002 });
  expect(krippendorffAlpha(many, "ordinal").value).toBeGreaterThan(0.99);
  expect(() => krippendorffAlpha([[1, 2], [1]], "nominal")).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("alpha agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/krippendorff.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases) {
      const items = input.units_by_coder.map((row) => row.map((rating) => rating ?? NaN));
      const { value } = krippendorffAlpha(items, input.metric);
      if (expected === null) expect(value).toBeNull();
      else expect(Math.abs(value! - expected)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: {
    input: { units_by_coder: (number | null)[][]; metric: RatingLevel };
    expected: number | null;
    tolerance: number;
  }[];
};
