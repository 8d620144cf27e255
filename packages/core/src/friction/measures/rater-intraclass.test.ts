import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type RaterIntraclass, raterIntraclass } from "./rater-intraclass.ts";

/** Shrout and Fleiss's own example: six targets, four judges. */
const PRINTED = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const rows = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([items, raters]) => {
    const rating = fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
    const row = fc.array(rating, { minLength: raters, maxLength: raters });
    return fc.array(row, { minLength: items, maxLength: items });
  });

const six = ({ oneWay, randomRaters, fixedRaters }: RaterIntraclass) =>
  [oneWay, randomRaters, fixedRaters].flatMap(({ single, average }) => [single, average]);

test("the worked example of docs/method/rater-intraclass.md", () => {
  const found = raterIntraclass([
    [4, 5],
    [2, 3],
    [1, 1],
  ]);
  expect(found).toMatchObject({ people: 2, items: 3, itemsLeftOut: 0, reason: "" });
  const expected = [0.8974, 0.9459, 0.9, 0.9474, 0.9474, 0.973];
  for (const [form, value] of six(found).entries()) expect(value).toBeCloseTo(expected[form]!, 4);
  expect(found.value).toBe(found.randomRaters.single);
});

test("Shrout and Fleiss print .17, .29, .71 for one judge and .44, .62, .91 for four", () => {
  const printed = six(raterIntraclass(PRINTED)).map((value) => value!.toFixed(2));
  expect(printed).toEqual(["0.17", "0.44", "0.29", "0.62", "0.71", "0.91"]);
});

test("R's psych gives the same intervals for Shrout and Fleiss's example", () => {
  const { oneWay, randomRaters, fixedRaters } = raterIntraclass(PRINTED);
  const known = [
    [oneWay.singleInterval, -0.132932, 0.72256],
    [randomRaters.singleInterval, 0.018787, 0.761084],
    [fixedRaters.singleInterval, 0.342465, 0.945858],
    [oneWay.averageInterval, -0.884442, 0.912415],
    [randomRaters.averageInterval, 0.071137, 0.927232],
    [fixedRaters.averageInterval, 0.675675, 0.985892],
  ] as const;
  for (const [interval, low, high] of known) {
    expect(interval![0]).toBeCloseTo(low, 5);
    expect(interval![1]).toBeCloseTo(high, 5);
  }
});

test("an interval is the wider the surer it has to be", () => {
  fc.assert(
    fc.property(rows, (ratings) => {
      const [sure, unsure] = [raterIntraclass(ratings), raterIntraclass(ratings, 0.9)];
      for (const way of ["oneWay", "randomRaters", "fixedRaters"] as const) {
        const { single, singleInterval: wide } = sure[way];
        const narrow = unsure[way].singleInterval;
        if (wide === null || narrow === null) expect(narrow).toBe(wide);
        else {
          expect(wide[0] <= narrow[0] + 1e-9 && narrow[1] <= wide[1] + 1e-9).toBe(true);
          // The degrees of freedom of random raters are themselves an estimate, so their interval may miss it.
          if (way !== "randomRaters")
            expect(wide[0] - 1e-9 <= single! && single! <= wide[1] + 1e-9).toBe(true);
        }
      }
    }),
  );
});

test("random raters with less than one degree of freedom get no interval, however unsure it may be", () => {
  const twoItems = [
    [1, 5, 1],
    [4, 1, 1],
  ];
  for (const level of [0.95, 0.9, 0.5])
    expect(raterIntraclass(twoItems, level).randomRaters.singleInterval).toBe(null);
});

test("raters who only differ in being strict agree as fixed raters, and less as random ones", () => {
  const strict = PRINTED.map(([rating]) => [rating!, rating! - 3]);
  const { fixedRaters, randomRaters } = raterIntraclass(strict);
  expect(fixedRaters).toMatchObject({ single: 1, average: 1, singleInterval: null });
  expect(randomRaters.single).toBeLessThan(0.5);
});

test("no form exceeds 1, and none depends on the order of items or raters, on unit or zero", () => {
  fc.assert(
    fc.property(rows, (ratings) => {
      const before = ratings.map((row) => row.slice());
      const found = raterIntraclass(ratings);
      const turned = raterIntraclass(
        ratings.toReversed().map((row) => row.map((x) => 100 - 3 * x).reverse()),
      );
      if (found.value === null) expect(found.reason).not.toBe("");
      for (const [form, value] of six(found).entries())
        if (value === null) expect(six(turned)[form]).toBeNull();
        else {
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Math.abs(six(turned)[form]! - value)).toBeLessThan(1e-6 * (1 + Math.abs(value)));
        }
      expect(ratings).toEqual(before);
    }),
  );
});

test("the mean of all raters is one rater stepped up by Spearman and Brown's rule", () => {
  fc.assert(
    fc.property(rows, (ratings) => {
      const { oneWay, fixedRaters, people: k } = raterIntraclass(ratings);
      for (const { single, average } of [oneWay, fixedRaters])
        if (single !== null && average !== null && Math.abs(average) < 1e3)
          expect(average).toBeCloseTo((k * single) / (1 + (k - 1) * single), 6);
    }),
  );
});

test("one rater, one common item or one rating over and over tell nothing apart", () => {
  expect(raterIntraclass([[1], [2]]).reason).toBe("Fewer than two people rated anything.");
  expect(raterIntraclass([]).value).toBeNull();
  expect(
    raterIntraclass([
      [1, 2],
      [NaN, 1],
    ]),
  ).toMatchObject({ value: null, items: 1, itemsLeftOut: 1, randomRaters: { single: null, average: null } });
  expect(
    raterIntraclass([
      [2, 2],
      [2, 2],
    ]).reason,
  ).toBe("All ratings are the same.");
  expect(
    raterIntraclass([
      [2, Infinity],
      [2, 2],
    ]).reason,
  ).toBe("A rating is too large to compare.");
  expect(() => raterIntraclass([[1, 2], [1]])).toThrow(RangeError);
});

test("raters who contradict each other everywhere have no mean to rely on", () => {
  const found = raterIntraclass([
    [1, 5],
    [5, 1],
  ]);
  expect(found.randomRaters.average).toBeNull();
  expect(found.fixedRaters).toMatchObject({ single: -1, average: null, averageInterval: null });
  expect(found.reason).not.toBe("");
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("the six forms agree with the reference vectors", () => {
    const { cases } = JSON.parse(readFileSync(join(reference, "vectors/icc.json"), "utf8")) as ReferenceFile;
    const known = cases.filter(({ input }) => Array.isArray(input));
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of known) {
      const found = six(raterIntraclass(input as number[][]));
      for (const [form, name] of ["ICC1", "ICC1k", "ICC2", "ICC2k", "ICC3", "ICC3k"].entries())
        expect(Math.abs(found[form]! - expected[name]!)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: { input: unknown; expected: Record<string, number>; tolerance: number }[];
};
