import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALLEST_GROUP, shownGroups } from "./shown-groups.ts";

test("the worked example of the method page", () => {
  const sizes = new Map(Object.entries({ fleet: 9, sales: 6, desk: 2 }));
  expect([...shownGroups(sizes)]).toEqual(["fleet"]);
});

test("where every group is large enough, all are told", () => {
  expect(shownGroups(new Map(Object.entries({ a: 5, b: 7 }))).size).toBe(2);
});

test("a single small group holds back the smallest of the others, and alone nothing is told", () => {
  expect([...shownGroups(new Map(Object.entries({ a: 5, b: 5, c: 1 })))]).toEqual(["a"]);
  expect([...shownGroups(new Map(Object.entries({ a: 4 })))]).toEqual([]);
});

const anySizes = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(12), { maxKeys: 8 });

test("no sum or difference of what is told, with all or without, is of one to four people", () => {
  fc.assert(
    fc.property(anySizes, (groups) => {
      const sizes = new Map(Object.entries(groups));
      const told = [...shownGroups(sizes)].map((id) => sizes.get(id) ?? 0);
      const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      const sums = told.reduce<number[]>((known, size) => [...known, ...known.map((sum) => sum + size)], [0]);
      // Groups do not overlap, so whoever adds and subtracts learns of unions of groups and of what is left of all.
      if (told.length > 0)
        for (const sum of sums)
          for (const people of [sum, all - sum]) expect(people === 0 || people >= SMALLEST_GROUP).toBe(true);
    }),
  );
});

test("what is told does not depend on the order of groups", () => {
  fc.assert(
    fc.property(anySizes, (groups) => {
      const entries = Object.entries(groups);
      const there = [...shownGroups(new Map(entries))].toSorted();
      const back = [...shownGroups(new Map(entries.toReversed()))].toSorted();
      expect(back).toEqual(there);
    }),
  );
});
