import { leavesFirst } from "../graph/leaves-first.ts";
import type { Item } from "../organisation/organisation.ts";
import type { Contributions } from "./contributions.ts";

/**
 * The pursued items in the order they have now, children before their parents: changes since `contributions.order` was
 * made may have turned links round, or added items. O(items + links).
 */
export function childrenFirst({ up, isPursued, ring }: Contributions): Int32Array {
  const items: Item[] = [];
  for (let item = 0; item < isPursued.length; item++) if (isPursued[item] === 1) items.push(item);
  return leavesFirst(up, items, isPursued, ring, new Int32Array(isPursued.length));
}

/** Whether something below is pursued, and not in one ring with what is above it: links inside a ring carry nothing. */
export const isCounted = ({ isPursued, ring }: Contributions, above: Item, below: Item): boolean =>
  isPursued[below] === 1 && (ring[below] === -1 || ring[below] !== ring[above]);
