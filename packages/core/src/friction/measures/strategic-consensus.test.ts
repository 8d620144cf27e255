import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { correlation } from "./correlation.ts";
import { kendallW } from "./kendall-w.ts";
import { strategicConsensus } from "./strategic-consensus.ts";

const rating = fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
const group = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([items, members]) => {
    const row = fc.array(rating, { minLength: items, maxLength: items });
    return fc.array(row, { minLength: members, maxLength: members });
  });
const orders = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 6 }))
  .chain(([items, members]) => {
    const row = fc.shuffledSubarray([...Array(items).keys()], { minLength: items, maxLength: items });
    return fc.array(row, { minLength: members, maxLength: members });
  });

test("the worked example of docs/method/strategic-consensus.md", () => {
  const found = strategicConsensus([
    [1, 2, 3, 4],
    [1, 3, 2, 4],
    [2, 1, 3, 4],
  ]);
  expect(found).toMatchObject({ people: 3, items: 4, itemsLeftOut: 0, membersLeftOut: 0, reason: "" });
  expect(found.value).toBeCloseTo(7 / 9, 12);
  expect(found.meanCorrelation).toBeCloseTo(2 / 3, 12);
  expect(found.prototype.map((x) => x!.toFixed(4))).toEqual(["-1.0435", "-0.4472", "0.1491", "1.3416"]);
  expect(found.fits.map((x) => x!.toFixed(4))).toEqual(["0.9562", "0.6325", "0.6325"]);
});

test("for complete rankings it is Kendall's W", () => {
  fc.assert(
    fc.property(orders, (rows) => {
      expect(strategicConsensus(rows).value).toBeCloseTo(kendallW(rows).value!, 12);
    }),
  );
});

test("it is the mean correlation of all pairs of members, each with itself included", () => {
  fc.assert(
    fc.property(orders, (rows) => {
      const pairs = rows.flatMap((one) => rows.map((other) => correlation(one, other)!));
      const mean = pairs.reduce((sum, r) => sum + r, 0) / pairs.length;
      expect(strategicConsensus(rows).value).toBeCloseTo(mean, 12);
    }),
  );
});

test("it lies between 0 and 1 and depends on nobody's way to use the scale, nor on the order of members and items", () => {
  fc.assert(
    fc.property(group, (rows) => {
      const before = rows.map((row) => row.slice());
      const { value, fits, prototype, reason } = strategicConsensus(rows);
      const turned = strategicConsensus(
        rows.map((row, member) => row.map((x) => 7 + (member + 1) * x).reverse()).reverse(),
      );
      if (value === null) {
        expect(reason).not.toBe("");
        expect(turned.value).toBeNull();
        expect([...fits, ...prototype].every((each) => each === null || Number.isFinite(each))).toBe(true);
      } else {
        expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        expect(turned.value).toBeCloseTo(value, 10);
        for (const [member, fit] of fits.entries())
          if (fit === null) expect(turned.fits.at(-1 - member)).toBeNull();
          else expect(turned.fits.at(-1 - member)).toBeCloseTo(fit, 8);
      }
      expect(rows).toEqual(before);
    }),
  );
});

test("somebody who rates all alike, or nothing, is left out, and so is an item that one person left out", () => {
  const found = strategicConsensus([
    [1, 2, 3, 9],
    [2, 2, 2, 2],
    [NaN, NaN, NaN, NaN],
    [1, 2, 3, NaN],
  ]);
  expect(found).toMatchObject({
    people: 2,
    items: 3,
    itemsLeftOut: 1,
    membersLeftOut: 2,
    reason: "Compared on 3 of 4 items and 2 of 4 people.",
  });
  expect(found.value).toBeCloseTo(1, 12);
  expect(found.prototype[3]).toBeNull();
  expect(found.fits.map((fit) => fit !== null)).toEqual([true, false, false, true]);
});

test("two people of opposite minds cancel out, and neither has others to agree with but one opponent", () => {
  const { value, fits, prototype } = strategicConsensus([
    [1, 2, 3],
    [3, 2, 1],
  ]);
  expect(value).toBe(0);
  expect(prototype).toEqual([0, 0, 0]);
  expect(fits[0]).toBeCloseTo(-1, 12);
});

test("one person, one item, or nobody who tells items apart have no consensus", () => {
  const reasons = [
    [],
    [[1, 2]],
    [[1], [2]],
    [
      [1, 1],
      [2, 2],
    ],
  ].map((rows) => strategicConsensus(rows));
  expect(reasons.map(({ value }) => value)).toEqual([null, null, null, null]);
  expect(reasons.map(({ reason }) => reason)).toEqual([
    "Fewer than two people rated anything.",
    "Fewer than two people rated anything.",
    "Fewer than two items were rated by all 2 people.",
    "Fewer than two people rated some items higher than others.",
  ]);
  expect(() => strategicConsensus([[1, 2], [1]])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("consensus, prototype and fits of a top team agree with the reference vectors", () => {
    const file = join(reference, "vectors/strategic-consensus-mapping.json");
    const { cases } = JSON.parse(readFileSync(file, "utf8")) as ReferenceFile;
    const known = cases.filter(({ expected }) => expected.prototype_mean_of_z !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of known) {
      const byItem = input.matrix_items_by_members;
      const found = strategicConsensus(byItem[0]!.map((_, member) => byItem.map((row) => row[member]!)));
      const pairs = [
        [found.value!, expected.msl_mean_vector_squared_over_n],
        [found.meanCorrelation!, expected.mean_pairwise_r],
        ...expected.prototype_mean_of_z!.map((x, item) => [found.prototype[item]!, x]),
        ...expected.member_fit_r_with_rest_of_group.map((x, member) => [found.fits[member]!, x]),
      ];
      for (const [actual, number] of pairs)
        expect(Math.abs(actual! - number!)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: {
    input: { matrix_items_by_members: number[][] };
    expected: {
      prototype_mean_of_z?: number[];
      msl_mean_vector_squared_over_n: number;
      mean_pairwise_r: number;
      member_fit_r_with_rest_of_group: number[];
    };
    tolerance: number;
  }[];
};
