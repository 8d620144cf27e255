import { expect, test } from "vitest";
import { expectedVariances } from "./expected-variance.ts";

function varianceOf(shares: readonly number[]): number {
  const mean = shares.reduce((sum, share, category) => sum + share * category, 0);
  return shares.reduce((sum, share, category) => sum + share * (category - mean) ** 2, 0);
}

test("the nulls of five points come from the distributions in docs/method/within-group-agreement.md", () => {
  const variances = expectedVariances(5);
  const distributions = {
    uniform: [0.2, 0.2, 0.2, 0.2, 0.2],
    "slight skew": [0.05, 0.15, 0.2, 0.35, 0.25],
    "moderate skew": [0, 0.1, 0.15, 0.4, 0.35],
    "heavy skew": [0, 0, 0.1, 0.4, 0.5],
    normal: [0.07, 0.24, 0.38, 0.24, 0.07],
    "maximum dissensus": [0.5, 0, 0, 0, 0.5],
  } as const;
  for (const [name, shares] of Object.entries(distributions))
    expect(variances.get(name as keyof typeof distributions)).toBeCloseTo(varianceOf(shares), 12);
  expect(variances.get("triangular")).toBeCloseTo(varianceOf([1, 2, 3, 2, 1].map((x) => x / 9)), 1);
});

test("seven points have a uniform variance of 4 and the printed skewed ones", () => {
  expect([...expectedVariances(7)]).toEqual([
    ["uniform", 4],
    ["slight skew", 2.9],
    ["moderate skew", 2.14],
    ["heavy skew", 1.39],
    ["triangular", 2.1],
    ["normal", 1.4],
    ["maximum dissensus", 9],
  ]);
});

test("a scale from 0 to 100 has only the two nulls that need no table", () => {
  expect([...expectedVariances(101)]).toEqual([
    ["uniform", 850],
    ["maximum dissensus", 2500],
  ]);
});

test("a scale has at least two whole points", () => {
  expect(() => expectedVariances(1)).toThrow(RangeError);
  expect(() => expectedVariances(4.5)).toThrow(RangeError);
});
