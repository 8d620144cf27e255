import fc from "fast-check";
import { expect, test } from "vitest";
import { groupContrast } from "./group-contrast.ts";
import { similarityMap } from "./similarity-map.ts";
import type { Place } from "./vector-unfolding.ts";

const SALES = [
  [1, 2, 3, 4],
  [1, 3, 2, 4],
  [2, 1, 3, 4],
];
const OPERATIONS = [
  [4, 3, 1, 2],
  [3, 4, 2, 1],
  [4, 1, 3, 2],
];
const FINANCE = [
  [1, 4, 2, 3],
  [2, 4, 1, 3],
];

const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 });
const groups = fc.array(fc.array(order, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });
const apart = (one: Place, other: Place) => Math.hypot(one.across - other.across, one.up - other.up);

test("the worked example of docs/method/similarity-map.md", () => {
  const { value, similarities, groups: places, people, reason } = similarityMap([SALES, OPERATIONS, FINANCE]);
  expect({ people, reason }).toEqual({ people: 8, reason: "" });
  expect(value).toBeCloseTo(1, 12);
  expect(similarities[0]!.map((r) => r!.toFixed(4))).toEqual(["1.0000", "-0.9221", "0.2390"]);
  expect(apart(places[0]!, places[1]!)).toBeCloseTo(1.9607, 4);
  expect(apart(places[0]!, places[2]!)).toBeCloseTo(1.2337, 4);
  expect(places.map((place) => place!.across.toFixed(4))).toEqual(["-0.8470", "1.0981", "-0.2511"]);
});

test("with three groups the map is exact, with more no two lie further apart than they are", () => {
  fc.assert(
    fc.property(groups, (each) => {
      const { value, similarities, groups: places } = similarityMap(each);
      fc.pre(value !== null);
      expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      for (const [i, row] of similarities.entries())
        for (const [j, r] of row.entries()) {
          if (r === null) continue;
          const distance = Math.sqrt(Math.max(0, 2 * (1 - r)));
          expect(apart(places[i]!, places[j]!)).toBeLessThanOrEqual(distance + 1e-6);
          if (each.length <= 3) expect(apart(places[i]!, places[j]!)).toBeCloseTo(distance, 6);
        }
    }),
  );
});

test("its similarities are those of every two groups compared, and the same for both", () => {
  const { similarities } = similarityMap([SALES, OPERATIONS, FINANCE]);
  expect(similarities[0]![1]).toBeCloseTo(groupContrast(SALES, OPERATIONS).value!, 12);
  expect(similarities[1]![0]).toBe(similarities[0]![1]);
  expect(similarities[2]![2]).toBeCloseTo(1, 12);
});

test("groups of one mind lie in one place", () => {
  const { value, groups: places } = similarityMap([SALES, SALES]);
  expect(value).toBe(1);
  expect(apart(places[0]!, places[1]!)).toBe(0);
});

test("a group that cancels out, or is silent, has no place; one group alone has no map", () => {
  const opposed = [
    [1, 2, 3, 4],
    [4, 3, 2, 1],
  ];
  const found = similarityMap([SALES, opposed, OPERATIONS, []]);
  expect(found.groups.map((place) => place !== null)).toEqual([true, false, true, false]);
  expect(found.similarities[1]).toEqual([null, null, null, null]);
  expect(similarityMap([SALES, opposed])).toMatchObject({
    value: null,
    reason: "Fewer than two groups have a view of their own.",
  });
  expect(similarityMap([])).toMatchObject({ value: null, people: 0, groups: [] });
});
