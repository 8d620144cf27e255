import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "../calendar/day.ts";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { loadOf, loadOfPerson } from "./unit-load.ts";

const work = {
  id: "i1",
  unit: "yard",
  owner: "ana",
  startsOn: "2027-03-02",
  endsOn: "2027-04-30",
  effortDays: 60,
};
const yard: WrittenOrganisation = {
  units: [{ id: "yard" }],
  stakeholders: [{ id: "ana" }],
  initiatives: [work],
  capacity: [
    { unit: "yard", period: "2027-Q1", days: 25 },
    { unit: "yard", period: "2027-Q2", days: 40 },
  ],
};

function loads(organisation: WrittenOrganisation, who: "yard" | "ana" = "yard") {
  const situation = situationOf(organisation);
  const item = situation.organisation.item(who);
  const found = who === "ana" ? loadOfPerson(situation, item) : loadOf(situation, item);
  return found.map(({ initiatives, ...load }) => ({ ...load, initiatives: initiatives.length }));
}

test("the worked example of docs/method/unit-load.md", () => {
  expect(loads(yard)).toEqual([
    { period: "2027-Q1", asked: 30, free: 25, initiatives: 1 },
    { period: "2027-Q2", asked: 30, free: 40, initiatives: 1 },
  ]);
});

test("a person's capacity is not the unit's", () => {
  const capacity = [{ unit: "yard", period: "2027-Q1", days: 12, stakeholder: "ana" }];
  expect(loads({ ...yard, capacity })).toEqual([]);
  expect(loads({ ...yard, capacity }, "ana")).toEqual([
    { period: "2027-Q1", asked: 30, free: 12, initiatives: 1 },
  ]);
});

test("without known capacity there is no load to speak of", () => {
  expect(loads({ ...yard, capacity: [] })).toEqual([]);
});

test.each([
  ["is done", { status: "done" }],
  ["was dropped", { status: "dropped" }],
  ["has no effort", { effortDays: null }],
  ["has no end", { endsOn: null }],
] as const)("work that %s asks for no days", (_, change) => {
  expect(loads({ ...yard, initiatives: [{ ...work, ...change }] }).map(({ asked }) => asked)).toEqual([0, 0]);
});

test("over the quarters of its years all of an initiative's effort is asked for, once", () => {
  const [first, last] = [parseDay("2026-01-01")!, parseDay("2027-12-31")!];
  const day = fc.integer({ min: first, max: last });
  const quarters = ["2026", "2027"].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
  const capacity = quarters.map((period) => ({ unit: "yard", period, days: 1 }));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 500 }), (one, other, effortDays) => {
      const dates = { startsOn: formatDay(Math.min(one, other)), endsOn: formatDay(Math.max(one, other)) };
      const found = loads({ ...yard, capacity, initiatives: [{ ...work, ...dates, effortDays }] });
      expect(found.reduce((sum, { asked }) => sum + asked, 0)).toBeCloseTo(effortDays, 6);
    }),
  );
});
