import fc from "fast-check";
import { expect, test } from "vitest";
import { halfTest } from "./half-test.ts";

test("the worked example of docs/method/half-test.md", () => {
  expect(halfTest(15, 16).value).toBeCloseTo(3.638, 4);
  expect(halfTest(3, 4).value).toBeCloseTo(1.3416, 4);
  expect(halfTest(0, 4)).toMatchObject({ people: 4, reason: "" });
  expect(halfTest(0, 4).value).toBeCloseTo(-1.3416, 4);
});

test("more who do raise it, and the same share of more people lies farther from chance", () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 40 }), (count, people) => {
      fc.pre(count < people);
      expect(halfTest(count + 1, people).value).toBeGreaterThan(halfTest(count, people).value!);
      if (count > people / 2)
        expect(halfTest(4 * count, 4 * people).value).toBeGreaterThan(halfTest(count, people).value!);
    }),
  );
});

test("without people there is nothing to test, and what is no count is a mistake of the caller", () => {
  expect(halfTest(0, 0)).toEqual({ value: null, people: 0, reason: "There is nobody to count." });
  expect(() => halfTest(3, 2)).toThrow(RangeError);
  for (const count of [NaN, -1, 0.5]) expect(() => halfTest(count, 2)).toThrow(RangeError);
});
