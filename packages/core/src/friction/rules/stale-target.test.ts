import { expect, test } from "vitest";
import { findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { staleTarget } from "./stale-target.ts";

const example = {
  cycle: "2027",
  objectives: [
    { id: "o1", startsOn: "2027-03-01" },
    { id: "o2", status: "active" },
    { id: "o3", status: "proposed" },
  ],
  targets: [
    { id: "t1", objective: "o1" },
    { id: "t2", objective: "o1", title: "Sick days" },
    { id: "t3", objective: "o1" },
    { id: "t4", objective: "o2" },
    { id: "t5", objective: "o3" },
  ],
  checkins: [
    { target: "t1", date: "2027-05-01", value: 5 },
    { target: "t1", date: "2027-03-31", value: 6 },
    { target: "t2", date: "2027-04-30", value: 5 },
  ],
} as const;

test("the worked example of docs/method/stale-target.md", () => {
  const findings = findingsOf(staleTarget, example, "2027-06-15");
  expect(findings.map(({ severity, parties, evidence }) => [severity, parties, evidence])).toEqual([
    ["serious", ["t2"], { lastCheckIn: "2027-04-30", days: 46 }],
    ["serious", ["t3"], { lastCheckIn: null, days: 106 }],
    ["serious", ["t4"], { lastCheckIn: null, days: 165 }],
  ]);
  expect(findings[0]!.question).toBe("How does “Sick days” stand today? Nobody has said so for 46 days.");
});

test("the cadence is the organisation's own", () => {
  const stale = (checkInDays: number) =>
    new Analysis(situationOf(example, "2027-06-15", { checkInDays }), [staleTarget])
      .findings()
      .map(({ parties }) => parties[0]);
  expect(stale(106)).toEqual(["t4"]);
  expect(stale(44)).toEqual(["t1", "t2", "t3", "t4"]);
});

test("where nothing says when it began, and for work that is done, nobody is asked", () => {
  const findings = findingsOf(staleTarget, {
    objectives: [{ id: "o1" }, { id: "o2", startsOn: "2027-01-01", status: "done" }],
    targets: [{ objective: "o1" }, { objective: "o2" }],
  });
  expect(findings).toEqual([]);
});

test("a target that has only begun, or was checked in for a day to come, is not stale", () => {
  const findings = findingsOf(staleTarget, {
    objectives: [
      { id: "o1", startsOn: "2027-06-01" },
      { id: "o2", startsOn: "2027-01-01" },
    ],
    targets: [{ objective: "o1" }, { id: "t2", objective: "o2" }],
    checkins: [{ target: "t2", date: "2027-06-20", value: 1 }],
  });
  expect(findings).toEqual([]);
});
