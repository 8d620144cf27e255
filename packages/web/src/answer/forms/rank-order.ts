import type { RankGiven } from "@lodestar/core";

/** The order that ranks tell; of items at one rank, the one that the question names first. */
export function orderOf(ranks: readonly RankGiven[], items: readonly string[]): readonly string[] {
  const rankOf = new Map(ranks.map(({ item, rank }) => [item, rank]));
  return items
    .filter((item) => rankOf.has(item))
    .toSorted((a, b) => (rankOf.get(a) ?? 0) - (rankOf.get(b) ?? 0));
}

/** The ranks that an order tells: 1 for the first. */
export const ranksOf = (order: readonly string[]): readonly RankGiven[] =>
  order.map((item, at) => ({ item, rank: at + 1 }));
