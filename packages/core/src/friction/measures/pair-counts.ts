/** How two orders of the same items treat each pair of items. */
export type PairCounts = {
  readonly pairs: number;
  /** Pairs that both put in the same order. */
  readonly concordant: number;
  /** Pairs that the two put in opposite order. */
  readonly discordant: number;
  /** Pairs that the first ties, whatever the second does. */
  readonly tiedInFirst: number;
  /** Pairs that the second ties, whatever the first does. */
  readonly tiedInSecond: number;
};

/**
 * Counts the pairs of items that two complete orders (equal length, no `NaN`) agree on, reverse and tie.
 * Knight's method: sort by the first, count the exchanges that then sort the second. O(n log n) where the
 * definition takes O(n²). Source: Knight 1966; see docs/method/kendall-tau.md.
 */
export function pairCounts(first: readonly number[], second: readonly number[]): PairCounts {
  const order = first.map((_, item) => item);
  order.sort((i, j) => first[i]! - first[j]! || second[i]! - second[j]!);

  const tiedInFirst = tiedPairs(order, (i, j) => first[i] === first[j]);
  const tiedInBoth = tiedPairs(order, (i, j) => first[i] === first[j] && second[i] === second[j]);
  const { discordant, sorted } = exchanges(order.map((item) => second[item]!));
  const tiedInSecond = tiedPairs(sorted, (x, y) => x === y);

  const pairs = pairsAmong(first.length);
  const concordant = pairs - tiedInFirst - tiedInSecond + tiedInBoth - discordant;
  return { pairs, concordant, discordant, tiedInFirst, tiedInSecond };
}

const pairsAmong = (count: number) => (count * count - count) / 2;

/** Pairs within runs of neighbours that `same` holds for. */
function tiedPairs(sorted: readonly number[], same: (x: number, y: number) => boolean): number {
  let tied = 0;
  let run = 1;
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && same(sorted[at - 1]!, sorted[at]!)) run++;
    else {
      tied += pairsAmong(run);
      run = 1;
    }
  }
  return tied;
}

/** Sorts by merging from below and counts the pairs found the wrong way round. */
function exchanges(values: number[]): { discordant: number; sorted: number[] } {
  let from = values;
  let to = new Array<number>(values.length);
  let discordant = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (right >= end || (left < middle && from[left]! <= from[right]!)) to[at] = from[left++]!;
        else {
          discordant += middle - left;
          to[at] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return { discordant, sorted: from };
}
