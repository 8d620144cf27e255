import { expect, test } from "vitest";
import type { Row } from "../../organisation/schema.ts";
import { type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { overAllocatedUnits } from "./over-allocated-units.ts";

const units = [{ id: "u-fleet", name: "Fleet" }];
const free = (days: number, period = "2027-Q3"): WrittenRow<"capacity"> => ({
  unit: "u-fleet",
  period,
  days,
});
const work = (effortDays: number, rest: WrittenRow<"initiatives"> = {}): WrittenRow<"initiatives"> => ({
  unit: "u-fleet",
  startsOn: "2027-07-01",
  endsOn: "2027-09-30",
  effortDays,
  ...rest,
});
const found = (capacity: WrittenRow<"capacity">[], ...initiatives: WrittenRow<"initiatives">[]) =>
  findingsOf(overAllocatedUnits, { units, capacity, initiatives });

test("the worked example of docs/method/over-allocated-units.md", () => {
  const dock = work(46, { id: "i-dock" });
  const trial = work(61, { id: "i-trial", startsOn: "2027-09-01", endsOn: "2027-10-31" });
  const findings = found([free(60), free(60, "2027-Q4")], dock, trial);
  expect(findings).toMatchObject([
    {
      severity: "severe",
      parties: ["u-fleet"],
      evidence: {
        worst: "2027-Q3",
        periods: [{ period: "2027-Q3", free: 60, initiatives: ["i-dock", "i-trial"] }],
      },
      question: "What can Fleet move, hand over or leave out in 2027-Q3?",
    },
  ]);
  const [period] = findings[0]!.evidence["periods"] as unknown as [{ asked: number }];
  expect(period.asked).toBeCloseTo(76, 9);
});

test("a unit that is exactly full is not overloaded, and is severely so only above 120 %", () => {
  const severity = (days: number) => found([free(100)], work(days))[0]?.severity;
  expect([99, 100, 101, 120, 121].map(severity)).toEqual([
    undefined,
    undefined,
    "serious",
    "serious",
    "severe",
  ]);
  const thirds = Array.from({ length: 3 }, () => work(0.1));
  expect(found([free(0.3)], ...thirds)).toEqual([]);
  expect(found([free(0.25)], ...thirds)[0]!.severity).toBe("serious");
});

test("any work is too much where there are no days", () => {
  expect(found([free(0)], work(1))).toMatchObject([{ severity: "severe", evidence: { worst: "2027-Q3" } }]);
  expect(found([free(0)])).toEqual([]);
});

test("the worst period is the one asked for most of its days", () => {
  const capacity = [free(100, "2027-07"), free(10, "2027-08"), free(30, "2027-Q3")];
  expect(found(capacity, work(92))).toMatchObject([
    { evidence: { worst: "2027-08", periods: [{ period: "2027-08" }, { period: "2027-Q3" }] } },
  ]);
});

test("work that is done, declined or dropped needs no days; what is proposed does", () => {
  const inStatus = (status: Row<"initiatives">["status"]) => found([free(10)], work(11, { status })).length;
  expect((["done", "declined", "dropped"] as const).map(inStatus)).toEqual([0, 0, 0]);
  expect((["proposed", "accepted", "active"] as const).map(inStatus)).toEqual([1, 1, 1]);
});

test("work without days, effort or unit, and units without capacity, say nothing", () => {
  expect(found([free(1)], work(9, { startsOn: null }))).toEqual([]);
  expect(found([free(1)], work(9, { endsOn: null }))).toEqual([]);
  expect(found([free(1)], work(9, { effortDays: null }))).toEqual([]);
  expect(found([free(1)], work(9, { unit: null }))).toEqual([]);
  expect(found([], work(9))).toEqual([]);
});

test("the capacity of one person is not the unit's", () => {
  expect(found([{ ...free(1), stakeholder: "oskar" }], work(9))).toEqual([]);
});

test("a finding follows work, days and the unit itself, and keeps its id", () => {
  const analysis = new Analysis(situationOf({ units, capacity: [free(10)], initiatives: [work(11)] }), [
    overAllocatedUnits,
  ]);
  const [before] = analysis.findings();
  analysis.change({ table: "initiatives", row: 0, set: { effortDays: 13 } });
  expect(analysis.findings()).toMatchObject([{ id: before!.id, severity: "severe" }]);
  analysis.change({ table: "capacity", row: 0, set: { days: 13 } });
  expect(analysis.findings()).toEqual([]);
  analysis.change({ table: "initiatives", add: { id: "i-new", ...work(1), title: "More" } });
  expect(analysis.findings()).toMatchObject([{ id: before!.id }]);
  analysis.change({ table: "units", remove: 0 });
  expect(analysis.findings()).toEqual([]);
});
