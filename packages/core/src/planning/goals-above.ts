import { reachedFrom } from "../graph/leaves-first.ts";
import type { Item } from "../organisation/organisation.ts";
import { childrenFirst } from "./children-first.ts";
import type { Contributions } from "./contributions.ts";

/** Goals that fit the bits of one number. */
export const MOST_AT_ONCE = 31;

/**
 * By item: which of at most 31 goals a chain of contributions leads to, one bit for each goal. A goal leads to itself.
 * One pass, parents first, however many ways lead up: O(items + links).
 */
export function goalsAbove(contributions: Contributions, goals: readonly Item[]): Int32Array {
  return (
    lookUp(contributions, goals, contributions.order) ??
    lookUp(contributions, goals, childrenFirst(contributions))!
  );
}

/** `undefined` where the order is no longer children first, or lacks an item. */
function lookUp(
  contributions: Contributions,
  goals: readonly Item[],
  order: Int32Array,
): Int32Array | undefined {
  const { up, isPursued, ring } = contributions;
  const above = new Int32Array(isPursued.length);
  for (const [place, goal] of goals.entries()) above[goal] = 1 << place;
  const isWaiting = isPursued.slice();
  const inRings: Item[] = [];
  for (let i = order.length - 1; i >= 0; i--) {
    const item = order[i]!;
    if (isWaiting[item] === 0) continue;
    let reached = above[item]!;
    for (let at = up.start[item]!, end = at + up.count[item]!; at < end; at++) {
      const parent = up.to[at]!;
      if (isWaiting[parent] === 1 && (ring[item] === -1 || ring[item] !== ring[parent])) return undefined;
      reached |= above[parent]!;
    }
    above[item] = reached;
    isWaiting[item] = 0;
    if (ring[item] !== -1) inRings.push(item);
  }
  if (isWaiting.includes(1)) return undefined;
  if (inRings.length > 0) settle(contributions, above, reachedFrom(contributions.down, inRings, isPursued));
  return above;
}

/** Members of a ring lead to whatever any of them leads to, and so does all below them. */
function settle({ up }: Contributions, above: Int32Array, items: ReadonlySet<Item>): void {
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const item of items) {
      let reached = above[item]!;
      for (let at = up.start[item]!, end = at + up.count[item]!; at < end; at++)
        reached |= above[up.to[at]!]!;
      hasChanged ||= reached !== above[item];
      above[item] = reached;
    }
  }
}
