import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { itemWithoutDate } from "./item-without-date.ts";

test("the worked example of docs/method/item-without-date.md", () => {
  const findings = findingsOf(itemWithoutDate, {
    cycle: "2027",
    objectives: [
      { id: "o1", title: "Fewer returns", kind: "committed" },
      { id: "o2", startsOn: "2027-03-01" },
      { id: "o3", startsOn: "2026-10-01" },
    ],
    initiatives: [{ id: "i1", title: "New packaging", startsOn: "2026-10-01" }],
  });
  expect(findings.map(({ severity, parties, evidence }) => [severity, parties[0], evidence])).toEqual([
    ["notice", "i1", { startsOn: "2026-10-01" }],
    ["serious", "o1", { startsOn: null, kind: "committed" }],
    ["notice", "o2", { startsOn: "2027-03-01", kind: null }],
  ]);
  expect(findings.map(({ question }) => question).slice(0, 2)).toEqual([
    "When does “New packaging” end?",
    "By when must “Fewer returns” be reached?",
  ]);
});

test("items with an end and items that were given up need none", () => {
  const findings = findingsOf(itemWithoutDate, {
    objectives: [{ dueOn: "2027-12-31" }, { status: "declined" }],
    initiatives: [{ endsOn: "2027-12-31" }, { status: "done" }],
    actions: [{ id: "a1" }],
  });
  expect(findings).toEqual([]);
});
