import { expect, test } from "vitest";
import { keysAbove, keysDownTo, outlineRows } from "./outline-rows.ts";

const below: Readonly<Record<string, readonly string[]>> = {
  g1: ["o1", "o2"],
  g2: ["o2"],
  o2: ["i1"],
  i1: ["o2"],
};
const tree = { roots: ["g1", "g2"], childrenOf: (id: string) => below[id] ?? [], idOf: (id: string) => id };
const keys = (...expanded: string[]) =>
  outlineRows({ ...tree, expanded: new Set(expanded) }).map(({ key }) => key);

test("what is below a closed line is not shown", () => {
  expect(keys()).toEqual(["g1", "g2"]);
  expect(keys("g1")).toEqual(["g1", "g1/o1", "g1/o2", "g2"]);
});

test("an item under two goals stands under both, each place with its own key", () => {
  expect(keys("g1", "g2")).toEqual(["g1", "g1/o1", "g1/o2", "g2", "g2/o2"]);
});

test("one place may be open while the other is closed", () => {
  expect(keys("g1", "g2", "g2/o2")).toEqual(["g1", "g1/o1", "g1/o2", "g2", "g2/o2", "g2/o2/i1"]);
});

test("an item below itself is shown once more and not opened for ever", () => {
  expect(keys("g2", "g2/o2", "g2/o2/i1", "g2/o2/i1/o2")).toEqual([
    "g1",
    "g2",
    "g2/o2",
    "g2/o2/i1",
    "g2/o2/i1/o2",
  ]);
});

test("a line says its level and its place among its siblings", () => {
  const line = outlineRows({ ...tree, expanded: new Set(["g1"]) }).find(({ key }) => key === "g1/o2");
  expect(line).toMatchObject({ level: 2, position: 2, siblings: 2, hasChildren: true, isExpanded: false });
});

test("opening down to a level opens everything above it", () => {
  expect([...keysDownTo(tree, 2)]).toEqual(["g1", "g2"]);
  expect([...keysDownTo(tree, 3)]).toEqual(["g1", "g1/o2", "g2", "g2/o2"]);
});

test("the lines above a line are the beginnings of its key", () => {
  expect(keysAbove("g1/o2/i1")).toEqual(["g1", "g1/o2"]);
});
