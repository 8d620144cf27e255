import { type Preferences, noOrder } from "./preferences.ts";

/**
 * Borda's share of each option from weighted preferences: a point for each option below, half a point for each tied,
 * times the weight of who says so. Without weights the same as `borda`. `null` where there is no order. O(options²).
 * Used by docs/method/rules-compared.md; the count itself is explained in docs/method/borda.md.
 */
export function bordaShares(preferences: Preferences): (number | null)[] {
  const { options, weight, above } = preferences;
  const given = (weight * options * (options - 1)) / 2;
  return Array.from({ length: options }, (_, option) => {
    if (noOrder(preferences) !== "") return null;
    let points = 0;
    for (let other = 0; other < options; other++) {
      if (other === option) continue;
      const ahead = above[option * options + other]!;
      points += ahead + (weight - ahead - above[other * options + option]!) / 2;
    }
    return points / given;
  });
}
