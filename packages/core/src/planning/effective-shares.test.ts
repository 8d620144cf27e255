import fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveShares } from "./effective-shares.ts";

const anyShares = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(NaN)), {
  minLength: 1,
  maxLength: 6,
});
const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);

test("shares that are written and sum to at most 1 count as they are written", () => {
  expect(effectiveShares([0.6, 0.4])).toEqual([0.6, 0.4]);
  expect(effectiveShares([0.5])).toEqual([0.5]);
});

test("parents without a written share divide evenly what the others leave", () => {
  expect(effectiveShares([NaN])).toEqual([1]);
  expect(effectiveShares([NaN, NaN])).toEqual([0.5, 0.5]);
  expect(effectiveShares([0.5, NaN, NaN])).toEqual([0.5, 0.25, 0.25]);
  expect(effectiveShares([1, NaN])).toEqual([1, 0]);
});

test("shares that sum to more than 1 are scaled down, so that nothing counts twice", () => {
  expect(effectiveShares([0.9, 0.6])).toEqual([0.6, 0.4].map((share) => expect.closeTo(share, 12) as number));
  fc.assert(
    fc.property(anyShares, (written) => {
      const shares = effectiveShares(written);
      expect(shares).toHaveLength(written.length);
      expect(sum(shares)).toBeLessThanOrEqual(1 + 1e-12);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      if (written.some(Number.isNaN)) expect(sum(shares)).toBeCloseTo(1, 12);
    }),
  );
});

test("the written shares are left alone and their order does not matter", () => {
  fc.assert(
    fc.property(anyShares, (written) => {
      const before = [...written];
      const shares = effectiveShares(written);
      expect(written).toEqual(before);
      expect(effectiveShares(written.toReversed())).toEqual(
        shares.toReversed().map((share) => expect.closeTo(share, 12) as number),
      );
    }),
  );
});
