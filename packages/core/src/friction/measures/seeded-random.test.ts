import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom, smallFastCounter } from "./seeded-random.ts";

const firstOf = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

test("sfc32 gives the numbers of its author's own code, as docs/method/seeded-random.md lists", () => {
  const next = smallFastCounter(0xbb3c4104, 0x02294965, 0xda1ce2a9);
  const published = [
    0x89b5c414, 0x7ee57639, 0xdbe18f7b, 0x94aa0162, 0xa22bff0a, 0x21c91fb8, 0x2c6fd6fe, 0xcda90d13,
    0x019684ca, 0xe5b400c0, 0x459d8590, 0x3aec0a1e, 0x254dac77, 0xbe10ae80, 0x9ac27819, 0xd17d10c6,
  ];
  expect(published.map(() => next())).toEqual(published);
});

test("seed 1 starts with 0.41440, 0.47181, 0.38686 for ever, as docs/method/seeded-random.md says", () => {
  expect(firstOf(1, 3)).toEqual([0.41439975961111486, 0.4718119385652244, 0.3868573661893606]);
});

test("the same seed gives the same numbers, from 0 up to but not 1", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (seed) => {
      const numbers = firstOf(seed, 50);
      expect(firstOf(seed, 50)).toEqual(numbers);
      for (const number of numbers) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(1);
      }
    }),
  );
});

test("different seeds give different numbers, also beyond 32 bits and below zero", () => {
  const seeds = [0, 1, 2, -1, -2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  expect(new Set(seeds.map((seed) => firstOf(seed, 4).join())).size).toBe(seeds.length);
});

test("the numbers of a hundred neighbouring seeds fill ten bins evenly", () => {
  const bins = new Array<number>(10).fill(0);
  for (let seed = 0; seed < 100; seed++)
    for (const number of firstOf(seed, 1000)) bins[Math.floor(number * 10)]!++;
  const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // 9 degrees of freedom, one in a thousand
});

test("a seed is a whole number", () => {
  expect(() => seededRandom(0.5)).toThrow(RangeError);
  expect(() => seededRandom(NaN)).toThrow(RangeError);
});
