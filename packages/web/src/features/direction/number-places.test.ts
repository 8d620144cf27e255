import { expect, test } from "vitest";
import { numberPlaces } from "./number-places.ts";

test("a number stands above its dot, and elsewhere where another dot is", () => {
  const [first, second] = numberPlaces([
    { x: 100, y: 100 },
    { x: 110, y: 90 },
  ]);
  expect(first).toEqual({ x: 92, y: 92, anchor: "end" });
  expect(second).toEqual({ x: 118, y: 82, anchor: "start" });
});

test("dots at one place have their numbers around them", () => {
  const dots = Array.from({ length: 4 }, () => ({ x: 50, y: 50 }));
  expect(new Set(numberPlaces(dots).map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
});
