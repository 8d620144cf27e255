import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { spearman } from "./spearman.ts";

const ranking = (items: number) =>
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.constant(NaN)), {
    minLength: items,
    maxLength: items,
  });
const twoRankings = fc
  .integer({ min: 0, max: 12 })
  .chain((items) => fc.tuple(ranking(items), ranking(items)));

test("the worked example of docs/method/spearman.md", () => {
  const { value, people, items, reason } = spearman([1, 2, 2, 4, 5], [2, 1, 3, 4, 4]);
  expect(value).toBeCloseTo(7.5 / 9.5, 15);
  expect({ people, items, reason }).toEqual({ people: 2, items: 5, reason: "" });
});

test("R's cor(method = 'spearman') gives 0.668696 where one value is tied", () => {
  const x = [56, 75, 45, 71, 61, 64, 58, 80, 76, 61];
  const y = [66, 70, 40, 60, 65, 56, 59, 77, 67, 63];
  expect(spearman(x, y).value).toBeCloseTo(0.668696098048071, 12);
});

test("without ties rho is 1 - 6 Σd² / (n³ - n)", () => {
  const orders = fc.integer({ min: 2, max: 12 }).chain((items) => {
    const order = fc.shuffledSubarray([...Array(items).keys()], { minLength: items, maxLength: items });
    return fc.tuple(order, order);
  });
  fc.assert(
    fc.property(orders, ([first, second]) => {
      const squares = first.reduce((sum, rank, item) => sum + (rank - second[item]!) ** 2, 0);
      const expected = 1 - (6 * squares) / (first.length ** 3 - first.length);
      expect(spearman(first, second).value).toBeCloseTo(expected, 12);
    }),
  );
});

test("the same order gives 1 and the reversed order -1, exactly", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 20 }), (order) => {
      const reversed = order.map((rank) => -rank);
      expect(spearman(order, order).value).toBe(1);
      expect(spearman(order, reversed).value).toBe(-1);
    }),
  );
});

test("rho lies between -1 and 1, whoever is named first, whatever the order of the items", () => {
  fc.assert(
    fc.property(twoRankings, ([first, second]) => {
      const before = [first.slice(), second.slice()];
      const rho = spearman(first, second);
      if (rho.value !== null) expect(Math.abs(rho.value)).toBeLessThanOrEqual(1);
      else expect(rho.reason).not.toBe("");
      expect(spearman(second, first)).toEqual(rho);
      expect(spearman(first.toReversed(), second.toReversed())).toEqual(rho);
      expect([first, second]).toEqual(before);
    }),
  );
});

test("an order that ties everything cannot be compared", () => {
  expect(spearman([2, 2], [1, 2]).value).toBeNull();
  expect(spearman([1, NaN], [1, 2]).reason).toBe("Fewer than two items were ranked by all 2 people.");
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("rho agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/rank-concordance.json"), "utf8"),
    ) as ReferenceFile;
    const known = cases.filter(({ expected }) => expected.spearman !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of known) {
      const rho = spearman(input.x, input.y).value!;
      expect(Math.abs(rho - expected.spearman!)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: { input: { x: number[]; y: number[] }; expected: { spearman?: number }; tolerance: number }[];
};
