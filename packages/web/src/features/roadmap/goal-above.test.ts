import { expect, test } from "vitest";
import { goalsAbove } from "./goal-above.ts";

const link = (to: string, share: number | null = 1) => ({ to, share });

test("an item is at home beneath the goal of its heaviest link, over others too, and rings end", () => {
  const above = goalsAbove(
    new Map([
      ["i1", [link("o1", 0.3), link("o2", 0.7)]],
      ["o1", [link("g1")]],
      ["o2", [link("g2")]],
      ["x", [link("y")]],
      ["y", [link("x")]],
    ]),
    (id) => id.startsWith("g"),
  );
  expect(["i1", "o1", "g2", "x", "nowhere"].map(above)).toEqual(["g2", "g1", "g2", undefined, undefined]);
});
