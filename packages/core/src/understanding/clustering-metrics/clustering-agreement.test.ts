import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clusteringAgreement } from "./clustering-agreement.ts";

test("the worked example of docs/method/clustering-agreement.md", () => {
  const agreement = clusteringAgreement([0, 0, 1, 1], [0, 0, 1, 2])!;
  expect(agreement.homogeneity).toBeCloseTo(1, 12);
  expect(agreement.completeness).toBeCloseTo(2 / 3, 12);
  expect(agreement.mutualInformation).toBeCloseTo(0.8, 12);
  expect(agreement.adjustedRand).toBeCloseTo(4 / 7, 12);
  expect(agreement.accuracy).toBe(0.75);
  expect(agreement.bCubed).toMatchObject({ precision: 1, recall: 0.75 });
});

test("nothing can be said without items", () => {
  expect(clusteringAgreement([], [])).toBeNull();
});

const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 1,
  maxLength: 9,
});

test("a grouping agrees wholly with itself under other names, and every measure keeps its range", () => {
  fc.assert(
    fc.property(labels, (pairs) => {
      const truth = pairs.map(([one]) => one);
      const found = pairs.map(([, other]) => other);
      const same = clusteringAgreement(
        truth,
        truth.map((each) => 7 - each),
      )!;
      for (const value of [same.mutualInformation, same.adjustedRand, same.accuracy, same.bCubed.f])
        expect(value).toBeCloseTo(1, 9);
      const { adjustedRand, accuracy, mutualInformation, bCubed } = clusteringAgreement(truth, found)!;
      expect(adjustedRand).toBeGreaterThanOrEqual(-0.5 - 1e-9);
      for (const value of [accuracy, mutualInformation, bCubed.precision, bCubed.recall, bCubed.f]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

/** Every one-to-one matching of clusters and classes, tried. */
function bestByTrying(truth: readonly number[], found: readonly number[]): number {
  const classes = [...new Set(truth)];
  const tryFrom = (clusters: readonly number[], left: readonly number[]): number => {
    const [cluster, ...others] = clusters;
    if (cluster === undefined) return 0;
    const matched = left.map((each) => {
      const own = truth.filter((label, at) => label === each && found[at] === cluster).length;
      return (
        own +
        tryFrom(
          others,
          left.filter((label) => label !== each),
        )
      );
    });
    return Math.max(tryFrom(others, left), ...matched);
  };
  return tryFrom([...new Set(found)], classes) / truth.length;
}

test("the best matching is the best of all", () => {
  fc.assert(
    fc.property(labels, (pairs) => {
      const [truth, found] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      expect(clusteringAgreement(truth, found)!.accuracy).toBeCloseTo(bestByTrying(truth, found), 12);
    }),
  );
});

type Case = {
  readonly input: { readonly truth: number[]; readonly pred: number[] };
  readonly expected: Readonly<Record<string, number>>;
  readonly tolerance: number;
};

const reference = process.env["LODESTAR_REFERENCE"];
if (reference !== undefined)
  test("the known values of scikit-learn", () => {
    const file = readFileSync(join(reference, "vectors/clustering-metrics.json"), "utf8");
    const { cases } = JSON.parse(file) as { readonly cases: readonly Case[] };
    for (const { input, expected, tolerance } of cases) {
      const { bCubed, ...own } = clusteringAgreement(input.truth, input.pred)!;
      const told: Record<string, number> = {
        nmi: own.mutualInformation,
        v_measure: own.mutualInformation,
        ari: own.adjustedRand,
        homogeneity: own.homogeneity,
        completeness: own.completeness,
        bcubed_precision: bCubed.precision,
        bcubed_recall: bCubed.recall,
        bcubed_f: bCubed.f,
      };
      for (const [name, value] of Object.entries(expected))
        expect(Math.abs(told[name]! - value), name).toBeLessThanOrEqual(tolerance);
    }
    expect(cases.length).toBeGreaterThan(0);
  });
