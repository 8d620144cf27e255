import { expect, test } from "vitest";
import { bulkEdits } from "./bulk-edits.ts";
import {
  type StakeholderRow,
  byNumber,
  matching,
  namedBySide,
  unitsWithNobody,
  withHome,
} from "./register-rows.ts";
import type { UnitRow } from "./unit-tree.ts";

const aPerson = (id: string, facts: Partial<StakeholderRow> = {}): StakeholderRow => ({
  id,
  version: 1,
  name: id,
  type: null,
  side: null,
  unit: [],
  role: null,
  email: null,
  influence: null,
  interest: null,
  attitude: null,
  ...facts,
});

const aUnit = (id: string, parent: string | null = null): UnitRow => ({
  id,
  version: 1,
  name: id,
  parent,
  kind: null,
  lead: [],
});

const ana = aPerson("Ana", { side: "inner", unit: ["sales", "board"], role: "Head of sales", influence: 80 });
const ben = aPerson("Ben", { side: "outer", role: "Customer" });
const chen = aPerson("Chen", { interest: 0 });
const all = [ana, ben, chen];
const anybody = { words: "", units: null, side: null };

test("every word must be somewhere in name, role or email, in any case", () => {
  expect(matching(all, { ...anybody, words: "SALES ana" }, "en")).toEqual([ana]);
  expect(matching(all, { ...anybody, words: "sales ben" }, "en")).toEqual([]);
});

test("a side and a unit narrow the register, and people without either can be found", () => {
  expect(matching(all, { ...anybody, side: "unknown" }, "en")).toEqual([chen]);
  expect(matching(all, { ...anybody, units: new Set(["board"]) }, "en")).toEqual([ana]);
  expect(matching(all, { ...anybody, units: new Set() }, "en")).toEqual([ben, chen]);
});

test("who has no side is counted apart", () => {
  expect(namedBySide(all)).toEqual({ inner: 1, outer: 1, unknown: 1 });
});

test("somebody in a team is also somebody of its division", () => {
  const units = [aUnit("company"), aUnit("sales", "company"), aUnit("research", "company"), aUnit("board")];
  expect(unitsWithNobody(units, all).map(({ id }) => id)).toEqual(["research"]);
});

test("units in a circle do not hang the count", () => {
  expect(unitsWithNobody([aUnit("sales", "board"), aUnit("board", "sales")], all)).toEqual([]);
});

test("unknown is not 0: it comes before every number", () => {
  expect([0, null, -2].toSorted(byNumber)).toEqual([null, -2, 0]);
});

test("whoever moves keeps the other units", () => {
  expect(withHome(["sales", "board"], "board")).toEqual(["board"]);
  expect(withHome(["sales", "board"], "research")).toEqual(["research", "board"]);
  expect(withHome(["sales", "board"], null)).toEqual(["board"]);
});

test("a bulk change touches only what is not yet as wished", () => {
  expect(bulkEdits(all, { side: "inner", influence: 80 }).map(({ id }) => id)).toEqual(["Ben", "Chen"]);
  expect(bulkEdits(all, {})).toEqual([]);
});

test("a bulk change can make a judgement unknown, and tells 0 from unknown", () => {
  expect(bulkEdits(all, { interest: null })).toEqual([
    { do: "set", table: "stakeholders", id: "Chen", version: 1, row: { interest: null } },
  ]);
  expect(bulkEdits(all, { interest: 0 })).toHaveLength(2);
});
