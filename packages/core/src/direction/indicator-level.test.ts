import fc from "fast-check";
import { expect, test } from "vitest";
import { indicatorLevel } from "./indicator-level.ts";

const whole = fc.integer({ min: -50, max: 50 });

test("the worked example of docs/method/indicator-level.md", () => {
  const rising = { target: 100, threshold: 50, worst: 0 };
  expect(indicatorLevel({ ...rising, value: 25 })).toEqual({ value: -50, people: 0, reason: "" });
  expect(indicatorLevel({ ...rising, value: 80 }).value).toBe(60);
  const falling = { target: 10, threshold: 50, worst: 100 };
  expect(indicatorLevel({ ...falling, value: 30 }).value).toBe(50);
  expect(indicatorLevel({ ...falling, value: 120 }).value).toBe(-100);
});

test("it lies between -100 and 100, rises with a rising indicator, and falling ones are mirrored", () => {
  fc.assert(
    fc.property(fc.tuple(whole, whole, whole), whole, whole, (points, one, other) => {
      const [worst, threshold, target] = points.toSorted((x, y) => x - y) as [number, number, number];
      fc.pre(worst < target);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const at = (value: number) => indicatorLevel({ value, target, threshold, worst }).value!;
      expect(at(low)).toBeLessThanOrEqual(at(high));
      expect(Math.abs(at(low))).toBeLessThanOrEqual(100);
      const mirrored = { value: -low, target: -target, threshold: -threshold, worst: -worst };
      expect(indicatorLevel(mirrored).value).toBeCloseTo(at(low), 12);
    }),
  );
});

test("a little above the threshold is a little above nothing", () => {
  expect(indicatorLevel({ value: 0.5, target: 10, threshold: 0, worst: -100 }).value).toBe(5);
});

test("a threshold at an end makes a step", () => {
  expect(indicatorLevel({ value: 10, target: 10, threshold: 10, worst: 0 }).value).toBe(100);
  expect(indicatorLevel({ value: 0, target: 10, threshold: 0, worst: 0 }).value).toBe(-100);
});

test("an unknown number, or a threshold outside, leaves no level", () => {
  const unknown = indicatorLevel({ value: NaN, target: 1, threshold: 0, worst: -1 });
  expect(unknown).toEqual({ value: null, people: 0, reason: "A value of the indicator is not known." });
  expect(indicatorLevel({ value: 1, target: 1, threshold: 2, worst: 0 }).value).toBeNull();
  expect(indicatorLevel({ value: 1, target: 1, threshold: 1, worst: 1 }).value).toBeNull();
});
