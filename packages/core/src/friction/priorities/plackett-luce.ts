import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";
import { type BradleyTerry, NO_BEST_FIT, chanceOf } from "./bradley-terry.ts";
import { settledStrengths } from "./settled-strengths.ts";
import { isEverybodyBeatable } from "./win-graph.ts";

export type PlackettLuceRefusal = Refusal<"uneven_rankings" | "tied_options">;

/**
 * Strengths of options such that each next place of a ranking goes to one of the options left with a chance in
 * proportion to its strength: Plackett and Luce's model, Bradley and Terry's for whole rankings. One row a person
 * with the rank of each option, `NaN` for one that was not before this person: unlike in `preferences` it is
 * missing, not last. Ties are refused. A prior as in `bradleyTerry`. O(places × options) a step.
 * Formula, source (Plackett 1975; Hunter 2004) and worked example: docs/method/plackett-luce.md.
 */
export function plackettLuce(
  rankings: readonly ArrayLike<number>[],
): Result<BradleyTerry, PlackettLuceRefusal> {
  const options = rankings[0]?.length ?? 0;
  const uneven = rankings.findIndex((row) => row.length !== options);
  if (uneven >= 0)
    return refuse("uneven_rankings", `Person ${uneven + 1} ranks another number of options than the first.`);
  const orders = rankings.map(orderOf);
  const tied = rankings.findIndex(
    (row, person) => new Set(orders[person]!.map((at) => row[at])).size < orders[person]!.length,
  );
  if (tied >= 0) return refuse("tied_options", `Person ${tied + 1} ties options; this model knows no ties.`);

  const told = orders.filter((order) => order.length > 1);
  const isFree = isEverybodyBeatable(winsOf(told, options), options);
  const people = told.length;
  const why = people === 0 ? "Nobody has ranked two options." : "";
  const prior = isFree || why !== "" ? 0 : 1;
  const logs =
    why === "" ? settledStrengths(options, (now) => improved(told, now, prior), isFree) : undefined;
  const reason = logs !== undefined ? (isFree ? "" : NO_BEST_FIT) : why || "The strengths did not settle.";
  return accept({
    prior,
    strengths: Array.from({ length: options }, (_, option) => {
      const value = logs === undefined ? null : chanceOf(logs, option);
      return { value, logStrength: logs?.[option] ?? null, people, reason };
    }),
  });
}

/** Options from the best on; those without a rank are not there. */
function orderOf(ranking: ArrayLike<number>): number[] {
  const there = Array.from(ranking, (_, option) => option).filter(
    (option) => !Number.isNaN(ranking[option]!),
  );
  return there.sort((a, b) => (ranking[a]! < ranking[b]! ? -1 : 1));
}

function winsOf(orders: readonly (readonly number[])[], options: number): Float64Array {
  const wins = new Float64Array(options * options);
  for (const order of orders)
    for (const [place, winner] of order.entries())
      for (const loser of order.slice(place + 1)) wins[winner * options + loser]!++;
  return wins;
}

function improved(orders: readonly (readonly number[])[], now: Float64Array, prior: number): Float64Array {
  const won = new Float64Array(now.length).fill(prior);
  const expected = now.map((strength) => (2 * prior) / (strength + 1));
  for (const order of orders) {
    let left = order.reduce((sum, option) => sum + now[option]!, 0);
    let soFar = 0;
    for (const [place, option] of order.entries()) {
      // The last one left is no choice.
      if (place < order.length - 1) {
        won[option]!++;
        soFar += 1 / left;
      }
      expected[option]! += soFar;
      left -= now[option]!;
    }
  }
  return won.map((wins, option) => wins / expected[option]!);
}
