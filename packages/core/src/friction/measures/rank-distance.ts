import type { Measure } from "./measure.ts";
import { pairCounts } from "./pair-counts.ts";
import { rankedByAll } from "./ranked-by-all.ts";

export type RankDistance = Measure & {
  /** Items that both ranked. */
  readonly items: number;
  /** Pairs of those items. */
  readonly pairs: number;
  /** Pairs the two put in opposite order. */
  readonly opposed: number;
  /** Pairs that at least one of the two ties; they count as not opposed. */
  readonly undecided: number;
};

/**
 * How far apart two people or units rank the same items, from 0 (no pair reversed) to 1 (every pair
 * reversed): Kendall's tau distance, the share of the pairs of common items that the two put in opposite
 * order. Ranks by position in the array, `NaN` for not ranked. `null` for fewer than two items in common,
 * or when no pair is put in order by both. O(n log n). See docs/method/rank-distance.md.
 */
export function rankDistance(first: ArrayLike<number>, second: ArrayLike<number>): RankDistance {
  const { ranks, people, items, comparable, reason } = rankedByAll([first, second]);
  if (!comparable) return { value: null, people, items, pairs: 0, opposed: 0, undecided: 0, reason };

  const { pairs, concordant, discordant: opposed } = pairCounts(ranks[0]!, ranks[1]!);
  const undecided = pairs - concordant - opposed;
  if (undecided === pairs) {
    const why = "Every pair of items is tied by one of the two, so there is no order to compare.";
    return { value: null, people, items, pairs, opposed, undecided, reason: why };
  }
  return { value: opposed / pairs, people, items, pairs, opposed, undecided, reason };
}
