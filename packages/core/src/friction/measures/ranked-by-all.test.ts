import fc from "fast-check";
import { expect, test } from "vitest";
import { rankedByAll } from "./ranked-by-all.ts";

test("items that somebody did not rank are left out, and the rest is ranked anew", () => {
  expect(
    rankedByAll([
      [1, 2, 3, 4],
      [4, NaN, 1, 1],
    ]),
  ).toEqual({
    ranks: [
      [1, 2, 3],
      [3, 1.5, 1.5],
    ],
    people: 2,
    items: 3,
    itemsLeftOut: 1,
    comparable: true,
    reason: "Compared on the 3 of 4 items that all 2 people ranked.",
  });
});

test("somebody who ranked nothing is not counted and leaves nothing out", () => {
  const silent = [NaN, NaN, NaN];
  expect(rankedByAll([[1, 2, 3], silent, [2, 1, 3]])).toMatchObject({
    people: 2,
    items: 3,
    itemsLeftOut: 0,
    reason: "",
  });
});

test("nothing is comparable with fewer than two people or two common items, and the reason says which", () => {
  const reasonOf = (rankings: readonly number[][]) => {
    const { comparable, reason } = rankedByAll(rankings);
    expect(comparable).toBe(false);
    return reason;
  };
  expect(reasonOf([])).toBe("Fewer than two people ranked anything.");
  expect(reasonOf([[1, 2]])).toBe("Fewer than two people ranked anything.");
  expect(
    reasonOf([
      [NaN, NaN],
      [1, 2],
    ]),
  ).toBe("Fewer than two people ranked anything.");
  expect(reasonOf([[1], [1]])).toBe("There are fewer than two items to put in order.");
  expect(
    reasonOf([
      [1, NaN],
      [NaN, 1],
    ]),
  ).toBe("Fewer than two items were ranked by all 2 people.");
});

test("rankings of different lengths are a mistake of the caller", () => {
  expect(() => rankedByAll([[1, 2], [1]])).toThrow(RangeError);
});

test("complete rankings keep every item", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }), (items, people) => {
      const rankings = Array.from({ length: people }, () => Array.from({ length: items }, (_, i) => i));
      expect(rankedByAll(rankings)).toMatchObject({ items, people, itemsLeftOut: 0, comparable: true });
    }),
  );
});
