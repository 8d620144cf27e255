import { chosenCategories, cumulativeShares } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How far answers on an ordered scale lie apart: Berry and Mielke's index of ordinal variation, from 0 (all in one category)
 * to 1 (as far apart as so many people can be). It is the mean distance of all pairs of people against the largest possible
 * one. Takes how many people chose each category, in order. `null` when fewer than two people answered or the scale has fewer
 * than two categories. O(categories).
 * Formula, source (Berry & Mielke 1992) and worked example: docs/method/berry-mielke.md.
 */
export function berryMielke(counts: ArrayLike<number>): Measure {
  const chosen = chosenCategories(counts);
  const { people, reason } = chosen;
  if (reason !== "") return { value: null, people, reason };

  if (people < 2) return { value: null, people, reason: "One person alone cannot differ." };
  const shares = cumulativeShares(chosen);
  // Each cut of the scale adds one step to the distance of every pair that it parts.
  const apart = shares.reduce((total, share) => total + share * people * (people - share * people), 0);
  const most = ((people * people - (people % 2)) / 4) * shares.length;
  return { value: Math.min(1, apart / most), people, reason };
}
