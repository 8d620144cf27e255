type Links = readonly { readonly to: string; readonly share: number | null }[];

/**
 * The goal that an item is at home beneath: that of its heaviest link, directly or over others; of links that weigh the same the
 * first counts. `undefined` where no way leads to a goal.
 */
export function goalsAbove(
  supports: ReadonlyMap<string, Links>,
  isGoal: (id: string) => boolean,
): (id: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return function goalAbove(id: string): string | undefined {
    if (isGoal(id)) return id;
    if (known.has(id)) return known.get(id);
    // Until it is known it leads nowhere: links may run in rings.
    known.set(id, undefined);
    const heaviest = (supports.get(id) ?? []).toSorted((a, b) => (b.share ?? 1) - (a.share ?? 1));
    const goal = heaviest.map(({ to }) => goalAbove(to)).find((found) => found !== undefined);
    known.set(id, goal);
    return goal;
  };
}
