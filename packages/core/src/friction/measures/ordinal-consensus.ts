import { chosenCategories } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How close answers on an ordered scale lie to their mean: Tastle and Wierman's consensus Cns, from 1 (all
 * in one category) to 0 (half at either end). An even spread is well above 0, so it does not show two camps;
 * ordinalAgreement does. Takes how many people chose each category, in order. `null` when nobody answered or
 * the scale has fewer than two categories. O(categories).
 * Formula, source (Tastle & Wierman 2007) and worked example: docs/method/ordinal-consensus.md.
 */
export function ordinalConsensus(counts: ArrayLike<number>): Measure {
  const { counts: chosen, people, reason } = chosenCategories(counts);
  if (reason !== "") return { value: null, people, reason };

  const mean = chosen.reduce((sum, count, category) => sum + count * category, 0) / people;
  let sum = 0;
  for (const [category, count] of chosen.entries())
    if (count > 0) sum += count * Math.log2(1 - Math.abs(category - mean) / (chosen.length - 1));
  return { value: Math.max(0, 1 + sum / people), people, reason };
}
