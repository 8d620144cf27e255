import fc from "fast-check";
import { expect, test } from "vitest";
import { midRanks } from "./mid-ranks.ts";

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN)), { maxLength: 12 });

test("equal values share the mean of their places, as docs/method/mid-ranks.md works out", () => {
  expect(midRanks([40, 10, 40, 25, 40])).toEqual([4, 1, 4, 2, 4]);
  expect(midRanks([5, 5, 9])).toEqual([1.5, 1.5, 3]);
});

test("a missing value takes no place", () => {
  expect(midRanks([7, NaN, 3])).toEqual([2, NaN, 1]);
  expect(midRanks([])).toEqual([]);
  expect(midRanks(new Float64Array([2, NaN, Infinity, -Infinity]))).toEqual([2, NaN, 3, 1]);
});

test("a mid-rank is one more than the values below, and half of the other equal ones", () => {
  fc.assert(
    fc.property(values, (row) => {
      const expected = row.map((value) => {
        const below = row.filter((other) => other < value).length;
        const equal = row.filter((other) => other === value).length;
        return Number.isNaN(value) ? NaN : below + (equal + 1) / 2;
      });
      expect(midRanks(row)).toEqual(expected);
    }),
  );
});

test("however values are tied, their mid-ranks sum to 1 + 2 + … + n", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (row) => {
      const sum = midRanks(row).reduce((total, rank) => total + rank, 0);
      expect(sum).toBe((row.length * (row.length + 1)) / 2);
    }),
  );
});

test("ranking leaves the values as they are", () => {
  fc.assert(
    fc.property(values, (row) => {
      const before = row.slice();
      midRanks(row);
      expect(row).toEqual(before);
    }),
  );
});
