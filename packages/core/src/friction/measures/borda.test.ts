import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { borda } from "./borda.ts";

const rankings = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .chain(([items, people]) => {
    const place = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(NaN));
    const row = fc.array(place, { minLength: items, maxLength: items });
    return fc.array(row, { minLength: people, maxLength: people });
  });

/** Ranks of A, B, C, … from an order such as "B A C", once for each of the voters. */
const ballots = (profile: readonly (readonly [number, string])[], names: readonly string[]) =>
  profile.flatMap(([voters, order]) => {
    const places = order.split(" ");
    return new Array<number[]>(voters).fill(names.map((name) => places.indexOf(name) + 1));
  });
const pointsOf = (rows: readonly ArrayLike<number>[]) => borda(rows).map(({ points }) => points);

test("the worked example of docs/method/borda.md", () => {
  const scores = borda([
    [1, 2, 3, 4],
    [2, 1, NaN, NaN],
    [1, 2, 2, NaN],
  ]);
  expect(scores.map(({ points }) => points)).toEqual([8, 6.5, 3, 0.5]);
  expect(scores.map(({ rankedBy }) => rankedBy)).toEqual([3, 3, 2, 1]);
  expect(scores[0]).toEqual({ value: 8 / 18, people: 3, points: 8, rankedBy: 3, reason: "" });
});

test("Tennessee's hundred voters give Nashville 194, Chattanooga 173, Memphis 126, Knoxville 107", () => {
  const profile = [
    [42, "M N C K"],
    [26, "N C K M"],
    [15, "C K N M"],
    [17, "K C N M"],
  ] as const;
  expect(pointsOf(ballots(profile, ["N", "C", "M", "K"]))).toEqual([194, 173, 126, 107]);
});

test("an item earns a point for each item below it and half a point for each tied with it", () => {
  fc.assert(
    fc.property(rankings, (rows) => {
      const heard = rows.filter((row) => row.some((place) => !Number.isNaN(place)));
      const expected = (rows[0] ?? []).map((_, item) => {
        let points = 0;
        for (const row of heard) {
          const places = row.map((place) => (Number.isNaN(place) ? 99 : place));
          for (let other = 0; other < places.length; other++)
            if (other !== item)
              points += places[item]! < places[other]! ? 1 : places[item] === places[other] ? 0.5 : 0;
        }
        return points;
      });
      expect(pointsOf(rows)).toEqual(expected);
    }),
  );
});

test("shares sum to one, do not depend on the order of people, and leave the rankings alone", () => {
  fc.assert(
    fc.property(rankings, (rows) => {
      const before = rows.map((row) => row.slice());
      const scores = borda(rows);
      for (const { value, reason } of scores) expect(value === null).toBe(reason !== "");
      const shares = scores.map(({ value }) => value ?? NaN);
      if (!shares.some(Number.isNaN) && shares.length > 0)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(borda(rows.toReversed())).toEqual(scores);
      expect(borda(rows.map((row) => row.toReversed()))).toEqual(scores.toReversed());
      expect(rows).toEqual(before);
    }),
  );
});

test("moving an item up never costs it points", () => {
  fc.assert(
    fc.property(rankings, fc.nat(), fc.nat(), (rows, person, item) => {
      fc.pre(rows.length > 0);
      const better = rows.map((row) => row.slice());
      const row = better[person % rows.length]!;
      const at = item % row.length;
      fc.pre(!Number.isNaN(row[at]!));
      row[at] = 0;
      expect(pointsOf(better)[at]).toBeGreaterThanOrEqual(pointsOf(rows)[at]!);
    }),
  );
});

test("somebody who ranked nothing changes nothing", () => {
  const silent = [NaN, NaN, NaN];
  expect(borda([[1, 2, 3], silent])).toEqual(borda([[1, 2, 3]]));
  expect(borda([silent])[0]).toEqual({
    value: null,
    people: 0,
    points: 0,
    rankedBy: 0,
    reason: "Nobody has ranked anything.",
  });
  expect(borda([[1]])[0]!.reason).toBe("There is only one item to rank.");
  expect(borda([])).toEqual([]);
  expect(() => borda([[1, 2], [1]])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("points agree with the reference vectors, from Tennessee to the Mariner space probes", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/rank-aggregation.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected } of cases) {
      const names = Object.keys(expected.borda);
      const rows =
        input.profile === undefined
          ? prefLib(readFileSync(join(reference, input.file!.replace(/^shared\//, "")), "utf8"), names)
          : ballots(input.profile, names);
      expect(pointsOf(rows)).toEqual(Object.values(expected.borda));
    }
  });

/** Ranks from lines such as "2: 3,{1,4},2": voters, then items from the best on, ties in braces. */
function prefLib(text: string, names: readonly string[]): number[][] {
  const lines = text.split("\n").filter((line) => /^\d+:/.test(line));
  return lines.flatMap((line) => {
    const [voters, order] = line.split(":") as [string, string];
    const row = new Array<number>(names.length).fill(NaN);
    for (const [place, group] of [...order.matchAll(/\{[^}]*\}|\d+/g)].entries())
      for (const [name] of group[0].matchAll(/\d+/g)) row[names.indexOf(name)] = place + 1;
    return new Array<number[]>(Number(voters)).fill(row);
  });
}

type ReferenceFile = {
  cases: {
    input: { profile?: [number, string][]; file?: string };
    expected: { borda: Record<string, number> };
  }[];
};
