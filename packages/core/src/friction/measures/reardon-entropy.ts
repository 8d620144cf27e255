import { chosenCategories, cumulativeShares } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How far answers on an ordered scale lie apart: Reardon's ordinal variation by entropy, from 0 (all in one category) to 1
 * (half at either end), in bits of each cut of the scale. Takes how many people chose each category, in order. `null` when
 * nobody answered or the scale has fewer than two categories. O(categories).
 * Formula, source (Reardon 2009) and worked example: docs/method/reardon-entropy.md.
 */
export function reardonEntropy(counts: ArrayLike<number>): Measure {
  const chosen = chosenCategories(counts);
  const { people, reason } = chosen;
  if (reason !== "") return { value: null, people, reason };

  const shares = cumulativeShares(chosen);
  const sum = shares.reduce((total, share) => total + bitsOfCut(share), 0);
  return { value: sum / shares.length, people, reason };
}

/** Bits it takes to say on which side of a cut somebody stands. */
function bitsOfCut(share: number): number {
  if (share <= 0 || share >= 1) return 0;
  return -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
}
