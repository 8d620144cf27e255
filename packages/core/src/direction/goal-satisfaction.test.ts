import fc from "fast-check";
import { expect, test } from "vitest";
import { type GoalInfluences, goalSatisfaction } from "./goal-satisfaction.ts";

const goal = (influences: Partial<GoalInfluences>): GoalInfluences => ({
  parts: [],
  needed: "all",
  contributions: [],
  dependencies: [],
  ...influences,
});
const by = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([weight, satisfaction]) => ({ weight, satisfaction }));

const level = fc.integer({ min: -100, max: 100 });
const influences: fc.Arbitrary<GoalInfluences> = fc.record({
  parts: fc.array(level, { maxLength: 3 }),
  needed: fc.constantFrom("all" as const, "one" as const),
  contributions: fc.array(fc.record({ weight: level, satisfaction: level }), { maxLength: 4 }),
  dependencies: fc.array(level, { maxLength: 2 }),
});

test("the worked example of docs/method/goal-satisfaction.md", () => {
  const parts = [60, 20];
  const contributions = by([50, 80], [-25, 40]);
  expect(goalSatisfaction(goal({ parts, contributions })).value).toBe(50);
  expect(goalSatisfaction(goal({ parts, contributions, needed: "one" })).value).toBe(90);
  expect(goalSatisfaction(goal({ parts, contributions, dependencies: [30] })).value).toBe(30);
});

test("a full contribution satisfies, many lesser ones stop short", () => {
  expect(goalSatisfaction(goal({ contributions: by([100, 100], [50, 50]) })).value).toBe(100);
  expect(goalSatisfaction(goal({ contributions: by([75, 80], [60, 90]) })).value).toBe(90);
  expect(goalSatisfaction(goal({ parts: [95, 97], contributions: by([50, 60]) })).value).toBe(95);
  expect(goalSatisfaction(goal({ parts: [-80], contributions: by([-50, 90]) })).value).toBe(-90);
});

test("near the bottom too only what is added counts", () => {
  expect(goalSatisfaction(goal({ parts: [-98], contributions: by([5, 100]) })).value).toBe(-93);
  expect(goalSatisfaction(goal({ contributions: by([1, 100]) })).value).toBe(1);
});

test("where goals can only be missed nothing goes below 0", () => {
  const contributions = by([-100, 80]);
  expect(goalSatisfaction(goal({ contributions }), { lowest: 0 }).value).toBe(0);
  expect(goalSatisfaction(goal({ contributions })).value).toBe(-80);
});

test("a goal stays on its scale, is never better than what it depends on, and no order matters", () => {
  fc.assert(
    fc.property(influences, (each) => {
      const { value, reason } = goalSatisfaction(each);
      if (value === null) expect(reason).toBe("Nothing influences the goal.");
      else {
        expect(value >= -100 && value <= Math.min(100, ...each.dependencies)).toBe(true);
        const turned = {
          ...each,
          parts: each.parts.toReversed(),
          contributions: each.contributions.toReversed(),
        };
        expect(goalSatisfaction(turned).value).toBe(value);
      }
    }),
  );
});

test("without influences, or with a number off the scale, there is no satisfaction", () => {
  expect(goalSatisfaction(goal({}))).toEqual({
    value: null,
    people: 0,
    reason: "Nothing influences the goal.",
  });
  expect(goalSatisfaction(goal({ parts: [NaN] })).reason).toBe("A satisfaction is not between -100 and 100.");
  expect(goalSatisfaction(goal({ parts: [-5] }), { lowest: 0 }).value).toBeNull();
  expect(goalSatisfaction(goal({ contributions: by([200, 1]) })).reason).toMatch(/^A weight/);
});
