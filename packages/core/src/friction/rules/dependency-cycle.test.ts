import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { dependencyCycle } from "./dependency-cycle.ts";

const example = (status: "active" | "done") => ({
  initiatives: [{ id: "i1", title: "Move the store" }, { id: "i2", status }, { id: "i3" }, { id: "i4" }],
  dependencies: [
    { before: "i1", after: "i2" },
    { before: "i2", after: "i3" },
    { before: "i3", after: "i1" },
    { before: "i3", after: "i4" },
  ],
});

test("the worked example of docs/method/dependency-cycle.md", () => {
  const findings = findingsOf(dependencyCycle, example("active"));
  expect(findings).toMatchObject([
    { severity: "severe", parties: ["i1", "i2", "i3"], evidence: { way: ["i1", "i2", "i3"] } },
  ]);
  expect(findings[0]!.question).toBe(
    "“Move the store” must be finished before “i2”, which must be finished before “i3”, which must be finished before “Move the store” again: which of them can start without the other?",
  );
  expect(findingsOf(dependencyCycle, example("done"))).toEqual([]);
});

test("an objective, an initiative and an action may wait for each other", () => {
  const findings = findingsOf(dependencyCycle, {
    objectives: [{ id: "o1" }],
    initiatives: [{ id: "i1" }],
    actions: [{ id: "a1" }],
    dependencies: [
      { before: "o1", after: "i1" },
      { before: "i1", after: "a1" },
      { before: "a1", after: "o1" },
    ],
  });
  expect(findings.map(({ parties, evidence }) => [parties, evidence])).toEqual([
    [["a1", "i1", "o1"], { way: ["a1", "o1", "i1"] }],
  ]);
});
