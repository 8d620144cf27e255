import { expect, test } from "vitest";
import { nextSort, sorted } from "./column.ts";
import { extended, nothingSelected, toggled } from "./selection.ts";

const ids = ["a", "b", "c", "d"];

test("a row that is chosen again is not chosen", () => {
  expect([...toggled(toggled(nothingSelected, "b"), "b")]).toEqual([]);
});

test("Shift chooses everything between the last choice and this row, upwards too", () => {
  expect([...extended(new Set(["d"]), ids, "d", "b")].sort()).toEqual(["b", "c", "d"]);
});

test("without an earlier choice Shift chooses the row alone", () => {
  expect([...extended(nothingSelected, ids, undefined, "c")]).toEqual(["c"]);
});

test("a choice whose row is gone does not stretch from the top", () => {
  expect([...extended(nothingSelected, ids, "gone", "c")]).toEqual(["c"]);
});

test("a column is sorted up, then down, then not", () => {
  const up = nextSort(undefined, "name");
  const down = nextSort(up, "name");
  expect([up?.direction, down?.direction, nextSort(down, "name")]).toEqual(["up", "down", undefined]);
});

test("equal rows keep their order in both directions", () => {
  const rows = [
    { id: 1, unit: "b" },
    { id: 2, unit: "a" },
    { id: 3, unit: "b" },
  ];
  const compare = (a: { unit: string }, b: { unit: string }) =>
    a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
  const columns = [{ name: "unit", label: "Unit", render: () => null, compare }];
  const order = (direction: "up" | "down") =>
    sorted(rows, columns, { column: "unit", direction }).map(({ id }) => id);
  expect(order("up")).toEqual([2, 1, 3]);
  expect(order("down")).toEqual([1, 3, 2]);
});
