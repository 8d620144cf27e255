import fc from "fast-check";
import { expect, test } from "vitest";
import { concordanceByChance } from "./concordance-by-chance.ts";
import { kendallW } from "./kendall-w.ts";
import { midRanks } from "./mid-ranks.ts";
import { seededRandom } from "./seeded-random.ts";

const rankings = (items: number, people: number) => {
  const row = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: items, maxLength: items });
  return fc.array(row, { minLength: people, maxLength: people });
};
const smallGroups = fc.oneof(
  ...[rankings(2, 2), rankings(3, 2), rankings(4, 2), rankings(3, 3), rankings(4, 3), rankings(3, 4)],
);

function permutations(row: readonly number[]): number[][] {
  if (row.length <= 1) return [row.slice()];
  return row.flatMap((value, at) => permutations(row.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

/** The definition: give every person, the first too, every order of their ranks, and compare the sums' spread. */
function chanceByDefinition(rows: readonly number[][]): number {
  const ranks = rows.map((row) => midRanks(row));
  const spread = (world: readonly number[][]) =>
    world[0]!.reduce((sum, _, item) => sum + world.reduce((total, row) => total + row[item]!, 0) ** 2, 0);
  let worlds: number[][][] = [[]];
  for (const row of ranks) {
    const orders = permutations(row);
    worlds = worlds.flatMap((world) => orders.map((order) => [...world, order]));
  }
  return worlds.filter((world) => spread(world) >= spread(ranks)).length / worlds.length;
}

test("the worked example of docs/method/concordance-by-chance.md", () => {
  const chance = concordanceByChance([
    [1, 2, 3, 4],
    [1, 3, 2, 4],
    [2, 1, 3, 4],
  ]);
  expect(chance).toEqual({ value: 31 / 576, people: 3, how: "counted", reason: "" });
});

test("the counted chance is the share of all arrangements with at least this W", () => {
  fc.assert(
    fc.property(smallGroups, (rows) => {
      const { value, how } = concordanceByChance(rows);
      if (kendallW(rows).value === null) expect(value).toBeNull();
      else {
        expect(how).toBe("counted");
        expect(value).toBeCloseTo(chanceByDefinition(rows), 12);
      }
    }),
    { numRuns: 40 },
  );
});

test("two people who agree on n items without ties had one chance in n! of it", () => {
  let ways = 1;
  for (let items = 2; items <= 8; items++) {
    ways *= items;
    const order = Array.from({ length: items }, (_, item) => item);
    expect(concordanceByChance([order, order]).value).toBeCloseTo(1 / ways, 15);
  }
});

test("a sample comes within five standard errors of the count", () => {
  const rows = [
    [1, 2, 3, 4, 5],
    [2, 1, 4, 3, 5],
    [1, 3, 2, 5, 4],
    [3, 1, 2, 4, 4],
  ];
  const counted = concordanceByChance(rows).value!;
  const sampled = concordanceByChance(rows, { mostSteps: 0, random: seededRandom(1), draws: 20_000 });
  expect(sampled.how).toBe("sampled");
  expect(Math.abs(sampled.value! - counted)).toBeLessThan(5 * Math.sqrt((counted * (1 - counted)) / 20_000));
});

test("a sample never says impossible, and the same seed says the same again", () => {
  const order = Array.from({ length: 12 }, (_, item) => item);
  const rows = [order, order, order];
  const sample = () => concordanceByChance(rows, { random: seededRandom(5), draws: 99 });
  expect(sample()).toEqual({ value: 1 / 100, people: 3, how: "sampled", reason: "" });
  expect(sample()).toEqual(sample());
});

test("orders that cancel out agree no more than any others, counted or sampled", () => {
  const opposed = [
    [1, 2],
    [2, 1],
  ];
  expect(concordanceByChance(opposed)).toMatchObject({ value: 1, how: "counted" });
  const sampled = concordanceByChance(opposed, { mostSteps: 0, random: seededRandom(1) });
  expect(sampled).toMatchObject({ value: 1, how: "sampled" });
});

test("too many arrangements and no source of chance gives no value and says so", () => {
  const order = Array.from({ length: 40 }, (_, item) => item);
  expect(concordanceByChance([order, order])).toEqual({
    value: null,
    people: 2,
    how: null,
    reason: "There are too many arrangements to count, and no source of chance was given to sample them.",
  });
});

test("chance does not depend on the order of people and items, counted or sampled", () => {
  fc.assert(
    fc.property(rankings(5, 4), (rows) => {
      const before = rows.map((row) => row.slice());
      for (const mostSteps of [0, 2_000_000]) {
        const chance = (given: number[][]) =>
          concordanceByChance(given, { mostSteps, random: seededRandom(3), draws: 50 });
        const { value, reason } = chance(rows);
        if (value === null) expect(reason).not.toBe("");
        else expect(value > 0 && value <= 1).toBe(true);
        expect(chance(rows.toReversed())).toEqual(chance(rows));
        expect(chance(rows.map((row) => row.toReversed()))).toEqual(chance(rows));
      }
      expect(rows).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test("where W is not defined, neither is its chance", () => {
  expect(concordanceByChance([[1, 2]])).toMatchObject({ value: null, how: null, people: 1 });
  expect(
    concordanceByChance([
      [1, 1],
      [1, 1],
    ]).reason,
  ).toBe("Everybody ties every item, so there is no order to agree on.");
});
