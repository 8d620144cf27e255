import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonLowerBound } from "./wilson-lower-bound.ts";

const bound = (count: number, people: number) => wilsonLowerBound(count, people).value!;
const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((people) => fc.tuple(fc.integer({ min: 0, max: people }), fc.constant(people)));

test("the worked example of docs/method/wilson-lower-bound.md", () => {
  expect(wilsonLowerBound(3, 3)).toEqual({
    value: expect.closeTo(0.4385, 4) as number,
    people: 3,
    reason: "",
  });
  expect(bound(62, 62)).toBeCloseTo(0.9417, 4);
  expect(bound(41, 52)).toBeCloseTo(0.6597, 4);
});

test("SciPy gives the same bounds", () => {
  expect(bound(81, 263)).toBeCloseTo(0.2552885198782742, 12);
  expect(bound(15, 148)).toBeCloseTo(0.06238639953073629, 12);
  expect(bound(0, 20)).toBe(0);
  expect(bound(1, 29)).toBeCloseTo(0.006113214292762667, 12);
  expect(bound(23, 60)).toBeCloseTo(0.27088272374082023, 12);
});

test("nobody asked is not a share of nothing", () => {
  expect(wilsonLowerBound(0, 0)).toEqual({ value: null, people: 0, reason: "There is nobody to count." });
});

test("more than all, less than none and half a person are mistakes", () => {
  for (const [count, people] of [
    [4, 3],
    [-1, 3],
    [0.5, 3],
    [0, NaN],
  ] as const)
    expect(() => wilsonLowerBound(count, people)).toThrow(RangeError);
});

test("the bound is from 0 to the share that was seen", () => {
  fc.assert(
    fc.property(counts, ([count, people]) => {
      expect(bound(count, people)).toBeGreaterThanOrEqual(0);
      expect(bound(count, people)).toBeLessThanOrEqual(count / people + 1e-12);
    }),
  );
});

test("one person more who does it never lowers the bound", () => {
  fc.assert(
    fc.property(counts, ([count, people]) => {
      expect(bound(count + 1, people + 1)).toBeGreaterThanOrEqual(bound(count, people));
      if (count < people) expect(bound(count + 1, people)).toBeGreaterThan(bound(count, people));
    }),
  );
});

test("the same share of more people is surer", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 50 }), ([count, people], times) => {
      expect(bound(count * times, people * times)).toBeGreaterThanOrEqual(bound(count, people) - 1e-12);
    }),
  );
});
