import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { goalWithoutInitiatives } from "./goal-without-initiatives.ts";

const example = (share: number) => ({
  northstar: [{ id: "g1", title: "Halve the footprint" }],
  objectives: [
    { id: "o1", supports: "g1" },
    { id: "o2", supports: "g1" },
  ],
  initiatives: [{ id: "i1", supports: `o1:${share}` }],
});

test("the worked example of docs/method/goal-without-initiatives.md", () => {
  const findings = findingsOf(goalWithoutInitiatives, example(0));
  expect(findings).toMatchObject([{ severity: "serious", parties: ["g1"], evidence: { objectives: 2 } }]);
  expect(findings[0]!.question).toBe(
    "Which initiatives will carry the 2 objectives that “Halve the footprint” rests on?",
  );
  expect(findingsOf(goalWithoutInitiatives, example(0.1))).toEqual([]);
});

test("a goal with no objective, or with initiatives of its own, is another matter", () => {
  const findings = findingsOf(goalWithoutInitiatives, {
    goals: ["g1", "g2"],
    objectives: [{ id: "o1", supports: "g2" }],
    initiatives: [{ id: "i1", supports: "g2" }],
  });
  expect(findings).toEqual([]);
});

test("objectives below elements count, initiatives that were dropped do not", () => {
  const findings = findingsOf(goalWithoutInitiatives, {
    goals: ["g1"],
    elements: [{ id: "e1", kind: "process", supports: "g1" }],
    objectives: [{ id: "o1", supports: "e1" }],
    initiatives: [{ id: "i1", supports: "o1", status: "dropped" }],
  });
  expect(findings).toMatchObject([{ parties: ["g1"], evidence: { objectives: 1 } }]);
  expect(findings[0]!.question).toContain("carry the objective that");
});

test("a ring between a goal and an initiative does not hide the initiative", () => {
  const findings = findingsOf(goalWithoutInitiatives, {
    goals: ["g1"],
    objectives: [
      { id: "o1", supports: "g1:0.5;o2:0.5" },
      { id: "o2", supports: "o1" },
    ],
    initiatives: [{ id: "i1", supports: "o2" }],
  });
  expect(findings).toEqual([]);
});
