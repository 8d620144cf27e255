import type { PlanOutline } from "./plan-outline.ts";
import { WITHOUT_GOAL } from "./plan-kind.ts";

/** What separates the ids of a place's key; the same as in `outlineRows`. */
const keyBelow = (parent: string, id: string) => (parent === "" ? id : `${parent}/${id}`);

/**
 * Keys of the places to open so that everything down to `level` is seen once: an item that stands in several places is
 * opened in the first of them, so that a plan of n items never opens into more than n lists.
 */
export function openedTo(
  outline: Pick<PlanOutline, "roots" | "childrenOf">,
  level: number,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const opened = new Set<string>();
  let ids = outline.roots.map(({ id }) => ({ id, key: id }));
  for (let depth = 1; depth < level && ids.length > 0; depth++) {
    const next: typeof ids = [];
    for (const { id, key } of ids) {
      const children = outline.childrenOf(id);
      if (children.length === 0 || opened.has(id)) continue;
      opened.add(id);
      keys.add(key);
      for (const child of children) next.push({ id: child.id, key: keyBelow(key, child.id) });
    }
    ids = next;
  }
  return keys;
}

/** So many rows are shown at first; a larger plan begins with its goals closed. */
const mostAtFirst = 200;

/** What is open when the page comes: as many whole levels as can be taken in. */
export function openedAtFirst(outline: PlanOutline): ReadonlySet<string> {
  for (let level = 4; level > 1; level--) {
    const keys = openedTo(outline, level);
    if (rowsWith(outline, keys) <= mostAtFirst) return keys;
  }
  return new Set();
}

function rowsWith({ roots, childrenOf }: PlanOutline, keys: ReadonlySet<string>): number {
  let rows = roots.length;
  for (const key of keys) rows += childrenOf(key.slice(key.lastIndexOf("/") + 1)).length;
  return rows;
}

/** The ids from the top down to an item, by the shortest way; `undefined` where it is not in the plan. */
export function pathTo(outline: PlanOutline, id: string): readonly string[] | undefined {
  if (!outline.items.has(id)) return undefined;
  const tops = new Set(outline.roots.map((root) => root.id));
  const lost = new Set(outline.childrenOf(WITHOUT_GOAL).map((place) => place.id));
  const from = new Map<string, string | undefined>([[id, undefined]]);
  for (const [each] of from) {
    if (tops.has(each)) return wayBack(from, each, []);
    if (lost.has(each)) return wayBack(from, each, [WITHOUT_GOAL]);
    for (const parent of outline.parentsOf(each)) if (!from.has(parent.id)) from.set(parent.id, each);
  }
  return undefined;
}

function wayBack(
  from: ReadonlyMap<string, string | undefined>,
  top: string,
  above: readonly string[],
): readonly string[] {
  const path = [...above];
  for (let id: string | undefined = top; id !== undefined; id = from.get(id)) path.push(id);
  return path;
}
