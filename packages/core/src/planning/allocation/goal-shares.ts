import { goals } from "../../friction/places.ts";
import type { Situation } from "../../friction/situation.ts";
import type { Item } from "../../organisation/organisation.ts";

/**
 * What part of an item's work counts towards each goal: the product of the effective shares on each path, summed over
 * the paths. All parts of one item sum to at most 1. Asks each item above once: O(items above × goals).
 * See docs/method/initiative-value.md.
 */
export function goalShares(situation: Situation): (item: Item) => ReadonlyMap<Item, number> {
  const { up, isPursued, ring } = situation.graph.contributions;
  const known = new Map<Item, ReadonlyMap<Item, number>>(
    goals(situation).map((goal) => [goal, new Map([[goal, 1]])]),
  );
  const nothing = new Map<Item, number>();
  const sharesOf = (item: Item): ReadonlyMap<Item, number> => {
    const found = known.get(item);
    if (found !== undefined) return found;
    if (isPursued[item] !== 1) return nothing;
    const shares = new Map<Item, number>();
    for (const { to, weight } of up.linksOf(item)) {
      // Links inside a ring carry nothing, or this would never end.
      if (ring[item] !== -1 && ring[item] === ring[to]) continue;
      for (const [goal, share] of sharesOf(to)) shares.set(goal, (shares.get(goal) ?? 0) + weight * share);
    }
    known.set(item, shares);
    return shares;
  };
  return sharesOf;
}
