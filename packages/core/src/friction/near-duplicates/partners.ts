/**
 * Titles that say the same are compared each with each while they are at most this many;
 * of more, only neighbours in the order of the list are, so that n copies of a title give n - 1 pairs.
 */
export const EACH_WITH_EACH = 8;

/**
 * The members of `theirs` that a title is compared with. `ours` are the titles read as it is; the two are ascending
 * and the same list or disjoint. O(log members) and at most two, or O(8).
 */
export function partnersIn(title: number, ours: readonly number[], theirs: readonly number[]): number[] {
  const together = ours === theirs ? ours.length : ours.length + theirs.length;
  if (together <= EACH_WITH_EACH) return theirs.filter((other) => other !== title);
  const [ourBefore, ourAfter] = neighbours(title, ours);
  const [before, after] = neighbours(title, theirs);
  const partners: number[] = [];
  if (before !== undefined && before >= (ourBefore ?? -1)) partners.push(before);
  if (after !== undefined && after <= (ourAfter ?? Infinity)) partners.push(after);
  return partners;
}

/**
 * Titles whose pairs with others than `title` may change when it comes or goes: none in small groups.
 */
export function disturbedIn(title: number, ours: readonly number[], theirs: readonly number[]): number[] {
  const together = ours === theirs ? ours.length : ours.length + theirs.length;
  if (together <= EACH_WITH_EACH) return [];
  if (together === EACH_WITH_EACH + 1) return [...ours, ...theirs].filter((other) => other !== title);
  return [...neighbours(title, ours), ...neighbours(title, theirs)].filter((other) => other !== undefined);
}

/** The place of a number in an ascending list, or where it belongs. O(log n). */
export function placeOf(number: number, ascending: readonly number[]): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function neighbours(title: number, members: readonly number[]): [number | undefined, number | undefined] {
  const place = placeOf(title, members);
  return [members[place - 1], members[members[place] === title ? place + 1 : place]];
}
