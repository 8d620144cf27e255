import type { RoundAnswer } from "@lodestar/core";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * One answer out of two that were given at once, on two devices: the newer one counts, and words that only the other has
 * stay, so that nothing said is lost. `before` is what both began with.
 */
export function mergedAnswer(
  before: RoundAnswer | null,
  mine: RoundAnswer | null,
  theirs: RoundAnswer | null,
): RoundAnswer | null {
  if (theirs === null || same(before, theirs) || same(mine, theirs)) return mine;
  if (mine === null || !("entries" in mine) || !("entries" in theirs) || mine.kind !== theirs.kind)
    return mine ?? theirs;
  const known: readonly unknown[] = [
    ...(before !== null && "entries" in before ? before.entries : []),
    ...mine.entries,
  ];
  const added = theirs.entries.filter((entry) => !known.some((other) => same(other, entry)));
  return { ...mine, entries: [...mine.entries, ...added] } as RoundAnswer;
}
