import fc from "fast-check";
import { expect, test } from "vitest";
import { arrangementCount, toNextArrangement } from "./arrangement.ts";

const patterns = fc
  .array(fc.integer({ min: 1, max: 4 }), { maxLength: 7 })
  .map((row) => row.sort((x, y) => x - y));

test("three values of which two are equal can be arranged in three ways", () => {
  const row = [1, 1, 2];
  const seen = [row.slice()];
  while (toNextArrangement(row)) seen.push(row.slice());
  expect(seen).toEqual([
    [1, 1, 2],
    [1, 2, 1],
    [2, 1, 1],
  ]);
  expect(row).toEqual([2, 1, 1]);
});

test("every different arrangement is visited once", () => {
  fc.assert(
    fc.property(patterns, (pattern) => {
      const row = pattern.slice();
      const seen = new Set([row.join()]);
      let visits = 1;
      while (toNextArrangement(row)) {
        visits++;
        seen.add(row.join());
        expect(row.toSorted((x, y) => x - y)).toEqual(pattern);
      }
      expect(seen.size).toBe(visits);
      expect(arrangementCount(pattern)).toBe(visits);
    }),
  );
});
