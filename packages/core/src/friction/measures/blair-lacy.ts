import { chosenCategories, cumulativeShares } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How concentrated answers on an ordered scale are: Blair and Lacy's l², from 0 (half at either end) to 1 (all in one
 * category). Like Leik's D it looks at cumulative shares alone, but weighs large distances more. Takes how many people chose
 * each category, in order. `null` when nobody answered or the scale has fewer than two categories. O(categories).
 * Formula, source (Blair & Lacy 2000) and worked example: docs/method/blair-lacy.md.
 */
export function blairLacy(counts: ArrayLike<number>): Measure {
  const chosen = chosenCategories(counts);
  const { people, reason } = chosen;
  if (reason !== "") return { value: null, people, reason };

  const shares = cumulativeShares(chosen);
  const sum = shares.reduce((total, share) => total + (share - 0.5) ** 2, 0);
  return { value: (4 * sum) / shares.length, people, reason };
}
