import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareTail } from "./chi-square-tail.ts";

/** Relative difference, so that tiny tails are held to the same digits as large ones. */
function expectClose(actual: number, expected: number) {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-10);
}

test("the worked example of docs/method/chi-square-tail.md", () => {
  expectClose(chiSquareTail(5, 4), 3.5 * Math.exp(-2.5));
  expect(chiSquareTail(5, 4)).toBeCloseTo(0.2873, 4);
});

test("SciPy's chi2.sf gives the same tails", () => {
  const known = [
    [30.7604419293991, 19, 0.042883473126947756],
    [3.841458820694124, 1, 0.05],
    [0.5, 1, 0.47950012218695337],
    [7, 3, 0.07189777249646509],
    [5, 10, 0.8911780189141513],
    [2.5, 7, 0.9270970650134738],
    [0.001, 2, 0.9995001249791693],
    [100, 100, 0.48119168452795674],
    [5000, 5000, 0.4973403788923451],
    [200, 3, 4.218541107192018e-43],
    [1000, 100, 2.3060767380354624e-148],
    [700, 5, 4.911986103573117e-149],
  ] as const;
  for (const [chiSquare, degreesOfFreedom, tail] of known)
    expectClose(chiSquareTail(chiSquare, degreesOfFreedom), tail);
});

test("with an even number of degrees of freedom the tail is a sum of Poisson chances", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0.01, max: 200, noNaN: true }),
      (half, chiSquare) => {
        let term = Math.exp(-chiSquare / 2);
        let sum = 0;
        for (let k = 0; k < half; k++) {
          sum += term;
          term *= chiSquare / 2 / (k + 1);
        }
        expectClose(chiSquareTail(chiSquare, 2 * half), sum);
      },
    ),
  );
});

test("two more degrees of freedom add one term to the tail", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.01, max: 150, noNaN: true }),
      (degrees, chiSquare) => {
        const halfway = chiSquare / 2;
        let gamma = degrees % 2 === 0 ? 1 : Math.sqrt(Math.PI);
        for (let x = degrees % 2 === 0 ? 1 : 0.5; x <= degrees / 2; x++) gamma *= x;
        const term = (halfway ** (degrees / 2) * Math.exp(-halfway)) / gamma;
        expectClose(chiSquareTail(chiSquare, degrees + 2), chiSquareTail(chiSquare, degrees) + term);
      },
    ),
  );
});

test("the tail is 1 at 0, 0 at infinity, and never grows with chi-square", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      (degrees, chiSquare, more) => {
        const tail = chiSquareTail(chiSquare, degrees);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(chiSquareTail(chiSquare + more, degrees)).toBeLessThanOrEqual(tail + 1e-12);
      },
    ),
  );
  expect(chiSquareTail(0, 3)).toBe(1);
  expect(chiSquareTail(Infinity, 3)).toBe(0);
});

test("a chi-square is not negative and degrees of freedom are whole", () => {
  expect(() => chiSquareTail(-1, 2)).toThrow(RangeError);
  expect(() => chiSquareTail(1, 1.5)).toThrow(RangeError);
  expect(() => chiSquareTail(NaN, 2)).toThrow(RangeError);
});
