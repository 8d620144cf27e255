import { expect, test } from "vitest";
import { situationOf } from "../friction/testing/builders.ts";
import { unitAsks } from "./unit-asks.ts";

test("the worked example of docs/method/unit-asks.md", () => {
  const situation = situationOf({
    units: [{ id: "harbour" }],
    objectives: [{ id: "o1" }],
    asks: [
      { from: "o1", toUnit: "harbour", effortDays: 10, answer: "accepted" },
      { from: "o1", toUnit: "harbour", effortDays: 5, answer: "declined" },
      { from: "o1", toUnit: "harbour", effortDays: 2, answer: "asked" },
    ],
  });
  expect(unitAsks(situation)).toEqual([
    { unit: "harbour", asks: 3, asked: 1, accepted: 1, declined: 1, renegotiated: 0, effortDays: 12 },
  ]);
});

test("units with most asks come first, units that are asked nothing are left out", () => {
  const asks = ["b", "a", "c", "c"].map((toUnit) => ({ from: "o1", toUnit }));
  const units = ["a", "b", "c", "d"].map((id) => ({ id }));
  const found = unitAsks(situationOf({ units, objectives: [{ id: "o1" }], asks }));
  expect(found.map(({ unit, asks: all }) => [unit, all])).toEqual([
    ["c", 2],
    ["a", 1],
    ["b", 1],
  ]);
});

test("an ask counts even where its work was given up, and without an answer it waits", () => {
  const situation = situationOf({
    units: [{ id: "harbour" }],
    objectives: [{ id: "o1", status: "dropped" }, { id: "o2" }],
    asks: [
      { from: "o1", toUnit: "harbour", effortDays: 50 },
      { from: "o2", toUnit: "harbour" },
    ],
  });
  expect(unitAsks(situation)).toEqual([
    { unit: "harbour", asks: 2, asked: 2, accepted: 0, declined: 0, renegotiated: 0, effortDays: 50 },
  ]);
});

test("without asks there are no lines", () => {
  expect(unitAsks(situationOf({ units: [{ id: "harbour" }] }))).toEqual([]);
});
