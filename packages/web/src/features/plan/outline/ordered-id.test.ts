import fc from "fast-check";
import { expect, test } from "vitest";
import { orderedId, sortKey } from "./ordered-id.ts";

const later = (a: string, b: string) => sortKey(a) > sortKey(b);
const now = Date.UTC(2027, 0, 1);

test("a new item sorts between its siblings, and the next one behind it", () => {
  const first = orderedId("objective", { after: "o4", before: "o5" }, now, 0.5);
  const second = orderedId("objective", { after: first, before: "o5" }, now + 1000, 0.1);
  const between = orderedId("objective", { after: first, before: second }, now + 2000, 0.1);
  expect([second, "o5", first, "o4", between].sort((a, b) => (later(a, b) ? 1 : -1))).toEqual([
    "o4",
    first,
    between,
    second,
    "o5",
  ]);
});

test("ids stay short however many are added in a row", () => {
  let id = "o4";
  for (let turn = 0; turn < 500; turn++)
    id = orderedId("objective", { after: id, before: "o5" }, now + turn * 10, 0);
  expect(id.length).toBeLessThan(20);
});

test("the first of its kind begins with the letter of its kind", () => {
  expect(orderedId("action", { after: undefined, before: undefined }, now, 0)).toMatch(/^a-[a-z]{12}$/);
});

test("later ids of no siblings sort behind earlier ones", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (at, wait) => {
      const nowhere = { after: undefined, before: undefined };
      const [early, late] = [
        orderedId("goal", nowhere, now + at, 0.99),
        orderedId("goal", nowhere, now + at + wait, 0),
      ];
      expect(later(late, early)).toBe(true);
    }),
  );
});

test("an id is always one that may be kept, and never that of a sibling", () => {
  const anId = fc.string({ minLength: 1, maxLength: 200 }).filter((id) => id.trim() === id && id !== "");
  fc.assert(
    fc.property(anId, anId, (after, before) => {
      const id = orderedId("target", { after, before }, now, 0.5);
      expect(id.length).toBeLessThanOrEqual(80);
      expect([after, before]).not.toContain(id);
    }),
  );
});
