import { expect, test } from "vitest";
import { type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { overAllocatedPeople } from "./over-allocated-people.ts";

const stakeholders = [{ id: "oskar", name: "Oskar" }];
const free = (days: number, unit = "u-fleet"): WrittenRow<"capacity"> => ({
  unit,
  stakeholder: "oskar",
  period: "2027-Q2",
  days,
});
const work = (effortDays: number, owner = "oskar"): WrittenRow<"initiatives"> => ({
  id: `i-${effortDays}`,
  owner,
  startsOn: "2027-04-01",
  endsOn: "2027-06-30",
  effortDays,
});
const found = (capacity: WrittenRow<"capacity">[], ...initiatives: WrittenRow<"initiatives">[]) =>
  findingsOf(overAllocatedPeople, { stakeholders, capacity, initiatives });

test("the worked example of docs/method/over-allocated-people.md", () => {
  expect(found([free(20)], work(15), work(7), work(40, "greta"))).toMatchObject([
    {
      severity: "serious",
      parties: ["oskar"],
      evidence: {
        worst: "2027-Q2",
        periods: [{ period: "2027-Q2", asked: 22, free: 20, initiatives: ["i-15", "i-7"] }],
      },
      question: "What can Oskar hand over or leave out in 2027-Q2?",
    },
  ]);
});

test("a person is full at 100 % and severely overloaded above 120 %", () => {
  const severity = (days: number) => found([free(20)], work(days))[0]?.severity;
  expect([20, 21, 24, 25].map(severity)).toEqual([undefined, "serious", "serious", "severe"]);
});

test("somebody who works in two units has the days of both", () => {
  expect(found([free(10), free(12, "u-crew")], work(22))).toEqual([]);
  expect(found([free(10), free(11, "u-crew")], work(22))).toHaveLength(1);
});

test("where nobody knows how many days a person has, nothing is found", () => {
  expect(found([], work(99))).toEqual([]);
  expect(found([{ unit: "u-fleet", period: "2027-Q2", days: 1 }], work(99))).toEqual([]);
});

test("a person who left is found no more", () => {
  const analysis = new Analysis(situationOf({ stakeholders, capacity: [free(1)], initiatives: [work(2)] }), [
    overAllocatedPeople,
  ]);
  expect(analysis.findings()).toHaveLength(1);
  analysis.change({ table: "stakeholders", remove: 0 });
  expect(analysis.findings()).toEqual([]);
});
