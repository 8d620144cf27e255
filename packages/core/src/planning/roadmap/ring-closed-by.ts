import type { DependencyLink } from "./precedence.ts";

/**
 * The ring that one more dependency would close: the shortest way of dependencies there already is from `after` to
 * `before`, as ids, first and last included; `undefined` where there is none. O(dependencies).
 */
export function ringClosedBy(
  dependencies: readonly DependencyLink[],
  { before, after }: DependencyLink,
): readonly string[] | undefined {
  const next = Map.groupBy(dependencies, (link) => link.before);
  const cameFrom = new Map<string, string | undefined>([[after, undefined]]);
  for (const [item] of cameFrom) {
    if (item === before) return wayTo(item, cameFrom);
    for (const link of next.get(item) ?? []) if (!cameFrom.has(link.after)) cameFrom.set(link.after, item);
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way = [];
  for (let item: string | undefined = end; item !== undefined; item = cameFrom.get(item)) way.push(item);
  return way.reverse();
}
