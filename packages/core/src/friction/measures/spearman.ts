import type { RankCorrelation } from "./kendall-tau.ts";
import { rankedByAll } from "./ranked-by-all.ts";

/**
 * How much two rankings of the same items run the same way, weighing a big difference in rank more than
 * several small ones: Spearman's rho, Pearson's correlation of the mid-ranks, from -1 (reversed) through 0
 * to 1 (same order). Ranks by position in the array, `NaN` for not ranked. `null` when fewer than two items
 * are ranked by both, or when one of them ties all of those.
 * O(n log n). Formula, source (Spearman 1904) and worked example: docs/method/spearman.md.
 */
export function spearman(first: ArrayLike<number>, second: ArrayLike<number>): RankCorrelation {
  const { ranks, people, items, comparable, reason } = rankedByAll([first, second]);
  if (!comparable) return { value: null, people, items, reason };

  const middle = (items + 1) / 2;
  let together = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  for (let item = 0; item < items; item++) {
    const x = ranks[0]![item]! - middle;
    const y = ranks[1]![item]! - middle;
    together += x * y;
    ofFirst += x * x;
    ofSecond += y * y;
  }
  if (ofFirst === 0 || ofSecond === 0)
    return {
      value: null,
      people,
      items,
      reason: "One of the two rankings ties every item, so it has no order.",
    };
  return { value: together / Math.sqrt(ofFirst * ofSecond), people, items, reason };
}
