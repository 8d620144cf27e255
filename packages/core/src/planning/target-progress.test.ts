import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOfWay, targetProgress, targetVerdict } from "./target-progress.ts";

const anyNumber = fc.integer({ min: -1000, max: 1000 });

test("the worked example of docs/method/target-progress.md", () => {
  expect(targetProgress("down", 8, 4, 5)).toEqual({ value: 0.75, people: 0, reason: "" });
  expect(shareOfWay("up", 2, 3, 2.75)).toBe(0.75);
  expect(shareOfWay("keep", NaN, 100, 96)).toBe(1);
  expect(shareOfWay("keep", NaN, 100, 93)).toBe(0.6);
  expect(targetVerdict(0.75, "aspirational", true)).toBe("good");
  expect(targetVerdict(0.75, "committed", true)).toBe("missed");
});

test("progress lies between 0 and 1, and is the same for a falling measure as for its rising mirror", () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, anyNumber, (baseline, target, current) => {
      const value = shareOfWay(null, baseline, target, current);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(shareOfWay(null, -baseline, -target, -current)).toBe(value);
    }),
  );
});

test("nearer to the target is never less progress", () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, fc.nat(200), fc.nat(200), (target, way, near, far) => {
      const [less, more] = [Math.min(near, far), Math.max(near, far)];
      fc.pre(way > 0);
      const at = (left: number) => shareOfWay("up", target - way, target, target - left);
      expect(at(less)).toBeGreaterThanOrEqual(at(more));
      const strayed = (by: number) => shareOfWay("keep", NaN, target, target + by);
      expect(strayed(less)).toBeGreaterThanOrEqual(strayed(more));
    }),
  );
});

test("a target that was reached from the start is held or lost", () => {
  expect(shareOfWay("up", 5, 5, 5)).toBe(1);
  expect(shareOfWay("up", 5, 5, 4)).toBe(0);
  expect(shareOfWay("down", 5, 5, 6)).toBe(0);
  expect(shareOfWay("down", 0, 0, 0)).toBe(1);
});

test.each([
  ["no value to reach", "up", 0, NaN, 1, "The target has no value to reach."],
  ["no report", "up", 0, 4, NaN, "Nobody has said where the target stands."],
  ["no baseline", "up", NaN, 4, 1, "The target has no baseline, so the way to it has no length."],
  ["a rise below its baseline", "up", 4, 0, 1, "The target is to rise, but lies below its baseline."],
  ["a fall above its baseline", "down", 0, 4, 1, "The target is to fall, but lies above its baseline."],
] as const)(
  "with %s there is no progress, and the reason says so",
  (_, direction, baseline, target, current, reason) => {
    expect(targetProgress(direction, baseline, target, current)).toEqual({ value: null, people: 0, reason });
  },
);

test("a commitment below 1 is a miss once it is due, and open before", () => {
  expect(targetVerdict(0.99, "committed", true)).toBe("missed");
  expect(targetVerdict(0.99, "committed", false)).toBe("open");
  expect(targetVerdict(1, "committed", true)).toBe("reached");
});

test("0.7 is good for an aspiration, less is a miss once it is due", () => {
  expect(targetVerdict(0.7, "aspirational", true)).toBe("good");
  expect(targetVerdict(0.69, "aspirational", true)).toBe("missed");
  expect(targetVerdict(0.5, null, true)).toBeNull();
});
