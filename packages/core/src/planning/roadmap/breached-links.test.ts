import { expect, test } from "vitest";
import { breachedLinks } from "./breached-links.ts";
import { precedenceOf } from "./precedence.ts";
import { bar } from "./testing/made-up-bars.ts";

test("work that starts before what it waits for has ended is told with the days; the same day is not late", () => {
  const bars = [bar("i1", 32, 151), bar("i2", 130, 140), bar("i3", 151, 160), bar("done", 0, 10, false)];
  const links = ["i2", "i3", "done"].map((after) => ({ before: "i1", after }));
  expect(breachedLinks(precedenceOf(bars, links))).toEqual([{ before: 0, after: 1, days: 21 }]);
});
