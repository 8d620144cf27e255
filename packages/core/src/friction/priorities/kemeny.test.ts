import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kemenyParts } from "./kemeny-parts.ts";
import { kemenySearch } from "./kemeny-search.ts";
import { disagreementsOf, kemeny, kemenyOpenParts } from "./kemeny.ts";
import type { Preferences } from "./preferences.ts";
import {
  SCHULZE_45,
  TENNESSEE,
  ballots,
  knownProfiles,
  permutations,
  preferred,
  rankings,
} from "./testing/rank-profiles.ts";

/** What trying every order tells. */
function tried(preferences: Preferences) {
  const orders = permutations([...Array(preferences.options).keys()]);
  const all = orders.map((order) => disagreementsOf(preferences, order));
  const best = Math.min(...all);
  const optima = all.filter((sum) => sum <= best + 1e-9).length;
  return {
    best,
    optima,
    margin: optima > 1 ? 0 : Math.min(...all.filter((sum) => sum > best + 1e-9)) - best,
  };
}

test("the worked example of docs/method/kemeny.md", () => {
  const found = kemeny(preferred(ballots(TENNESSEE, ["M", "N", "C", "K"])));
  expect(found).toEqual({
    value: 393 / 600,
    people: 100,
    reason: "",
    order: [1, 2, 3, 0],
    disagreements: 207,
    atLeast: 207,
    optima: 1,
    unique: true,
    margin: 16,
  });
});

test("Schulze's 45 voters get E B A D C, 190 disagreements", () => {
  const found = kemeny(preferred(ballots(SCHULZE_45, ["A", "B", "C", "D", "E"])));
  expect(found).toMatchObject({ order: [4, 1, 0, 3, 2], disagreements: 190, optima: 1, unique: true });
});

test("disagreements, number of best orders and margin are those of trying every order", () => {
  const weights = fc.array(
    fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
    { minLength: 5 },
  );
  fc.assert(
    fc.property(rankings(6), weights, (rows, counts) => {
      const preferences = preferred(rows, counts.slice(0, rows.length));
      const found = kemeny(preferences);
      fc.pre(found.value !== null);
      const { best, optima, margin } = tried(preferences);
      expect(found.disagreements).toBeCloseTo(best, 9);
      expect(disagreementsOf(preferences, found.order)).toBeCloseTo(best, 9);
      expect(found.optima).toBe(optima);
      expect(found.unique).toBe(optima === 1);
      expect(found.margin).toBeCloseTo(margin, 9);
    }),
  );
});

test("cutting into parts finds what searching all options together finds", () => {
  fc.assert(
    fc.property(rankings(7), (rows) => {
      const preferences = preferred(rows);
      const found = kemeny(preferences);
      fc.pre(found.value !== null);
      const together = kemenySearch(preferences, [...Array(preferences.options).keys()]);
      expect(found.disagreements).toBe(together.disagreements);
      expect(found.optima).toBe(together.optima);
      expect(found.margin).toBe(together.margin);
    }),
  );
});

test("every option of a part has a majority over every option of a later part", () => {
  fc.assert(
    fc.property(rankings(6), (rows) => {
      const preferences = preferred(rows);
      const { options, above } = preferences;
      const parts = kemenyParts(preferences);
      expect(parts.flat().sort((a, b) => a - b)).toEqual([...Array(options).keys()]);
      for (const [at, part] of parts.entries())
        for (const a of part)
          for (const b of parts.slice(at + 1).flat())
            expect(above[a * options + b]).toBeGreaterThan(above[b * options + a]!);
    }),
  );
});

test("the order keeps at least half of what people prefer, and does not depend on their order", () => {
  fc.assert(
    fc.property(rankings(), (rows) => {
      const found = kemeny(preferred(rows));
      if (found.value === null) {
        expect(found.reason).not.toBe("");
        expect(found).toMatchObject({
          order: [],
          disagreements: null,
          optima: null,
          unique: null,
          margin: null,
        });
      } else expect(found.value).toBeGreaterThanOrEqual(0.5);
      expect(kemeny(preferred(rows.toReversed()))).toEqual(found);
    }),
  );
});

test("people who all give the same order get it, and it is the only one", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (row) => {
      const found = kemeny(preferred([row, row, row]));
      expect(found).toMatchObject({ value: 1, disagreements: 0, unique: true, margin: 3 });
      expect(found.order.map((option) => row[option])).toEqual([1, 2, 3, 4, 5, 6]);
    }),
  );
});

test("a ring of sixteen options waits for a solver, and takes its answer", () => {
  const row = Array.from({ length: 16 }, (_, option) => option);
  const turned = row.map((_, person) => row.map((option) => (option + person) % 16));
  const preferences = preferred(turned);
  expect(kemenyOpenParts(preferences)).toEqual([row]);
  expect(kemeny(preferences)).toMatchObject({
    value: null,
    order: [],
    reason: "16 options hang together and need a solver to put in order.",
  });
  const disagreements = disagreementsOf(preferences, row);
  const part = { order: row, disagreements, atLeast: disagreements - 2, optima: null, margin: null };
  expect(kemeny(preferences, [part])).toMatchObject({
    order: row,
    atLeast: disagreements - 2,
    unique: null,
    reason: "The search was cut short: a better order may exist.",
  });
  expect(kemeny(preferences, [{ ...part, order: [3, 2, 1] }]).value).toBeNull();
});

test("many options that nobody tells apart need no solver", () => {
  const rows = [[1, 2, ...new Array<number>(20).fill(NaN)]];
  expect(kemenyOpenParts(preferred(rows))).toEqual([]);
  const found = kemeny(preferred(rows));
  expect(found).toMatchObject({ value: 1, optima: null, unique: false, margin: 0 });
  expect(found.order.slice(0, 2)).toEqual([0, 1]);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("orders and disagreements agree with the reference vectors", () => {
    const known = knownProfiles((path) => readFileSync(join(reference, path), "utf8")).filter(
      ({ names }) => names.length <= 15,
    );
    expect(known.length).toBeGreaterThan(0);
    for (const { names, rows, expected } of known) {
      const found = kemeny(preferred(rows));
      expect(found.disagreements).toBe(expected.kemeny_disagreements);
      expect(found.order.map((option) => names[option])).toEqual(expected.kemeny_ranking);
      expect(found.optima).toBe(expected.kemeny_optima);
    }
  });
