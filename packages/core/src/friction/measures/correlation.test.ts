import fc from "fast-check";
import { expect, test } from "vitest";
import { correlation } from "./correlation.ts";
import { midRanks } from "./mid-ranks.ts";
import { spearman } from "./spearman.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  maxLength: 12,
});

test("the worked example of docs/method/correlation.md", () => {
  expect(correlation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 14);
});

test("what rises together has 1, what falls as the other rises -1", () => {
  expect(correlation([1, 2, 4], [10, 20, 40])).toBeCloseTo(1, 14);
  expect(correlation([1, 2, 4], [-1, -2, -4])).toBeCloseTo(-1, 14);
});

test("of ranks it is Spearman's rho", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [first, second] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
      const found = correlation(midRanks(first), midRanks(second));
      const rho = spearman(first, second).value;
      if (rho === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(rho, 12);
    }),
  );
});

test("it lies between -1 and 1, is the same both ways round, and depends on no unit or zero", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [first, second] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
      const found = correlation(first, second);
      const turned = correlation(
        second.map((y) => 5 - 2 * y),
        first,
      );
      if (found === null) expect(turned).toBeNull();
      else {
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(turned).toBeCloseTo(-found, 10);
      }
    }),
  );
});

test("how small the numbers are does not matter", () => {
  expect(correlation([1e-20, 2e-20, 4e-20], [10, 20, 40])).toBeCloseTo(1, 14);
});

test("a row that does not vary but for rounding, or is not finite, has none", () => {
  expect(correlation([0.1 + 0.2, 0.3, 0.3], [1, 2, 3])).toBeNull();
  expect(correlation([1, Infinity], [1, 2])).toBeNull();
  expect(correlation([1, NaN], [1, 2])).toBeNull();
  expect(correlation([], [])).toBeNull();
  expect(() => correlation([1], [1, 2])).toThrow(RangeError);
});
