import { expect, test } from "vitest";
import { drawing, gridPlaces, labelledPlaces, neighbour } from "./grid-places.ts";
import type { StakeholderRow } from "./register-rows.ts";

const aPerson = (
  id: string,
  influence: number | null,
  interest: number | null,
  side: StakeholderRow["side"] = null,
): StakeholderRow => ({
  id,
  version: 1,
  name: id,
  type: null,
  side,
  unit: [],
  role: null,
  email: null,
  influence,
  interest,
  attitude: null,
});

test("who lacks a judgement has no place, and 0 is a judgement", () => {
  const places = gridPlaces([aPerson("ana", null, 50), aPerson("ben", 50, null), aPerson("chen", 0, 0)]);
  expect(places.map(({ people }) => people[0]?.id)).toEqual(["chen"]);
  expect(places[0]).toMatchObject({ x: drawing.left, y: drawing.top + drawing.block });
});

test("people judged alike share a mark, inner and outer stand beside each other", () => {
  const places = gridPlaces([
    aPerson("ana", 50, 50, "inner"),
    aPerson("ben", 51, 49, "inner"),
    aPerson("chen", 50, 50, "outer"),
  ]);
  expect(places.map(({ people }) => people.length)).toEqual([2, 1]);
  expect(places.map(({ side }) => side)).toEqual(["inner", "outer"]);
  expect(places.map(({ x }) => x)).toEqual([327, 337]);
});

test("ten thousand people make a picture of few marks", () => {
  const crowd = Array.from({ length: 10_000 }, (_, i) => aPerson(`p${i}`, i % 101, (i * 7) % 101));
  expect(gridPlaces(crowd).length).toBeLessThanOrEqual(41 * 41);
});

test("arrows go to the nearest mark on that side", () => {
  const places = gridPlaces([aPerson("top", 90, 50), aPerson("middle", 50, 50), aPerson("right", 50, 90)]);
  const [top, middle, right] = places as [(typeof places)[0], (typeof places)[0], (typeof places)[0]];
  expect(neighbour(places, middle, "ArrowUp")).toBe(top);
  expect(neighbour(places, middle, "ArrowRight")).toBe(right);
  expect(neighbour(places, middle, "ArrowLeft")).toBeUndefined();
  expect(neighbour(places, middle, "x")).toBeUndefined();
});

test("a label that would cover another is left out", () => {
  const places = gridPlaces([aPerson("ana", 50, 50), aPerson("ben", 50, 52.5), aPerson("chen", 10, 50)]);
  const labelled = labelledPlaces(places, ({ people }) => people.map(({ name }) => name).join());
  expect(places.map(({ key }) => labelled.has(key))).toEqual([true, false, true]);
});
