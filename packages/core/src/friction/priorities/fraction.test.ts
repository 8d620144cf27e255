import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFractions, dividedBy, exactly, fraction, plus, times, toNumber } from "./fraction.ts";

const fractions = fc
  .tuple(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: 1n, max: 50n }))
  .map(([over, under]) => fraction(over, under));

test("a number is what its digits say, not the binary number next to it", () => {
  expect(exactly(0.1)).toEqual({ numerator: 1n, denominator: 10n });
  expect(exactly("9/10")).toEqual({ numerator: 9n, denominator: 10n });
  expect(exactly("-12.50")).toEqual({ numerator: -25n, denominator: 2n });
  expect(exactly(1e-7)).toEqual({ numerator: 1n, denominator: 10_000_000n });
  expect(exactly(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
  expect(exactly("0.5/0.25")).toEqual({ numerator: 2n, denominator: 1n });
});

test("what is not a number is not made one", () => {
  for (const text of ["", "a", "1/0", "1/2/3", "1,5", "NaN", "Infinity", "1e999", ".5", "--1"])
    expect(exactly(text)).toBeUndefined();
  expect(exactly(NaN)).toBeUndefined();
  expect(exactly(-Infinity)).toBeUndefined();
  expect(() => fraction(1n, 0n)).toThrow(RangeError);
});

test("every finite number is read back as itself", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-3);
      expect(toNumber(exactly(value)!)).toBeCloseTo(value, 6);
    }),
  );
});

test("sums, products and quotients go with their numbers, in lowest terms and with a denominator above 0", () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(toNumber(plus(a, b))).toBeCloseTo(toNumber(a) + toNumber(b), 9);
      expect(toNumber(times(a, b))).toBeCloseTo(toNumber(a) * toNumber(b), 9);
      expect(Math.sign(compareFractions(a, b))).toBe(Math.sign(toNumber(a) - toNumber(b)));
      fc.pre(b.numerator !== 0n);
      expect(times(dividedBy(a, b), b)).toEqual(a);
      expect(dividedBy(a, b).denominator).toBeGreaterThan(0n);
    }),
  );
});
