/** Fewer people than this are never told of as a group of their own. */
export const SMALLEST_GROUP = 5;

/**
 * The groups that may be told of one by one, given how many people are in each: at least five, and so chosen that what
 * is left when they are taken from the whole is nobody, or at least five people in at least two groups' place. Where it
 * would be fewer, the smallest of the others is held back too. See docs/method/small-groups.md.
 */
export function shownGroups(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const bySize = [...sizes]
    .filter(([, size]) => size > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const shown = bySize.filter(([, size]) => size >= SMALLEST_GROUP);
  let held = bySize.slice(shown.length).reduce((sum, [, size]) => sum + size, 0);
  while (held > 0 && held < SMALLEST_GROUP) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    held += smallest[1];
  }
  return new Set(shown.map(([id]) => id));
}
