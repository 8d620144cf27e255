import fc from "fast-check";
import { expect, test } from "vitest";
import { situationOf } from "../friction/testing/builders.ts";
import { resourceFocus } from "./resource-focus.ts";

const focusOf = (declared: readonly number[], spent: readonly number[]) =>
  resourceFocus(
    situationOf({
      goals: declared.map((_, n) => `g${n + 1}`),
      stakeholders: [{ id: "ana" }],
      points: declared.map((points, n) => ({ stakeholder: "ana", item: `g${n + 1}`, points })),
      initiatives: spent.map((cost, n) => ({ supports: `g${n + 1}`, cost })),
    }),
  );

test("the worked example of docs/method/resource-focus.md", () => {
  const focus = focusOf([50, 30, 20], [20, 30, 50]);
  expect(focus).toMatchObject({
    value: expect.closeTo(0.7, 12) as number,
    basis: "cost",
    declaredBy: "points",
    people: 1,
  });
  expect(focus.reason).toBe("");
  expect(focus.goals.map(({ declared, spent }) => [declared, spent])).toEqual([
    [0.5, 0.2],
    [0.3, 0.3],
    [0.2, 0.5],
  ]);
});

const anyShares = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 });

test("focus is between 0 and 1, symmetric, and 1 for equal shares", () => {
  fc.assert(
    fc.property(anyShares, anyShares, (declared, spent) => {
      fc.pre(declared.some(Boolean) && spent.some(Boolean));
      const { value } = focusOf(declared, spent);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(focusOf(spent, declared).value).toBeCloseTo(value!, 12);
      expect(focusOf(declared, declared).value).toBe(1);
    }),
  );
});

test("money that all lies where nobody wants it has no focus", () => {
  expect(focusOf([100, 0], [0, 5]).value).toBe(0);
});

test.each([
  ["no goals", focusOf([], []), "No goals are recorded."],
  ["one goal", focusOf([100], [9]), "There is only one goal, so nothing else could get its resources."],
  ["no priorities", focusOf([0, 0], [1, 1]), "Nobody has said which goals matter most."],
  ["no resources", focusOf([50, 50], []), "No cost or effort reaches a goal."],
])("with %s nothing can be said, and the reason says why", (_, { value, reason }, why) => {
  expect([value, reason]).toEqual([null, why]);
});
