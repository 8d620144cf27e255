import fc from "fast-check";
import { expect, test } from "vitest";
import { pairCounts, type PairCounts } from "./pair-counts.ts";

/** The definition: look at every pair. */
function pairCountsByDefinition(first: readonly number[], second: readonly number[]): PairCounts {
  const counts = { pairs: 0, concordant: 0, discordant: 0, tiedInFirst: 0, tiedInSecond: 0 };
  for (let i = 0; i < first.length; i++)
    for (let j = 0; j < i; j++) {
      const direction = Math.sign(first[i]! - first[j]!) * Math.sign(second[i]! - second[j]!);
      counts.pairs++;
      if (direction > 0) counts.concordant++;
      if (direction < 0) counts.discordant++;
      if (first[i] === first[j]) counts.tiedInFirst++;
      if (second[i] === second[j]) counts.tiedInSecond++;
    }
  return counts;
}

const pairs = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })), { maxLength: 40 });

test("counting exchanges finds the same pairs as looking at every pair", () => {
  for (const most of [2, 8, 1000])
    fc.assert(
      fc.property(pairs(most), (both) => {
        const first = both.map(([x]) => x);
        const second = both.map(([, y]) => y);
        expect(pairCounts(first, second)).toEqual(pairCountsByDefinition(first, second));
      }),
    );
});

test("counting leaves both orders as they are", () => {
  const first = [3, 1, 2, 2];
  const second = [1, 1, 4, 2];
  pairCounts(first, second);
  expect([first, second]).toEqual([
    [3, 1, 2, 2],
    [1, 1, 4, 2],
  ]);
});
