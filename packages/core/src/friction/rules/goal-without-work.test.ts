import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { goalWithoutWork } from "./goal-without-work.ts";

test("the worked example of docs/method/goal-without-work.md", () => {
  const findings = findingsOf(goalWithoutWork, {
    northstar: [{ id: "g1" }, { id: "g2", title: "Open the platform", weight: 0.07, horizon: 2031 }],
    elements: [{ id: "e1", kind: "strategy", supports: "g2:0.5" }],
    objectives: [
      { id: "o1", supports: "g1" },
      { id: "o2", supports: "g2", status: "dropped" },
    ],
  });
  expect(findings).toMatchObject([
    { severity: "severe", parties: ["g2"], evidence: { weight: 0.07, horizon: 2031 } },
  ]);
  expect(findings[0]!.question).toBe(
    "Which work of this year serves “Open the platform”? If none, is it still a goal?",
  );
});

test("an initiative alone is work, and so is work that is done or has a share of 0", () => {
  const findings = findingsOf(goalWithoutWork, {
    goals: ["g1", "g2", "g3"],
    objectives: [
      { id: "o1", supports: "g2", status: "done" },
      { id: "o2", supports: "g1:1;g3:0" },
    ],
    initiatives: [{ id: "i1", supports: "g1" }],
  });
  expect(findings).toEqual([]);
});

test("work further down is not the goal's own, and purpose and values need none", () => {
  const findings = findingsOf(goalWithoutWork, {
    northstar: [{ id: "g1" }, { id: "n1", kind: "purpose" }, { id: "n2", kind: "value" }],
    elements: [{ id: "e1", kind: "strategy", supports: "g1" }],
    objectives: [{ id: "o1", supports: "e1" }],
  });
  expect(findings.map(({ parties }) => parties)).toEqual([["g1"]]);
});
