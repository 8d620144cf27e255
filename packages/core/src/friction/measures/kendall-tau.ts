import type { Measure } from "./measure.ts";
import { pairCounts } from "./pair-counts.ts";
import { rankedByAll } from "./ranked-by-all.ts";

export type RankCorrelation = Measure & {
  /** Items that both ranked; the value rests on these alone. */
  readonly items: number;
};

/**
 * How much two rankings of the same items run the same way: Kendall's tau-b, from -1 (reversed) through 0
 * (unrelated) to 1 (same order, same ties). Ranks by position in the array, `NaN` for not ranked.
 * `null` when fewer than two items are ranked by both, or when one of them ties all of those.
 * O(n log n). Formula, source (Kendall 1945, Knight 1966) and worked example: docs/method/kendall-tau.md.
 */
export function kendallTauB(first: ArrayLike<number>, second: ArrayLike<number>): RankCorrelation {
  const { ranks, people, items, comparable, reason } = rankedByAll([first, second]);
  if (!comparable) return { value: null, people, items, reason };

  const { pairs, concordant, discordant, tiedInFirst, tiedInSecond } = pairCounts(ranks[0]!, ranks[1]!);
  if (tiedInFirst === pairs || tiedInSecond === pairs)
    return {
      value: null,
      people,
      items,
      reason: "One of the two rankings ties every item, so it has no order.",
    };

  const value = (concordant - discordant) / Math.sqrt((pairs - tiedInFirst) * (pairs - tiedInSecond));
  return { value, people, items, reason };
}
