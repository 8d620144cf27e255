/**
 * Each value's place when all are put in ascending order, 1 for the smallest; equal values share the
 * mean of the places they take up. `NaN` is a missing value: it takes no place and stays `NaN`.
 * Range 1 to n in steps of a half. O(n log n). Source and worked example: docs/method/mid-ranks.md.
 */
export function midRanks(values: ArrayLike<number>): number[] {
  const ranks = new Array<number>(values.length).fill(NaN);
  const order: number[] = [];
  for (let index = 0; index < values.length; index++) if (!Number.isNaN(values[index]!)) order.push(index);
  order.sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : 0));

  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const shared = (start + 1 + end) / 2;
    for (let place = start; place < end; place++) ranks[order[place]!] = shared;
    start = end;
  }
  return ranks;
}
