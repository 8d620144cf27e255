import type { Random } from "./seeded-random.ts";

/**
 * Puts the values in a random order, in place, every order equally likely.
 * O(n). Fisher & Yates 1938 as turned round by Durstenfeld 1964; see docs/method/seeded-random.md.
 */
export function shuffle(values: number[], random: Random): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    const value = values[last]!;
    values[last] = values[chosen]!;
    values[chosen] = value;
  }
}
