import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { contributionCycle } from "./contribution-cycle.ts";

test("the worked example of docs/method/contribution-cycle.md", () => {
  const findings = findingsOf(contributionCycle, {
    goals: ["g1"],
    objectives: [
      { id: "o4", supports: "g1" },
      { id: "o3", title: "Fewer returns", supports: "o1:0.5;o4:0.5" },
      { id: "o2", title: "Better parts", supports: "o3" },
      { id: "o1", title: "Happier customers", supports: "g1:0.5;o2:0.5" },
    ],
  });
  expect(findings).toMatchObject([
    { severity: "severe", parties: ["o1", "o2", "o3"], evidence: { way: ["o1", "o2", "o3"] } },
  ]);
  expect(findings[0]!.question).toBe(
    "“Happier customers” contributes to “Better parts”, which contributes to “Fewer returns”, which contributes to “Happier customers” again: which of these contributions is not meant?",
  );
});

test("an item that contributes to itself is a ring of one", () => {
  const [finding] = findingsOf(contributionCycle, { initiatives: [{ id: "i1", supports: "i1" }] });
  expect(finding).toMatchObject({ parties: ["i1"], evidence: { way: ["i1"] } });
  expect(finding!.question).toBe("“i1” contributes to itself: which of these contributions is not meant?");
});

test("two rings are two findings, and a ring with a short cut is told by its shortest way round", () => {
  const findings = findingsOf(contributionCycle, {
    objectives: [
      { id: "a", supports: "b" },
      { id: "b", supports: "c;a" },
      { id: "c", supports: "a" },
      { id: "x", supports: "y" },
      { id: "y", supports: "x" },
    ],
  });
  expect(findings.map(({ parties }) => parties)).toEqual([
    ["a", "b", "c"],
    ["x", "y"],
  ]);
  expect(findings[0]!.evidence).toEqual({ way: ["a", "b"] });
});

test("rings of elements or of finished work ask nobody to act, one open member is enough", () => {
  const parties = (status: "done" | "active") =>
    findingsOf(contributionCycle, {
      elements: [
        { id: "e1", kind: "process", supports: "e2" },
        { id: "e2", kind: "people", supports: "e1" },
      ],
      objectives: [
        { id: "o1", supports: "o2", status: "done" },
        { id: "o2", supports: "o1", status },
      ],
    }).map((finding) => finding.parties);
  expect(parties("done")).toEqual([]);
  expect(parties("active")).toEqual([["o1", "o2"]]);
});

test("a ring is broken by dropping one of its members", () => {
  const objectives = [
    { id: "o1", supports: "o2" },
    { id: "o2", supports: "o1", status: "dropped" as const },
  ];
  expect(findingsOf(contributionCycle, { objectives })).toEqual([]);
});

test("a long ring names its first members and counts the others", () => {
  const objectives = Array.from({ length: 9 }, (_, n) => ({
    id: `o${n + 1}`,
    supports: `o${((n + 1) % 9) + 1}`,
  }));
  const [finding] = findingsOf(contributionCycle, { objectives });
  expect(finding!.parties).toHaveLength(9);
  expect(finding!.question).toContain("“o6”, which contributes to 3 more, which contributes to “o1” again");
});
