import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Preferences } from "./preferences.ts";
import { schulze } from "./schulze.ts";
import {
  SCHULZE_45,
  TENNESSEE,
  ballots,
  knownProfiles,
  permutations,
  preferred,
  rankings,
} from "./testing/rank-profiles.ts";

test("the worked example of docs/method/schulze.md", () => {
  const found = schulze(preferred(ballots(SCHULZE_45, ["A", "B", "C", "D", "E"])));
  expect(found).toMatchObject({ people: 45, reason: "", places: [[4], [0], [2], [1], [3]] });
  expect(found.paths).toEqual([
    [0, 28, 28, 30, 24],
    [25, 0, 28, 33, 24],
    [25, 29, 0, 29, 24],
    [25, 28, 28, 0, 24],
    [25, 28, 28, 31, 0],
  ]);
});

/** The strongest of all paths without a repeated option. */
function strongest({ options, above }: Preferences, from: number, to: number): number {
  const others = [...Array(options).keys()].filter((option) => option !== from && option !== to);
  const between = permutations(others).flatMap((order) => order.map((_, at) => order.slice(0, at + 1)));
  const strength = (a: number, b: number) => {
    const won = above[a * options + b]!;
    return won > above[b * options + a]! ? won : 0;
  };
  return [[], ...between].reduce((best, way) => {
    const stops = [from, ...way, to];
    return Math.max(best, Math.min(...stops.slice(1).map((stop, at) => strength(stops[at]!, stop))));
  }, 0);
}

test("paths are the strongest of all that there are", () => {
  fc.assert(
    fc.property(rankings(5), (rows) => {
      const preferences = preferred(rows);
      const { paths } = schulze(preferences);
      for (const [from, row] of paths.entries())
        for (const [to, strength] of row.entries())
          expect(strength).toBe(from === to ? 0 : strongest(preferences, from, to));
    }),
  );
});

test("who beats everybody in pairs comes first, who loses to everybody last", () => {
  fc.assert(
    fc.property(rankings(5), (rows) => {
      const preferences = preferred(rows);
      const { options, above } = preferences;
      const { places } = schulze(preferences);
      const others = (option: number) => [...Array(options).keys()].filter((other) => other !== option);
      const wins = (a: number, b: number) => above[a * options + b]! > above[b * options + a]!;
      for (let option = 0; option < options && places.length > 0; option++) {
        if (others(option).every((other) => wins(option, other))) expect(places[0]).toEqual([option]);
        if (others(option).every((other) => wins(other, option))) expect(places.at(-1)).toEqual([option]);
      }
    }),
  );
});

test("nobody stands above an option that has the stronger path, and every option has one place", () => {
  fc.assert(
    fc.property(rankings(6), (rows) => {
      const { places, paths, reason } = schulze(preferred(rows));
      expect(places.length === 0).toBe(reason !== "");
      for (const [at, tied] of places.entries())
        for (const b of tied)
          for (const a of places.slice(at).flat()) expect(paths[a]![b]!).toBeLessThanOrEqual(paths[b]![a]!);
      if (reason === "") expect(places.flat().sort((a, b) => a - b)).toEqual([...paths.keys()]);
      expect(schulze(preferred(rows.toReversed()))).toEqual(schulze(preferred(rows)));
    }),
  );
});

test("Tennessee's capital is Nashville; without preferences there is no order", () => {
  expect(schulze(preferred(ballots(TENNESSEE, ["M", "N", "C", "K"]))).places).toEqual([[1], [2], [3], [0]]);
  expect(schulze(preferred([]))).toEqual({
    people: 0,
    reason: "Nobody has ranked anything.",
    places: [],
    paths: [],
  });
  expect(schulze(preferred([[2, 2]]))).toMatchObject({ places: [], reason: "Everybody ties every option." });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("paths, orders and winners agree with the reference vectors", () => {
    for (const { names, rows, expected } of knownProfiles((path) =>
      readFileSync(join(reference, path), "utf8"),
    )) {
      const { places, paths } = schulze(preferred(rows));
      const named = places.map((tied) => tied.map((option) => names[option]));
      if (expected.schulze_order) expect(named.flat()).toEqual(expected.schulze_order);
      if (expected.schulze_winners) expect(named[0]).toEqual(expected.schulze_winners.map(String));
      for (const [from, row] of Object.entries(expected.schulze_strongest_paths ?? {}))
        for (const [to, strength] of Object.entries(row))
          expect(paths[names.indexOf(from)]![names.indexOf(to)]).toBe(strength);
    }
  });
