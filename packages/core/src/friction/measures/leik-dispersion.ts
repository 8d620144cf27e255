import { chosenCategories, cumulativeShares } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How far answers on an ordered scale lie apart: Leik's D, from 0 (all in one category) to 1 (half at either end), by
 * cumulative shares alone, so the steps of the scale need not be equally wide. Takes how many people chose each category,
 * in order. `null` when nobody answered or the scale has fewer than two categories. O(categories).
 * Formula, source (Leik 1966) and worked example: docs/method/leik-dispersion.md.
 */
export function leikDispersion(counts: ArrayLike<number>): Measure {
  const chosen = chosenCategories(counts);
  const { people, reason } = chosen;
  if (reason !== "") return { value: null, people, reason };

  const shares = cumulativeShares(chosen);
  const sum = shares.reduce((total, share) => total + Math.min(share, 1 - share), 0);
  return { value: (2 * sum) / shares.length, people, reason };
}
