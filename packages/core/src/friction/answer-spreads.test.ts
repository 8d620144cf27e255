import fc from "fast-check";
import { expect, test } from "vitest";
import { answerSpreads, ordersOfUnits } from "./answer-spreads.ts";
import { type WrittenOrganisation, situationOf } from "./testing/builders.ts";

const people = (homes: readonly string[]): WrittenOrganisation => ({
  units: [...new Set(homes)].map((id) => ({ id })),
  stakeholders: homes.map((unit, n) => ({ id: `p${n}`, unit })),
  propositions: [{ id: "q", text: "Slower is safer", scaleMin: 1, scaleMax: 5 }],
});

const rated = (homes: readonly string[], values: readonly number[]) =>
  situationOf({
    ...people(homes),
    ratings: values.map((value, n) => ({ stakeholder: `p${n}`, item: "q", value, scaleMin: 1, scaleMax: 5 })),
  });

test("the answers to a question are counted point by point, as a whole and by unit", () => {
  const [spread] = answerSpreads(rated(["a", "a", "b"], [1, 1, 5]), "all");
  expect(spread).toMatchObject({
    item: "q",
    people: 3,
    counts: [2, 0, 0, 0, 1],
    units: [
      { unit: "a", people: 2, mean: 1, counts: [2, 0, 0, 0, 0] },
      { unit: "b", people: 1, mean: 5, counts: [0, 0, 0, 0, 1] },
    ],
  });
  expect(spread!.mean).toBeCloseTo(7 / 3, 12);
  expect(spread!.ordinal).toBeLessThan(0);
});

test("answers between the points, and scales of too many, are not counted but averaged", () => {
  const [between] = answerSpreads(rated(["a", "a"], [1.5, 4]), "all");
  expect(between).toMatchObject({ counts: null, ordinal: null, closeness: null, mean: 2.75 });
});

test("to others than planners a question with four answers is not told, and a unit of four is not found by subtraction", () => {
  expect(answerSpreads(rated(["a", "a", "a", "a"], [1, 2, 3, 4]), "groups")).toEqual([]);
  const homes = [...Array<string>(7).fill("a"), ...Array<string>(5).fill("b"), ...Array<string>(4).fill("c")];
  const [spread] = answerSpreads(
    rated(
      homes,
      homes.map(() => 3),
    ),
    "groups",
  );
  expect(spread!.units.map(({ unit }) => unit)).toEqual(["a"]);
});

test("whatever the groups, what is not shown is nobody or at least five people", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 5, maxLength: 40 }),
      (homes) => {
        const [spread] = answerSpreads(
          rated(
            homes,
            homes.map(() => 2),
          ),
          "groups",
        );
        const shown = spread!.units.reduce((sum, unit) => sum + unit.people, 0);
        expect(spread!.units.every((unit) => unit.people >= 5)).toBe(true);
        expect(homes.length - shown === 0 || homes.length - shown >= 5).toBe(true);
      },
    ),
  );
});

const ranked = (orders: Readonly<Record<string, readonly string[]>>) =>
  situationOf({
    ...people(Object.keys(orders)),
    northstar: ["g1", "g2", "g3"].map((id) => ({ id, kind: "goal" })),
    rankings: Object.values(orders).flatMap((items, n) =>
      items.map((item, place) => ({ stakeholder: `p${n}`, item, rank: place + 1 })),
    ),
  });

test("planners see the order of each unit, others only that of all, and of fewer than five people none", () => {
  const two = ranked({ a: ["g1", "g2", "g3"], b: ["g3", "g2", "g1"] });
  const orders = ordersOfUnits(two, "all");
  expect(orders.units.map(({ unit, people: n }) => [unit, n])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
  const items = orders.order.map(({ item }) => item);
  expect(orders.units.map(({ ranks }) => ranks[items.indexOf("g1")])).toEqual([1, 3]);
  expect(ordersOfUnits(two, "groups")).toMatchObject({ value: null, order: [], units: [] });
  const six = Object.fromEntries(["a", "b", "c", "d", "e", "f"].map((unit) => [unit, ["g1", "g2", "g3"]]));
  const told = ordersOfUnits(ranked(six), "groups");
  expect(told.units).toEqual([]);
  expect(told.order.map(({ item }) => item)).toEqual(["g1", "g2", "g3"]);
});
