/** Pairs told at most for one place; a measure that everybody shares would give millions. */
export const MOST_PAIRS = 1000;

/** Pairs looked at for one place: beyond a million, rows that nearly all exclude each other would keep us for minutes. */
export const MOST_LOOKS = 1_000_000;

/** Pairs of rows from different groups for which `isPair` holds, within the two limits above, in the order of the groups. */
export function pairsAcross(
  groups: readonly (readonly number[])[],
  isPair: (a: number, b: number) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let looks = 0;
  for (let i = 0; i < groups.length; i++)
    for (const a of groups[i]!)
      for (let j = i + 1; j < groups.length; j++)
        for (const b of groups[j]!) {
          if (pairs.length === MOST_PAIRS || looks++ === MOST_LOOKS) return pairs;
          if (isPair(a, b)) pairs.push([a, b]);
        }
  return pairs;
}
