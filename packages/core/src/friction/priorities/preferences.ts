import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";

/** What people's rankings say about every two options, options numbered from 0. */
export type Preferences = {
  readonly options: number;
  /** Who ranked anything and counts for something. */
  readonly people: number;
  /** The weights of these people added up; without weights their number. */
  readonly weight: number;
  /** At `a * options + b`: the weight of those who rank a above b. A tie counts for neither. */
  readonly above: Float64Array;
};

export type PreferencesRefusal = Refusal<"uneven_rankings" | "bad_weight">;

/**
 * How many people, or how much weight, put each option above each other. One row a person with the rank of each
 * option, 1 for the best, equal ranks for ties, `NaN` for not ranked; `weights` such as influence, one a person,
 * 1 for all when left out. What somebody did not rank stands below all that they ranked, and tied; who ranked
 * nothing is not counted. O(people × options²). Definition and worked example: docs/method/preferences.md.
 */
export function preferences(
  rankings: readonly ArrayLike<number>[],
  weights?: readonly number[],
): Result<Preferences, PreferencesRefusal> {
  const options = rankings[0]?.length ?? 0;
  const uneven = rankings.findIndex((row) => row.length !== options);
  if (uneven >= 0)
    return refuse("uneven_rankings", `Person ${uneven + 1} ranks another number of options than the first.`);
  if (weights !== undefined && weights.length !== rankings.length)
    return refuse("bad_weight", "There is not one weight for each person.");
  const wrong = weights?.findIndex((weight) => !(weight >= 0 && weight < Infinity)) ?? -1;
  if (wrong >= 0) return refuse("bad_weight", `The weight of person ${wrong + 1} is not a number from 0 up.`);

  const above = new Float64Array(options * options);
  let people = 0;
  let weight = 0;
  for (const [person, ranking] of rankings.entries()) {
    const counts = weights?.[person] ?? 1;
    const ranks = Array.from(ranking, (rank) => (Number.isNaN(rank) ? Infinity : rank));
    if (counts === 0 || Array.from(ranking).every(Number.isNaN)) continue;
    people++;
    weight += counts;
    for (let a = 0; a < options; a++)
      for (let b = 0; b < options; b++) if (ranks[a]! < ranks[b]!) above[a * options + b]! += counts;
  }
  return accept({ options, people, weight, above });
}

/** Why these preferences put nothing in order; empty when they do. */
export function noOrder({ options, people, above }: Preferences): string {
  if (people === 0) return "Nobody has ranked anything.";
  if (options < 2) return "There is only one option to rank.";
  return above.every((weight) => weight === 0) ? "Everybody ties every option." : "";
}

/**
 * By how much more weight puts `a` above `b` than below: the margin of a majority, below 0 of a minority, 0 for a
 * tie. Differences that only the rounding of broken weights can have made are a tie.
 */
export function majority({ options, weight, above }: Preferences, a: number, b: number): number {
  const difference = above[a * options + b]! - above[b * options + a]!;
  return Math.abs(difference) <= weight * 1e-12 ? 0 : difference;
}
