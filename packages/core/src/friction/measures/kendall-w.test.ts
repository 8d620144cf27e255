import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kendallW } from "./kendall-w.ts";
import { spearman } from "./spearman.ts";

const rankings = (missing: boolean) =>
  fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 6 })).chain(([items, people]) => {
    const rank = fc.integer({ min: 1, max: items });
    const place = missing ? fc.oneof({ weight: 9, arbitrary: rank }, fc.constant(NaN)) : rank;
    const row = fc.array(place, { minLength: items, maxLength: items });
    return fc.array(row, { minLength: people, maxLength: people });
  });
const untied = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 6 }))
  .chain(([items, people]) => {
    const row = fc.shuffledSubarray([...Array(items).keys()], { minLength: items, maxLength: items });
    return fc.array(row, { minLength: people, maxLength: people });
  });

/** Three raters of twenty people's anxiety, the example data of R's package irr. */
const ANXIETY = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
];

test("the worked example of docs/method/kendall-w.md", () => {
  const w = kendallW([
    [1, 2, 3, 4],
    [1, 3, 2, 4],
    [2, 1, 3, 4],
  ]);
  expect(w).toMatchObject({ people: 3, items: 4, itemsLeftOut: 0, degreesOfFreedom: 3, reason: "" });
  expect(w.value).toBeCloseTo(35 / 45, 15);
  expect(w.uncorrected).toBeCloseTo(35 / 45, 15);
  expect(w.chiSquare).toBeCloseTo(7, 12);
  expect(w.chiSquareTail).toBeCloseTo(0.0719, 4);
});

test("R's irr gives 0.5397 with and 0.5019 without the correction for ties", () => {
  const w = kendallW(ANXIETY);
  expect(w.value).toBeCloseTo(0.53965687595437, 12);
  expect(w.uncorrected).toBeCloseTo(0.501921470342523, 12);
  expect(w.chiSquare).toBeCloseTo(30.7604419293991, 9);
  expect(w.degreesOfFreedom).toBe(19);
  expect(w.chiSquareTail).toBeCloseTo(0.0428834731269479, 12);
});

test("W is Kendall's formula with the sum of t³ - t over ties taken out", () => {
  fc.assert(
    fc.property(rankings(false), (rows) => {
      const people = rows.length;
      const items = rows[0]!.length;
      const ranks = rows.map((row) =>
        row.map((x) => row.filter((y) => y < x).length + (row.filter((y) => y === x).length + 1) / 2),
      );
      const sums = ranks[0]!.map((_, item) => ranks.reduce((sum, row) => sum + row[item]!, 0));
      const spread = sums.reduce((sum, x) => sum + (x - (people * (items + 1)) / 2) ** 2, 0);
      const ties = rows.map((row) => [...new Set(row)].map((x) => row.filter((y) => y === x).length));
      const taken = ties.flat().reduce((sum, t) => sum + (t ** 3 - t), 0);
      const most = people ** 2 * (items ** 3 - items) - people * taken;
      fc.pre(most > 0);
      expect(kendallW(rows).value).toBeCloseTo((12 * spread) / most, 12);
    }),
  );
});

test("W lies between 0 and 1 and does not depend on the order of people, of items, or on best-first", () => {
  fc.assert(
    fc.property(rankings(true), (rows) => {
      const before = rows.map((row) => row.slice());
      const w = kendallW(rows);
      if (w.value !== null) {
        expect(w.value).toBeGreaterThanOrEqual(0);
        expect(w.value).toBeLessThanOrEqual(1);
        expect(w.uncorrected).toBeLessThanOrEqual(w.value + 1e-12);
      } else expect(w.reason).not.toBe("");
      expect(kendallW(rows.toReversed())).toEqual(w);
      expect(kendallW(rows.map((row) => row.toReversed()))).toEqual(w);
      expect(kendallW(rows.map((row) => row.map((rank) => -rank)))).toEqual(w);
      expect(rows).toEqual(before);
    }),
  );
});

test("people who say the same agree fully, ties or not", () => {
  fc.assert(
    fc.property(rankings(false), ([row]) => {
      const { value } = kendallW([row!, row!, row!]);
      expect(value).toBe(new Set(row).size === 1 ? null : 1);
    }),
  );
});

test("without ties the mean of all pairs' rho is (people × W - 1) / (people - 1)", () => {
  fc.assert(
    fc.property(untied, (rows) => {
      const rhos = rows.flatMap((x, i) => rows.slice(i + 1).map((y) => spearman(x, y).value!));
      const mean = rhos.reduce((sum, rho) => sum + rho, 0) / rhos.length;
      expect(mean).toBeCloseTo((rows.length * kendallW(rows).value! - 1) / (rows.length - 1), 12);
    }),
  );
});

test("an item that one person did not rank is left out for all, and W says so", () => {
  const full = kendallW([
    [1, 2, 3],
    [2, 1, 3],
  ]);
  const partial = kendallW([
    [1, 4, 2, 3],
    [2, NaN, 1, 3],
  ]);
  expect(partial.value).toBe(full.value);
  expect(partial).toMatchObject({
    items: 3,
    itemsLeftOut: 1,
    reason: "Compared on the 3 of 4 items that all 2 people ranked.",
  });
});

test("one person, one common item, or nothing but ties has no concordance", () => {
  const nothing = { uncorrected: null, chiSquare: null, degreesOfFreedom: null, chiSquareTail: null };
  expect(kendallW([[1, 2, 3]])).toEqual({
    value: null,
    people: 1,
    items: 3,
    itemsLeftOut: 0,
    ...nothing,
    reason: "Fewer than two people ranked anything.",
  });
  expect(
    kendallW([
      [1, NaN],
      [1, 2],
    ]),
  ).toMatchObject({ value: null, ...nothing });
  expect(
    kendallW([
      [1, 1],
      [2, 2],
    ]),
  ).toMatchObject({
    value: null,
    ...nothing,
    reason: "Everybody ties every item, so there is no order to agree on.",
  });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("W agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/rank-concordance.json"), "utf8"),
    ) as ReferenceFile;
    const known = cases.filter(({ expected }) => expected.W_tie_corrected !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of known) {
      const rows = input[0]!.map((_, rater) => input.map((subject) => subject[rater]!));
      const w = kendallW(rows);
      const actual = [w.value, w.uncorrected, w.chiSquare, w.degreesOfFreedom, w.chiSquareTail];
      const { W_tie_corrected, W_uncorrected, chisq, df, p } = expected;
      for (const [index, number] of [W_tie_corrected!, W_uncorrected, chisq, df, p].entries())
        expect(Math.abs(actual[index]! - number)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: {
    input: number[][];
    expected: { W_tie_corrected?: number; W_uncorrected: number; chisq: number; df: number; p: number };
    tolerance: number;
  }[];
};
