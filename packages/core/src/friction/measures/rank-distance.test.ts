import fc from "fast-check";
import { expect, test } from "vitest";
import { kendallTauB } from "./kendall-tau.ts";
import { rankDistance } from "./rank-distance.ts";

const ranking = (items: number) =>
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN)), {
    minLength: items,
    maxLength: items,
  });
const twoRankings = fc
  .integer({ min: 0, max: 10 })
  .chain((items) => fc.tuple(ranking(items), ranking(items)));
const threeOrders = fc.integer({ min: 2, max: 8 }).chain((items) => {
  const order = fc.shuffledSubarray([...Array(items).keys()], { minLength: items, maxLength: items });
  return fc.tuple(order, order, order);
});

test("the worked example of docs/method/rank-distance.md", () => {
  expect(rankDistance([1, 2, 3, 4, NaN], [2, 1, 4, 3, 5])).toEqual({
    value: 2 / 6,
    people: 2,
    items: 4,
    pairs: 6,
    opposed: 2,
    undecided: 0,
    reason: "Compared on the 4 of 5 items that all 2 people ranked.",
  });
});

test("tied pairs are not opposed, and are counted", () => {
  expect(rankDistance([1, 1, 3], [3, 2, 1])).toMatchObject({ value: 2 / 3, opposed: 2, undecided: 1 });
});

test("two rankings without a pair that both put in order have no distance", () => {
  expect(rankDistance([1, 1, 1], [1, 2, 3])).toMatchObject({ value: null, pairs: 3, undecided: 3 });
  expect(rankDistance([1, 2, NaN], [NaN, 1, 2])).toMatchObject({ value: null, items: 1, pairs: 0 });
});

test("distance is the share of pairs in opposite order, by looking at every pair", () => {
  fc.assert(
    fc.property(twoRankings, ([first, second]) => {
      let pairs = 0;
      let opposed = 0;
      let ordered = 0;
      for (let i = 0; i < first.length; i++)
        for (let j = 0; j < i; j++) {
          const product = (first[i]! - first[j]!) * (second[i]! - second[j]!);
          if (!Number.isNaN(product)) pairs++;
          if (product < 0) opposed++;
          if (product < 0 || product > 0) ordered++;
        }
      const distance = rankDistance(first, second);
      expect(distance.value).toBe(ordered === 0 ? null : opposed / pairs);
      expect(rankDistance(second, first)).toEqual(distance);
    }),
  );
});

test("without ties distance runs from 0 to 1, obeys the triangle inequality, and is (1 - tau) / 2", () => {
  fc.assert(
    fc.property(threeOrders, ([a, b, c]) => {
      const distance = (x: number[], y: number[]) => rankDistance(x, y).value!;
      expect(distance(a, a)).toBe(0);
      expect(
        distance(
          a,
          a.map((rank) => -rank),
        ),
      ).toBe(1);
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 1e-12);
      expect(distance(a, b)).toBeCloseTo((1 - kendallTauB(a, b).value!) / 2, 12);
    }),
  );
});
