import fc from "fast-check";
import { expect, test } from "vitest";
import { precedenceOf } from "./precedence.ts";
import { ringClosedBy } from "./ring-closed-by.ts";
import { bar, madeUpBars } from "./testing/made-up-bars.ts";

test("a dependency that would close a ring is told with the shortest way round", () => {
  const links = [
    { before: "a", after: "b" },
    { before: "b", after: "c" },
    { before: "a", after: "c" },
  ];
  expect(ringClosedBy(links, { before: "c", after: "a" })).toEqual(["a", "c"]);
  expect(ringClosedBy(links, { before: "a", after: "d" })).toBeUndefined();
  expect(ringClosedBy(links, { before: "d", after: "d" })).toEqual(["d"]);
});

test("where no ring was, there is one afterwards exactly when one was foretold", () => {
  fc.assert(
    fc.property(madeUpBars, fc.nat(8), fc.nat(8), ({ bars, links }, a, b) => {
      const open = bars.map(({ id, from, to }) => bar(id, from, to));
      if (precedenceOf(open, links).rings.length > 0) return;
      const link = { before: `b${a % bars.length}`, after: `b${b % bars.length}` };
      const foretold = ringClosedBy(links, link) !== undefined;
      expect(precedenceOf(open, [...links, link]).rings.length > 0).toBe(foretold);
    }),
  );
});
