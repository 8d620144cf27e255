import { expect, test } from "vitest";
import { pairItems } from "./comparison-pairs.ts";

const item = (id: string, title: string, place = "") => ({ id, title, place });
const idPairs = (before: ReturnType<typeof item>[], after: ReturnType<typeof item>[]) =>
  pairItems(before, after).pairs.map((pair) => [
    before[pair.before]!.id,
    after[pair.after]!.id,
    pair.matchedBy,
  ]);

test("an id that stays is stronger than a title that wandered", () => {
  expect(
    idPairs(
      [item("a", "Sort by night"), item("b", "Paint vans")],
      [item("a", "Night sorting"), item("b", "Paint vans")],
    ),
  ).toEqual([
    ["a", "a", "id"],
    ["b", "b", "id"],
  ]);
});

test("case and spacing do not make another title", () => {
  expect(idPairs([item("a", "Sort by night")], [item("b", "sort  by NIGHT ")])).toEqual([
    ["a", "b", "title"],
  ]);
});

test("where ids are row numbers given anew, titles decide", () => {
  const before = [item("1", "Sort by night"), item("2", "Paint vans"), item("3", "Answer letters")];
  const after = [item("1", "Paint vans"), item("2", "Answer letters"), item("3", "Open a shop")];
  expect(pairItems(before, after).idsReused).toBe(true);
  expect(idPairs(before, after)).toEqual([
    ["2", "1", "title"],
    ["3", "2", "title"],
  ]);
});

test("new ids throughout are not ids used twice", () => {
  expect(pairItems([item("1", "Paint vans")], [item("a", "Paint vans")]).idsReused).toBe(false);
});

test("a title that many share is known by its unit, and else not at all", () => {
  const before = [
    item("a1", "Train the team", "north"),
    item("a2", "Train the team", "south"),
    item("a3", "Train the team", "east"),
  ];
  const after = [
    item("b1", "Train the team", "south"),
    item("b2", "Train the team", "west"),
    item("b3", "Train the team", "hills"),
  ];
  expect(idPairs(before, after)).toEqual([["a2", "b1", "title"]]);
});

test("what says the same in other words is one item, what says the opposite is not", () => {
  expect(idPairs([item("a", "Reduce sick days")], [item("b", "Cut sick days")])).toEqual([
    ["a", "b", "similar title"],
  ]);
  expect(idPairs([item("a", "Reduce opening hours")], [item("b", "Extend opening hours")])).toEqual([]);
});
