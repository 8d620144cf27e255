import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { workWithoutPathToGoal } from "./work-without-path-to-goal.ts";

test("the worked example of docs/method/work-without-path-to-goal.md", () => {
  const findings = findingsOf(workWithoutPathToGoal, {
    goals: ["g1"],
    objectives: [
      { id: "o1", supports: "g1" },
      { id: "o2", title: "Fewer returns" },
      { id: "o3", supports: "o4" },
      { id: "o4", supports: "g1", status: "dropped" },
    ],
    initiatives: [{ id: "i1", supports: "o2", cost: 500, effortDays: 10 }],
  });
  expect(findings.map(({ severity, parties, evidence }) => [severity, parties[0], evidence])).toEqual([
    ["serious", "i1", { supports: ["o2"], cost: 500, effortDays: 10 }],
    ["serious", "o2", { supports: [], cost: 500, effortDays: 10 }],
    ["notice", "o3", { supports: ["o4"], cost: 0, effortDays: 0 }],
  ]);
  expect(findings[1]!.question).toBe("Which goal does “Fewer returns” serve? If none, should it go on?");
});

test("a path may lead through elements and through a ring, and no value or purpose is a goal", () => {
  const findings = findingsOf(workWithoutPathToGoal, {
    goals: ["g1"],
    northstar: [{ id: "n1", kind: "purpose" }],
    elements: [{ id: "e1", kind: "process", supports: "g1" }],
    objectives: [
      { id: "o1", supports: "e1" },
      { id: "o2", supports: "o3" },
      { id: "o3", supports: "o2;o1" },
      { id: "o4", supports: "n1" },
    ],
  });
  expect(findings.map(({ parties }) => parties)).toEqual([["o4"]]);
});
