import { expect, test } from "vitest";
import { type UnitRow, possibleParents, unitTree, withUnitsBelow } from "./unit-tree.ts";

const aUnit = (id: string, parent: string | null = null): UnitRow => ({
  id,
  version: 1,
  name: id,
  parent,
  kind: null,
  lead: [],
});

const units = [
  aUnit("sales", "company"),
  aUnit("north", "sales"),
  aUnit("company"),
  aUnit("labs", "company"),
];
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const drawn = (rows: readonly UnitRow[]) =>
  unitTree(rows, compare).map(({ unit, depth }) => `${"-".repeat(depth)}${unit.id}`);

test("each unit stands below the one it belongs to, by name", () => {
  expect(drawn(units)).toEqual(["company", "-labs", "-sales", "--north"]);
});

test("a unit whose parent is not there stands at the top", () => {
  expect(drawn([aUnit("north", "gone")])).toEqual(["north"]);
});

test("units in a circle are shown once each", () => {
  expect(drawn([aUnit("a", "b"), aUnit("b", "a")])).toEqual(["a", "-b"]);
});

test("ten thousand units one below the other are no trouble", () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => aUnit(`u${i}`, i === 0 ? null : `u${i - 1}`));
  expect(unitTree(chain, compare).at(-1)?.depth).toBe(9_999);
});

test("a unit cannot belong to itself or to one below", () => {
  expect([...withUnitsBelow(units, "sales")]).toEqual(["sales", "north"]);
  expect(possibleParents(units, "sales").map(({ id }) => id)).toEqual(["company", "labs"]);
});
