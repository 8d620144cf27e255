import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { progress } from "./progress-roll-up.ts";
import { rolledUpProgress } from "./rolled-up-progress.ts";

const target = (objective: string, current: number | null, weight: number | null = null) =>
  ({ objective, measure: "", direction: "up", baseline: 0, target: 10, current, weight }) as const;

const example: WrittenOrganisation = {
  goals: ["g", "h"],
  objectives: [
    { id: "o1", supports: "g" },
    { id: "o2", supports: "g:0.5;h:0.5" },
  ],
  targets: [target("o1", 5), target("o1", 10, 3), target("o2", 2)],
};

const progressOf = (organisation: WrittenOrganisation, id: string) => {
  const situation = situationOf(organisation);
  return situation.recall(rolledUpProgress).progress[situation.organisation.item(id)]!;
};

test("the worked example of docs/method/progress-roll-up.md", () => {
  expect(progressOf(example, "o1")).toBe(0.875);
  expect(progressOf(example, "o2")).toBe(0.2);
  expect(progress(situationOf(example))).toEqual({
    goals: [
      { goal: "g", title: "g", progress: expect.closeTo(0.65, 12) as number, confidence: null, targets: 3 },
      { goal: "h", title: "h", progress: 0.2, confidence: null, targets: 1 },
    ],
    committedMissed: 0,
    targetsMeasured: 3,
    targets: 3,
  });
});

test("where nothing is measured there is no progress, not 0", () => {
  const { goals } = progress(situationOf({ goals: ["g"], objectives: [{ id: "o1", supports: "g" }] }));
  expect(goals[0]).toMatchObject({ progress: null, confidence: null, targets: 0 });
});

test("work that is done is no progress", () => {
  const organisation = {
    goals: ["g"],
    objectives: [{ id: "o1", supports: "g" }],
    initiatives: [{ id: "i1", supports: "o1", status: "done", cost: 100 }],
    actions: [{ initiative: "i1", status: "done" }],
  } as const;
  expect(progressOf(organisation, "g")).toBeNaN();
});

test("what was given up counts nowhere, what is done counts", () => {
  const withStatus = (status: "dropped" | "declined" | "done"): WrittenOrganisation => ({
    goals: ["g"],
    objectives: [{ id: "o1", supports: "g", status }],
    targets: [target("o1", 5)],
  });
  expect(progressOf(withStatus("dropped"), "g")).toBeNaN();
  expect(progress(situationOf(withStatus("declined")))).toMatchObject({ targets: 0, targetsMeasured: 0 });
  expect(progressOf(withStatus("done"), "g")).toBe(0.5);
});

test("the latest check-in until today counts, and carries the confidence", () => {
  const organisation: WrittenOrganisation = {
    goals: ["g"],
    objectives: [{ id: "o1", supports: "g" }],
    targets: [{ ...target("o1", 1), id: "t1" }],
    checkins: [
      { target: "t1", date: "2027-06-01", value: 6, confidence: 0.4 },
      { target: "t1", date: "2027-03-01", value: 3, confidence: 0.9 },
      { target: "t1", date: "2027-07-01", value: 9, confidence: 1 },
    ],
  };
  expect(progress(situationOf(organisation, "2027-06-15")).goals[0]).toMatchObject({
    progress: 0.6,
    confidence: 0.4,
  });
  expect(progress(situationOf(organisation, "2027-01-01")).goals[0]).toMatchObject({
    progress: 0.1,
    confidence: null,
  });
});

test("targets that reach a goal on two ways are counted once", () => {
  const organisation: WrittenOrganisation = {
    goals: ["g"],
    objectives: [
      { id: "o1", supports: "g" },
      { id: "o2", supports: "g:0.5;o1:0.5" },
    ],
    targets: [target("o2", 4)],
  };
  expect(progress(situationOf(organisation)).goals[0]).toMatchObject({
    progress: expect.closeTo(0.4, 12) as number,
    targets: 1,
  });
});

test("a commitment that is due today and not reached is missed, an aspiration is not", () => {
  const due = (kind: "committed" | "aspirational", dueOn: string): WrittenOrganisation => ({
    objectives: [{ id: "o1", kind, dueOn }],
    targets: [target("o1", 9)],
  });
  const missed = (organisation: WrittenOrganisation) =>
    progress(situationOf(organisation, "2027-06-15")).committedMissed;
  expect(missed(due("committed", "2027-06-15"))).toBe(1);
  expect(missed(due("committed", "2027-06-16"))).toBe(0);
  expect(missed(due("aspirational", "2027-01-01"))).toBe(0);
});

test("a ring carries no progress round", () => {
  const organisation: WrittenOrganisation = {
    goals: ["g"],
    objectives: [
      { id: "o1", supports: "g:0.5;o2:0.5" },
      { id: "o2", supports: "o1" },
    ],
    targets: [target("o2", 8)],
  };
  expect(progressOf(organisation, "o1")).toBeNaN();
  expect(progressOf(organisation, "g")).toBeNaN();
});

const anyPlan = fc.array(
  fc.record({
    parents: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
    share: fc.constantFrom("", ":0.3", ":0.8"),
    current: fc.option(fc.integer({ min: -2, max: 12 })),
  }),
  { minLength: 1, maxLength: 8 },
);

test("a goal's progress lies within that of the objectives measured below it", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const objectives = plan.map(({ parents, share }, n) => {
        const above = parents.map((parent) => (parent >= n ? "g" : `o${parent}`));
        return { id: `o${n}`, supports: [...new Set(above)].map((to) => `${to}${share}`).join(";") };
      });
      const targets = plan.flatMap(({ current }, n) => (current === null ? [] : [target(`o${n}`, current)]));
      const value = progressOf({ goals: ["g"], objectives, targets }, "g");
      if (Number.isNaN(value)) return;
      const measured = targets.map(({ current }) => Math.min(1, Math.max(0, current! / 10)));
      expect(value).toBeGreaterThanOrEqual(Math.min(...measured) - 1e-12);
      expect(value).toBeLessThanOrEqual(Math.max(...measured) + 1e-12);
    }),
  );
});

test("after links are turned round progress follows the plan as it is", () => {
  const situation = situationOf({
    goals: ["g"],
    objectives: [{ id: "o1", supports: "o2" }, { id: "o2", supports: "g" }, { id: "o3" }],
    targets: [target("o3", 8)],
  });
  const { graph, organisation } = situation;
  const change = (row: number, to: string) => {
    graph.change({ table: "objectives", row, set: { supports: [{ to, share: null }] } });
    situation.forget("objectives");
  };
  expect(progress(situation).goals[0]).toMatchObject({ progress: null });
  change(1, "o1");
  change(0, "g");
  change(2, "o2");
  expect(progress(situation).goals[0]).toMatchObject({ progress: 0.8, targets: 1 });
  expect(situation.recall(rolledUpProgress).progress[organisation.item("o1")]).toBe(0.8);
});
