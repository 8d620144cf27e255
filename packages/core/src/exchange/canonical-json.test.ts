import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

const text = (value: unknown) => [...canonicalJson(value)].join("");

test("what was written reads as the same value, with keys in order", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(text(plain))).toEqual(plain);
    }),
  );
  expect(text({ b: 1, a: [{ d: 2, c: null }] })).toBe(
    '{\n "a": [\n  {\n   "c": null,\n   "d": 2\n  }\n ],\n "b": 1\n}\n',
  );
});

test("the order in which keys were set makes no difference", () => {
  expect(text({ a: 1, b: { x: 0.1 + 0.2, y: 2 } })).toBe(text({ b: { y: 2, x: 0.1 + 0.2 }, a: 1 }));
});
