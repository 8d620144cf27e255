import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { itemWithoutOwner } from "./item-without-owner.ts";

test("the worked example of docs/method/item-without-owner.md", () => {
  const findings = findingsOf(itemWithoutOwner, {
    cycle: "2027",
    objectives: [
      { id: "o1", title: "Fewer returns", kind: "committed", dueOn: "2027-06-30" },
      { id: "o2", kind: "aspirational" },
      { id: "o3", kind: "committed", startsOn: "2026-01-01", dueOn: "2028-03-31" },
    ],
    initiatives: [{ id: "i1" }],
    actions: [{ id: "a1" }, { id: "a2", status: "done" }],
  });
  expect(findings.map(({ severity, parties }) => [severity, parties[0]])).toEqual([
    ["notice", "a1"],
    ["notice", "i1"],
    ["serious", "o1"],
    ["notice", "o2"],
  ]);
  expect(findings[2]!.question).toBe("Who answers for “Fewer returns”?");
  expect(findings[2]!.evidence).toEqual({ kind: "committed" });
});

test("items with an owner and items that were given up need none", () => {
  const owner = "p1";
  const findings = findingsOf(itemWithoutOwner, {
    stakeholders: [{ id: owner }],
    objectives: [{ owner }, { status: "declined" }, { status: "done" }],
    initiatives: [{ owner }, { status: "dropped" }],
    actions: [{ owner }, { status: "dropped" }, { doneOn: "2027-02-01" }],
  });
  expect(findings).toEqual([]);
});

test("without a cycle every objective is one of the year", () => {
  const objectives = [{ id: "o1", startsOn: "2020-01-01", dueOn: "2021-01-01" }];
  expect(findingsOf(itemWithoutOwner, { objectives })).toHaveLength(1);
  expect(findingsOf(itemWithoutOwner, { objectives, cycle: "2027" })).toHaveLength(0);
  expect(findingsOf(itemWithoutOwner, { objectives, cycle: "2021" })).toHaveLength(1);
  expect(findingsOf(itemWithoutOwner, { objectives, cycle: "2020" })).toHaveLength(1);
});
