import { type Actor, type Bar, parseDay, precedenceOf } from "@lodestar/core";
import { expect, test } from "vitest";
import { barEdit, mayLink, mayMove } from "./bar-edits.ts";
import type { Roadmap } from "./use-roadmap.ts";

const day = (text: string) => parseDay(text) ?? 0;
const days = { from: day("2027-03-01"), to: day("2027-04-01") };

const bar = (table: Bar["table"], besides: Partial<Bar> = {}): Bar => ({
  id: "x",
  table,
  title: "x",
  ...days,
  isPoint: false,
  isOpen: true,
  unit: "yard",
  owner: "ana",
  ...besides,
});

const planner: Actor = { role: "planner", stakeholder: null, units: [] };
const leader: Actor = { role: "leader", stakeholder: "ana", units: ["fleet"] };

/** A roadmap with one bar, as far as edits look at it. */
function roadmapWith(only: Bar, actor = planner): Roadmap {
  const rows = { objectives: new Map(), initiatives: new Map(), actions: new Map(), targets: new Map() };
  rows[only.table].set(only.id, { id: only.id, version: 7, owner: only.owner });
  return { bars: [only], rows, actor, precedence: precedenceOf([only], []) } as unknown as Roadmap;
}

test.each([
  ["initiatives", false, { startsOn: "2027-03-01", endsOn: "2027-04-01" }],
  ["objectives", false, { startsOn: "2027-03-01", dueOn: "2027-04-01" }],
  ["actions", true, { dueOn: "2027-04-01" }],
  ["targets", true, { dueOn: "2027-04-01" }],
] as const)("the days of %s go into their own columns", (table, isPoint, row) => {
  const roadmap = roadmapWith(bar(table, { isPoint }));
  expect(barEdit(roadmap, 0, days)).toEqual([{ do: "set", table, id: "x", version: 7, row }]);
  expect(barEdit(roadmap, 0, days, 5)).toMatchObject([{ version: 5 }]);
});

test("a leader moves what belongs to the own units, and nobody moves what is done", () => {
  expect(mayMove(roadmapWith(bar("initiatives")), 0)).toBe(true);
  expect(mayMove(roadmapWith(bar("initiatives", { isOpen: false })), 0)).toBe(false);
  expect(mayMove(roadmapWith(bar("initiatives"), leader), 0)).toBe(false);
  expect(mayMove(roadmapWith(bar("initiatives", { unit: "fleet" }), leader), 0)).toBe(true);
});

test("who only does an action reports on it, and does not move its day", () => {
  const contributor: Actor = { role: "contributor", stakeholder: "ana", units: [] };
  expect(mayMove(roadmapWith(bar("actions", { isPoint: true }), contributor), 0)).toBe(false);
});

test("what waits says what it waits for: the successor's unit decides", () => {
  expect(mayLink(roadmapWith(bar("initiatives"), leader), bar("initiatives"))).toBe(false);
  expect(mayLink(roadmapWith(bar("initiatives"), leader), bar("initiatives", { unit: "fleet" }))).toBe(true);
});
