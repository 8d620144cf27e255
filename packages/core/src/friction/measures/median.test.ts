import fc from "fast-check";
import { expect, test } from "vitest";
import { median } from "./median.ts";

test("the worked example of docs/method/median.md", () => {
  expect(median([40, 10, 90])).toEqual({ value: 40, people: 3, reason: "" });
  expect(median([40, 10, 90, 60, NaN])).toEqual({ value: 50, people: 4, reason: "" });
  expect(median([NaN])).toEqual({ value: null, people: 0, reason: "Nobody has answered." });
});

test("no more than half of the answers lie below the median, and no more than half above", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (row) => {
      const middle = median(row).value!;
      expect(row.filter((answer) => answer < middle).length).toBeLessThanOrEqual(row.length / 2);
      expect(row.filter((answer) => answer > middle).length).toBeLessThanOrEqual(row.length / 2);
    }),
  );
});
