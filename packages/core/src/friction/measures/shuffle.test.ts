import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "./seeded-random.ts";
import { shuffle } from "./shuffle.ts";

test("a shuffle keeps every value", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      const shuffled = values.slice();
      shuffle(shuffled, seededRandom(seed));
      expect(shuffled.toSorted((x, y) => x - y)).toEqual(values.toSorted((x, y) => x - y));
    }),
  );
});

test("each of the six orders of three values comes up about equally often", () => {
  const random = seededRandom(20270101);
  const seen = new Map<string, number>();
  const draws = 60_000;
  for (let draw = 0; draw < draws; draw++) {
    const values = [1, 2, 3];
    shuffle(values, random);
    seen.set(values.join(), (seen.get(values.join()) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  const fiveDeviations = 5 * Math.sqrt(draws * (1 / 6) * (5 / 6));
  for (const count of seen.values()) expect(Math.abs(count - draws / 6)).toBeLessThan(fiveDeviations);
});
