import fc from "fast-check";
import { type Preferences, preferences } from "../preferences.ts";

/** Ranks of a few options by a few people, with ties and options left out. */
export const rankings = (most = 5, least = 1) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 5 }))
    .chain(([options, people]) => {
      const place = fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: options }) },
        fc.constant(NaN),
      );
      const row = fc.array(place, { minLength: options, maxLength: options });
      return fc.array(row, { minLength: people, maxLength: people });
    });

/** Preferences that are known to be sound. */
export function preferred(rows: readonly ArrayLike<number>[], weights?: readonly number[]): Preferences {
  const result = preferences(rows, weights);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** Ranks of A, B, C, … from orders such as "B A C", once for each of the voters. */
export const ballots = (profile: readonly (readonly [number, string])[], names: readonly string[]) =>
  profile.flatMap(([voters, order]) => {
    const places = order.split(" ");
    return new Array<number[]>(voters).fill(names.map((name) => places.indexOf(name) + 1));
  });

export const TENNESSEE = [
  [42, "M N C K"],
  [26, "N C K M"],
  [15, "C K N M"],
  [17, "K C N M"],
] as const;

export const SCHULZE_45 = [
  [5, "A C B E D"],
  [5, "A D E C B"],
  [8, "B E D A C"],
  [3, "C A B E D"],
  [7, "C A E B D"],
  [2, "C B A D E"],
  [7, "D C E B A"],
  [8, "E B A D C"],
] as const;

/** Every order of some things, the first in the order given. */
export function permutations<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, at) => permutations(things.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

export type KnownProfile = {
  readonly names: readonly string[];
  readonly rows: number[][];
  readonly expected: {
    readonly kemeny_disagreements: number;
    readonly kemeny_ranking?: readonly string[];
    readonly kemeny_optima: number | null;
    readonly schulze_strongest_paths?: Record<string, Record<string, number>>;
    readonly schulze_order?: readonly string[];
    readonly schulze_winners?: readonly (string | number)[];
    readonly borda: Record<string, number>;
  };
};

/** The published profiles in the directory of reference cases; `read` gives the text of a file there. */
export function knownProfiles(read: (path: string) => string): KnownProfile[] {
  const { cases } = JSON.parse(read("vectors/rank-aggregation.json")) as {
    cases: { input: { profile?: [number, string][]; file?: string }; expected: KnownProfile["expected"] }[];
  };
  return cases.map(({ input: { profile, file = "" }, expected }) => {
    const names = Object.keys(expected.borda);
    const rows =
      profile === undefined ? prefLib(read(file.replace(/^shared\//, "")), names) : ballots(profile, names);
    return { names, expected, rows };
  });
}

/** Ranks from lines such as "2: 3,{1,4},2": voters, then options from the best on, ties in braces. */
function prefLib(text: string, names: readonly string[]): number[][] {
  return text.split("\n").flatMap((line) => {
    const [voters, order] = line.split(":") as [string, string];
    if (!/^\d+:/.test(line)) return [];
    const row = new Array<number>(names.length).fill(NaN);
    for (const [place, group] of [...order.matchAll(/\{[^}]*\}|\d+/g)].entries())
      for (const [name] of group[0].matchAll(/\d+/g)) row[names.indexOf(name)] = place + 1;
    return new Array<number[]>(Number(voters)).fill(row);
  });
}
