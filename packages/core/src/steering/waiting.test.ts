import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../calendar/day.ts";
import type { Actor } from "../organisation/rights.ts";
import { Organisation } from "../organisation/organisation.ts";
import { type WaitingRows, waitingFor } from "./waiting.ts";

const bounds = { severeBarrier: 4, checkInDays: 45 };
const day = (text: string) => parseDay(text)!;
const ana: Actor = { role: "leader", stakeholder: "ana", units: ["fleet"] };

/** Rows as they are written, everything else unknown. */
function rowsOf(organisation: Organisation): WaitingRows {
  const all = (table: keyof WaitingRows) =>
    Array.from(organisation.tables[table].rows(), (row) => ({
      id: `${table}-${row}`,
      ...organisation.tables[table].row(row),
    }));
  return {
    objectives: all("objectives"),
    initiatives: all("initiatives"),
    targets: all("targets"),
    checkins: all("checkins"),
    asks: all("asks"),
    actions: all("actions"),
    barriers: all("barriers"),
    decisions: all("decisions"),
  } as unknown as WaitingRows;
}

function anExample(): Organisation {
  const organisation = new Organisation();
  organisation.add("objectives", {
    id: "o1",
    title: "Sail on time",
    kind: "committed",
    owner: "ana",
    status: "active",
  });
  organisation.add("objectives", { id: "o2", title: "Dropped", owner: "ana", status: "dropped" });
  organisation.add("targets", { id: "k1", objective: "o1", title: "98 %" });
  organisation.add("targets", { id: "k2", objective: "o2", title: "Never mind" });
  organisation.add("checkins", { target: "k1", date: "2027-03-01", value: 94 });
  organisation.add("checkins", { target: "k1", date: "2027-08-01", value: 95 });
  organisation.add("initiatives", { id: "i1", title: "Reserve boat", status: "active" });
  organisation.add("asks", { id: "a1", from: "o1", toUnit: "fleet", need: "A boat" });
  organisation.add("asks", { id: "a2", from: "i1", toUnit: "fleet", need: "A crew", answer: "asked" });
  organisation.add("asks", { id: "a3", from: "o1", toUnit: "fleet", need: "Fuel", answer: "accepted" });
  organisation.add("asks", { id: "a4", from: "o1", toUnit: "yard", need: "A dock" });
  organisation.add("barriers", { id: "b1", title: "No spare boat", severity: 4, owner: "ana" });
  organisation.add("barriers", { id: "b2", title: "Rain", severity: 3, owner: "ana" });
  organisation.add("decisions", { id: "d1", question: "Which boat?", decider: "ana" });
  organisation.add("actions", { id: "t1", title: "Ask the yard", owner: "ana", dueOn: "2027-05-01" });
  organisation.add("actions", { id: "t2", title: "Ask the crew", owner: "ana", dueOn: "2027-04-01" });
  organisation.add("actions", { id: "t3", title: "Some day", owner: "ana" });
  return organisation;
}

test("worked example: what only Ana can answer, most harmful and longest late first", () => {
  const waiting = waitingFor(rowsOf(anExample()), ana, day("2027-05-11"), bounds);
  expect(waiting.map(({ kind, id, harm, days }) => [kind, id, harm, days])).toEqual([
    ["ask", "a1", 5, null],
    ["barrier", "b1", 5, null],
    ["ask", "a2", 4, null],
    ["decision", "d1", 4, null],
    ["check_in", "k1", 3, 71],
    ["action", "t2", 2, 40],
    ["action", "t1", 2, 10],
  ]);
});

test("for nobody nothing waits, and a check-in of today quietens its target", () => {
  const organisation = anExample();
  expect(
    waitingFor(
      rowsOf(organisation),
      { role: "viewer", stakeholder: null, units: [] },
      day("2027-05-11"),
      bounds,
    ),
  ).toEqual([]);
  organisation.add("checkins", { target: "k1", date: "2027-05-11", value: 96 });
  const kinds = waitingFor(rowsOf(organisation), ana, day("2027-05-11"), bounds).map(({ kind }) => kind);
  expect(kinds).not.toContain("check_in");
});

test("on a later day nothing that waited is gone, unless a check-in was ahead of its time", () => {
  const organisation = anExample();
  organisation.add("checkins", { target: "k1", date: "2027-01-01", value: 90 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), (from, later) => {
      const at = (days: number) =>
        new Set(waitingFor(rowsOf(organisation), ana, day("2027-05-01") + days, bounds).map(({ id }) => id));
      const [before, after] = [at(from), at(from + later)];
      expect([...before].every((id) => after.has(id))).toBe(true);
    }),
  );
});
