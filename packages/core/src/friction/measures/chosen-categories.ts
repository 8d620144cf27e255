/** How many people chose each category of an ordered scale, checked. */
export type ChosenCategories = {
  readonly counts: readonly number[];
  readonly people: number;
  /** Why nothing can be measured; empty where it can. */
  readonly reason: string;
};

/** Checks counts of people by category. A count that is no whole number of people is a mistake of the caller. */
export function chosenCategories(given: ArrayLike<number>): ChosenCategories {
  const counts = Array.from(given);
  const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`${wrong} people cannot have chosen a category.`);
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0) return { counts, people, reason: "Nobody has answered." };
  const hasChoice = counts.length >= 2;
  return {
    counts,
    people,
    reason: hasChoice ? "" : "The scale has only one category, so nobody could differ.",
  };
}

/** The share of people at or below each category but the last, where it is always 1. */
export function cumulativeShares({ counts, people }: ChosenCategories): number[] {
  let below = 0;
  return counts.slice(0, -1).map((count) => (below += count) / people);
}
