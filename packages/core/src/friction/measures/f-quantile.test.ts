import fc from "fast-check";
import { expect, test } from "vitest";
import { fQuantile } from "./f-quantile.ts";

test("the worked example of docs/method/f-quantile.md", () => {
  expect(fQuantile(0.975, 2, 4)).toBeCloseTo(10.6491, 4);
  expect(fQuantile(0.975, 1, 1)).toBeCloseTo(647.789, 3);
});

test("SciPy finds the same", () => {
  const known = [
    [0.975, 5, 18, 3.381967805875243],
    [0.975, 18, 5, 6.361883204654352],
    [0.975, 5, 15, 3.5764153492790607],
    [0.5, 3, 7.5, 0.8651040512738725],
    [0.975, 1, 1, 647.7890114778442],
    [0.975, 200, 4000, 1.2117235107166187],
  ] as const;
  for (const [share, first, second, value] of known)
    expect(fQuantile(share, first, second) / value).toBeCloseTo(1, 11);
});

test("with two degrees of freedom above it is a power", () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0.5, max: 300, noNaN: true }), (p, second) => {
      const exact = (second / 2) * ((1 - p) ** (-2 / second) - 1);
      expect(fQuantile(p, 2, second) / exact).toBeCloseTo(1, 9);
    }),
  );
});

test("turning the two round turns the ratio round, and more is exceeded less often", () => {
  const freedom = fc.double({ min: 0.5, max: 100, noNaN: true });
  const share = fc.double({ min: 0.01, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(share, freedom, freedom, (p, first, second) => {
      const value = fQuantile(p, first, second);
      expect(value * fQuantile(1 - p, second, first)).toBeCloseTo(1, 9);
      expect(fQuantile(p + 0.01, first, second)).toBeGreaterThan(value);
    }),
  );
});

test("a share of nothing or all, or no freedom, has none", () => {
  for (const [share, first, second] of [
    [0, 1, 1],
    [1, 1, 1],
    [NaN, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, Infinity],
  ] as const)
    expect(() => fQuantile(share, first, second)).toThrow(RangeError);
});
