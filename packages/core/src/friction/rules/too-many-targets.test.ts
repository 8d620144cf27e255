import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { tooManyTargets } from "./too-many-targets.ts";

const withTargets = (count: number, status: "active" | "done" = "active") => ({
  objectives: [{ id: "o1", title: "Fewer returns", status }],
  targets: Array.from({ length: count }, (_, n) => ({ id: `t${n + 1}`, objective: "o1" })),
});

test("the worked example of docs/method/too-many-targets.md", () => {
  const findings = findingsOf(tooManyTargets, withTargets(4));
  expect(findings).toMatchObject([
    { severity: "notice", parties: ["o1"], evidence: { targets: ["t1", "t2", "t3", "t4"] } },
  ]);
  expect(findings[0]!.question).toBe(
    "Which of the 4 targets of “Fewer returns” matter most, and which can go?",
  );
  expect(findingsOf(tooManyTargets, withTargets(3))).toEqual([]);
});

test("an objective that is done may have had any number of targets", () => {
  expect(findingsOf(tooManyTargets, withTargets(9, "done"))).toEqual([]);
});
