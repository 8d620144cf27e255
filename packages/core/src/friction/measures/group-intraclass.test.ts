import fc from "fast-check";
import { expect, test } from "vitest";
import { groupIntraclass } from "./group-intraclass.ts";

const rating = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
const groups = fc.array(fc.array(rating, { maxLength: 6 }), { maxLength: 6 });

test("the worked example of docs/method/group-intraclass.md", () => {
  const found = groupIntraclass([
    [4, 5, 4],
    [2, 1, 3],
    [5, 5, 4],
  ]);
  expect(found).toMatchObject({ people: 9, groups: 3, meanGroupSize: 3, reason: "" });
  expect(found.between).toBeCloseTo(6.3333, 4);
  expect(found.within).toBeCloseTo(0.5556, 4);
  expect(found.value).toBeCloseTo(0.7761, 4);
  expect(found.ofMeans).toBeCloseTo(0.9123, 4);
});

test("groups that are of one mind each, and differ, explain everything", () => {
  expect(groupIntraclass([[1, 1], [5, 5, 5], [3]])).toMatchObject({ value: 1, ofMeans: 1 });
});

test("groups with the same mean explain less than nothing, and their means tell nothing", () => {
  const found = groupIntraclass([
    [1, 5],
    [1, 5],
  ]);
  expect(found.value).toBe(-1);
  expect(found).toMatchObject({
    ofMeans: null,
    reason: "The groups' means are the same, so ICC(2) is not defined.",
  });
  const third = [0.1, 0.2, 0.3];
  expect(groupIntraclass([third, [0.3, 0.2, 0.1], third]).between).toBe(0);
});

test("ICC(1) is at most 1 and does not depend on order, unit or zero of the ratings", () => {
  fc.assert(
    fc.property(groups, (rows) => {
      const before = rows.map((row) => row.slice());
      const { value, ofMeans, reason } = groupIntraclass(rows);
      const turned = groupIntraclass(rows.toReversed().map((row) => row.map((x) => 100 - 3 * x)));
      if (value === null) expect([reason === "", turned.value]).toEqual([false, null]);
      else {
        expect(value).toBeLessThanOrEqual(1);
        expect(turned.value).toBeCloseTo(value, 9);
      }
      expect(turned.ofMeans === null).toBe(ofMeans === null);
      if (ofMeans !== null) {
        expect(ofMeans).toBeLessThanOrEqual(1);
        expect(turned.ofMeans! / ofMeans || 1).toBeCloseTo(1, 6);
      }
      expect(rows).toEqual(before);
    }),
  );
});

test("with groups of one size it is the mean product of two members' distances from the mean, over the variance", () => {
  const trio = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(trio, { minLength: 2, maxLength: 6 }), (rows) => {
      const { value, between, within } = groupIntraclass(rows);
      fc.pre(value !== null && between! + 2 * within! > 0);
      const fromAnalysis = (between! - within!) / 3;
      expect(value).toBeCloseTo(fromAnalysis / (fromAnalysis + within!), 9);
    }),
  );
});

test("one group, groups of one, and one rating over and over have none", () => {
  expect(groupIntraclass([[1, 2, 3], [NaN]])).toMatchObject({
    value: null,
    ofMeans: null,
    groups: 1,
    people: 3,
    reason: "Fewer than two groups have answered.",
  });
  expect(groupIntraclass([[1], [2], [3]]).reason).toBe("No group has two answers.");
  expect(
    groupIntraclass([
      [2, 2],
      [2, 2],
    ]).reason,
  ).toBe("All ratings are the same.");
  expect(
    groupIntraclass([
      [2, Infinity],
      [2, 2],
    ]).reason,
  ).toBe("A rating is too large to compare.");
});
