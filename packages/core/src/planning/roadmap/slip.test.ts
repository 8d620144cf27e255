import fc from "fast-check";
import { expect, test } from "vitest";
import { precedenceOf } from "./precedence.ts";
import { breachedLinks } from "./breached-links.ts";
import { slip } from "./slip.ts";
import { bar, madeUpBars } from "./testing/made-up-bars.ts";

const chain = precedenceOf(
  [bar("hall", 0, 10), bar("cable", 12, 20), bar("trial", 20, 30), bar("paint", 0, 5)],
  [
    { before: "hall", after: "cable" },
    { before: "cable", after: "trial" },
  ],
);

const shifts = (place: number, from: number, to: number, of = chain) =>
  slip(of, { bar: place, from, to }).map(({ bar: moved, days }) => [of.bars[moved]!.id, days]);

test("the worked example of docs/method/critical-chain.md: the gap is used up, then what waits moves on", () => {
  expect(shifts(0, 0, 12)).toEqual([]);
  expect(shifts(0, 7, 17)).toEqual([
    ["cable", 5],
    ["trial", 5],
  ]);
});

test("work that starts earlier draws what it waits for with it", () => {
  expect(shifts(2, 15, 25)).toEqual([
    ["hall", -3],
    ["cable", -5],
  ]);
});

test("a bar drawn out at both ends moves others at both ends", () => {
  expect(shifts(1, 8, 22)).toEqual([
    ["hall", -2],
    ["trial", 2],
  ]);
});

test("what is done stays where it was", () => {
  const done = precedenceOf([bar("a", 0, 5), bar("b", 5, 9, false)], [{ before: "a", after: "b" }]);
  expect(shifts(0, 3, 8, done)).toEqual([]);
});

test("a dependency that did not hold is not mended on the way, and gets no worse", () => {
  const late = precedenceOf([bar("a", 0, 9), bar("b", 5, 9)], [{ before: "a", after: "b" }]);
  expect(shifts(0, 1, 10, late)).toEqual([["b", 1]]);
  expect(shifts(0, -1, 8, late)).toEqual([]);
});

const moves = fc.record({ by: fc.integer({ min: -20, max: 20 }), longer: fc.nat(8) });

test("after a move every dependency holds that held, and none that did not gets worse", () => {
  fc.assert(
    fc.property(madeUpBars, moves, ({ bars, links, precedence }, { by, longer }) => {
      if (precedence.order.length === 0) return;
      const moved = precedence.order[0]!;
      const from = bars[moved]!.from + by;
      const to = bars[moved]!.to + by + longer;
      const days = new Map(slip(precedence, { bar: moved, from, to }).map((each) => [each.bar, each.days]));
      expect(days.has(moved)).toBe(false);
      const after = bars.map((each, place) =>
        place === moved
          ? { ...each, from, to }
          : { ...each, from: each.from + (days.get(place) ?? 0), to: each.to + (days.get(place) ?? 0) },
      );
      const worst = new Map(
        breachedLinks(precedence).map((link) => [`${link.before} ${link.after}`, link.days]),
      );
      for (const { before, after: next, days: late } of breachedLinks(precedenceOf(after, links)))
        expect(late).toBeLessThanOrEqual(worst.get(`${before} ${next}`) ?? 0);
    }),
  );
});

test("nothing moves further than the bar did, and each as little as can be", () => {
  fc.assert(
    fc.property(madeUpBars, fc.integer({ min: 1, max: 20 }), ({ bars, precedence }, by) => {
      if (precedence.order.length === 0) return;
      const moved = precedence.order[0]!;
      const { from, to } = bars[moved]!;
      const found = slip(precedence, { bar: moved, from: from + by, to: to + by });
      const days = new Map(found.map((each) => [each.bar, each.days]));
      for (const { bar: place, days: late } of found) {
        expect(late).toBeGreaterThan(0);
        const pushes = [...precedence.before.targets(place)].map((first) => {
          const gap = Math.max(bars[place]!.from - bars[first]!.to, 0);
          return (first === moved ? by : (days.get(first) ?? 0)) - gap;
        });
        expect(late).toBe(Math.max(...pushes));
        expect(late).toBeLessThanOrEqual(by);
      }
    }),
  );
});
