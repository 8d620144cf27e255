import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { lineOfSight } from "./line-of-sight.ts";

const seen = (organisation: WrittenOrganisation) => lineOfSight(situationOf(organisation));

test("the worked example of docs/method/line-of-sight.md", () => {
  const sight = seen({
    goals: ["g1", "g2"],
    objectives: [{ id: "o1", supports: "g1" }, { id: "o2" }],
    initiatives: [
      { supports: "o1", cost: 60, effortDays: 10 },
      { supports: "o2", cost: 40, effortDays: 30 },
    ],
  });
  expect(sight).toMatchObject({ value: 0.425, basis: "cost and effort", byCost: 0.6, byEffort: 0.25 });
  expect(sight).toMatchObject({ byItems: 0.5, upward: 0.5, downward: 0.5, reason: "" });
  expect(sight.orphans).toEqual({ objectives: 1, initiatives: 1, cost: 40, effortDays: 30 });
  expect(sight.goals).toEqual([
    { goal: "g1", title: "g1", objectives: 1, initiatives: 1, cost: 60, effortDays: 10 },
    { goal: "g2", title: "g2", objectives: 0, initiatives: 0, cost: 0, effortDays: 0 },
  ]);
});

test("without goals no work can miss them, and nothing is said", () => {
  expect(seen({ initiatives: [{ cost: 100 }] })).toMatchObject({
    value: null,
    byCost: null,
    byItems: null,
    reason: "No goals are recorded.",
    orphans: { initiatives: 0, cost: 0 },
  });
});

test("without objectives and initiatives there is nothing to see", () => {
  const reason = "No objectives or initiatives are recorded.";
  expect(seen({ goals: ["g"] })).toMatchObject({ value: null, upward: null, downward: 0, reason });
});

test("where no amounts are recorded every item counts the same, and the reason says so", () => {
  const sight = seen({ goals: ["g"], objectives: [{ supports: "g" }, {}] });
  expect(sight).toMatchObject({ value: 0.5, basis: "items", byCost: null, byEffort: null });
  expect(sight.reason).toBe("No cost and no effort is recorded, so every item counts the same.");
});

test("work that was given up counts nowhere, work that is done was spent", () => {
  const sight = seen({
    goals: ["g"],
    initiatives: [
      { supports: "g", cost: 30, status: "done" },
      { cost: 70, status: "dropped" },
      { cost: 20, status: "declined" },
    ],
  });
  expect(sight).toMatchObject({ value: 1, orphans: { initiatives: 0, cost: 0 }, goals: [{ cost: 30 }] });
});

test("line of sight is 1 just where all work that costs anything has a path to a goal", () => {
  const anyWork = fc.array(
    fc.record({ supports: fc.constantFrom("", "g1", "g1:0.5;g2:0.5", "e1"), cost: fc.nat(9) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(anyWork, (initiatives) => {
      const sight = seen({ goals: ["g1", "g2"], elements: [{ id: "e1", kind: "process" }], initiatives });
      const counted = initiatives.some(({ cost }) => cost > 0)
        ? initiatives.filter(({ cost }) => cost > 0)
        : initiatives;
      expect(sight.value! >= 0 && sight.value! <= 1).toBe(true);
      expect(sight.value === 1).toBe(counted.every(({ supports }) => supports.startsWith("g")));
      const arrived = sight.goals.reduce((sum, { cost }) => sum + cost, 0);
      const spent = initiatives.reduce((sum, { cost }) => sum + cost, 0);
      expect(arrived + sight.orphans.cost).toBeCloseTo(spent, 9);
    }),
  );
});
