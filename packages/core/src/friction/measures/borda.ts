import type { Measure } from "./measure.ts";
import { midRanks } from "./mid-ranks.ts";

/** One item's standing. `value` is its share of all points given, 0 to 1; the shares of all items sum to 1. */
export type BordaScore = Measure & {
  /** Over all people, the items placed below this one, and half of those tied with it. */
  readonly points: number;
  /** How many people ranked this item themselves. */
  readonly rankedBy: number;
};

/**
 * The joint order of several people's rankings, as a share of points for each item: Borda's count. One row a
 * person with the rank of each item, 1 for the best, equal ranks for ties, `NaN` for not ranked. What somebody
 * did not rank stands below all that they ranked, and tied; somebody who ranked nothing is not counted.
 * Shares are `null` when nobody ranked anything or there is only one item. O(people × items × log items).
 * Formula, source (Borda 1784, half a point for a tie) and worked example: docs/method/borda.md.
 */
export function borda(rankings: readonly ArrayLike<number>[]): BordaScore[] {
  const items = rankings[0]?.length ?? 0;
  if (rankings.some((row) => row.length !== items))
    throw new RangeError("Rankings of the same items need one place for each item, NaN where not ranked.");

  const points = new Array<number>(items).fill(0);
  const rankedBy = new Array<number>(items).fill(0);
  let people = 0;
  for (const row of rankings) {
    const places = new Float64Array(items).fill(Infinity);
    let isSilent = true;
    for (let item = 0; item < items; item++) {
      if (Number.isNaN(row[item]!)) continue;
      places[item] = row[item]!;
      rankedBy[item]!++;
      isSilent = false;
    }
    if (isSilent) continue;
    people++;
    const ranks = midRanks(places);
    for (let item = 0; item < items; item++) points[item]! += items - ranks[item]!;
  }

  const all = (people * items * (items - 1)) / 2;
  const reason =
    people === 0 ? "Nobody has ranked anything." : items < 2 ? "There is only one item to rank." : "";
  return points.map((sum, item) => {
    return { value: all === 0 ? null : sum / all, people, points: sum, rankedBy: rankedBy[item]!, reason };
  });
}
