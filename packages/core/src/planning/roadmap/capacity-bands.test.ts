import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "../../calendar/day.ts";
import { organisationOf, situationOf } from "../../friction/testing/builders.ts";
import { loadOf, loadOfPerson } from "../unit-load.ts";
import { capacityBands } from "./capacity-bands.ts";

const NEW_YEAR = parseDay("2027-01-01")!;

const work = fc.record({
  unit: fc.constantFrom("yard", "fleet"),
  owner: fc.constantFrom("ana", null),
  startsOn: fc.option(fc.nat(300).map((day) => formatDay(NEW_YEAR + day))),
  endsOn: fc.option(fc.nat(300).map((day) => formatDay(NEW_YEAR + day))),
  effortDays: fc.option(fc.nat(90)),
  status: fc.constantFrom("active", "done", "dropped", null),
});

const periods = fc.uniqueArray(fc.constantFrom("2027", "2027-H1", "2027-Q1", "2027-Q3", "2027-05"));

test("rows alone tell the load that the organisation tells", () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 6 }), periods, (initiatives, named) => {
      const capacity = named.flatMap((period) => [
        { unit: "yard", period, days: 40 },
        { unit: "yard", period, days: 15, stakeholder: "ana" },
      ]);
      const units = [{ id: "yard" }, { id: "fleet" }];
      const built = organisationOf({ units, stakeholders: [{ id: "ana" }], initiatives, capacity });
      const situation = situationOf(built);
      const rows = {
        capacity: [...built.tables.capacity.rows()].map((row) => built.tables.capacity.row(row)),
        initiatives: [...built.tables.initiatives.rows()].map((row) => built.tables.initiatives.row(row)),
      };
      const told = (load: readonly { period: string; asked: number; free: number }[]) =>
        load.map(({ period, asked, free }) => [period, asked.toFixed(9), free]).sort();
      const [unit, person] = [capacityBands(rows).get("yard"), capacityBands(rows, "owner").get("ana")];
      expect(told(unit ?? [])).toEqual(told(loadOf(situation, built.item("yard"))));
      expect(told(person ?? [])).toEqual(told(loadOfPerson(situation, built.item("ana"))));
    }),
  );
});

test("periods stand in order of time", () => {
  const capacity = ["2027-Q2", "2027-Q1"].map((period) => ({
    unit: "yard",
    period,
    days: 5,
    stakeholder: null,
  }));
  expect(
    capacityBands({ capacity, initiatives: [] })
      .get("yard")
      ?.map(({ period }) => period),
  ).toEqual(["2027-Q1", "2027-Q2"]);
});
