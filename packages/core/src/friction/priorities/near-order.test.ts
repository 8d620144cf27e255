import fc from "fast-check";
import { expect, test } from "vitest";
import { disagreementsOf, kemeny } from "./kemeny.ts";
import { nearOrder } from "./near-order.ts";
import { SCHULZE_45, ballots, preferred, rankings } from "./testing/rank-profiles.ts";

test("no single option can be moved to where the order disagrees less", () => {
  fc.assert(
    fc.property(rankings(7), (rows) => {
      const preferences = preferred(rows);
      const options = [...Array(preferences.options).keys()];
      const order = nearOrder(preferences, options);
      const disagreements = disagreementsOf(preferences, order);
      expect(order.toSorted((a, b) => a - b)).toEqual(options);
      expect(disagreements).toBeGreaterThanOrEqual(kemeny(preferences).disagreements ?? 0);
      for (const option of order)
        for (const to of options) {
          const rest = order.filter((other) => other !== option);
          const moved = rest.toSpliced(to, 0, option);
          expect(disagreementsOf(preferences, moved)).toBeGreaterThanOrEqual(disagreements);
        }
    }),
  );
});

test("it can stop short of the best order, as it does for Schulze's 45 voters", () => {
  const preferences = preferred(ballots(SCHULZE_45, ["A", "B", "C", "D", "E"]));
  const order = nearOrder(preferences, [0, 1, 2, 3, 4]);
  expect(order).toEqual([0, 2, 4, 1, 3]);
  expect(disagreementsOf(preferences, order)).toBeGreaterThan(190);
});

test("an order that most people give is found at once", () => {
  const preferences = preferred([
    [3, 1, 2],
    [3, 1, 2],
    [1, 2, 3],
  ]);
  expect(nearOrder(preferences, [0, 1, 2])).toEqual([1, 2, 0]);
  expect(nearOrder(preferences, [])).toEqual([]);
});
