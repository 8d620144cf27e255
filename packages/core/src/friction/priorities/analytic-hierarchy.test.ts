import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyticHierarchy } from "./analytic-hierarchy.ts";
import { jointJudgements } from "./joint-judgements.ts";

function weighed(judgements: readonly (readonly number[])[]) {
  const result = analyticHierarchy(judgements);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** Whole judgements from the rows above the diagonal. */
function completed(above: readonly (readonly number[])[]): number[][] {
  return Array.from({ length: above.length + 1 }, (_, a) =>
    Array.from({ length: above.length + 1 }, (_, b) =>
      a === b ? 1 : a < b ? above[a]![b - a - 1]! : 1 / above[b]![a - b - 1]!,
    ),
  );
}

const SCALE = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1, 3, 5, 7, 9];
const judged = fc
  .integer({ min: 1, max: 7 })
  .chain((criteria) =>
    fc.tuple(
      ...Array.from({ length: criteria - 1 }, (_, a) =>
        fc.array(fc.constantFrom(...SCALE), { minLength: criteria - 1 - a, maxLength: criteria - 1 - a }),
      ),
    ),
  )
  .map(completed);

const LEADER = completed([[4, 3, 7], [1 / 3, 3], [5]]);

test("the worked example of docs/method/analytic-hierarchy.md", () => {
  const found = weighed(LEADER);
  for (const [at, weight] of [0.5476, 0.1266, 0.2699, 0.0559].entries())
    expect(found.weights[at]).toBeCloseTo(weight, 4);
  expect(found.largestEigenvalue).toBeCloseTo(4.1184, 4);
  expect(found.consistencyIndex).toBeCloseTo(0.0395, 4);
  expect(found.consistencyRatio).toBeCloseTo(0.0439, 4);
  expect(found).toMatchObject({ isConsistent: true, reason: "" });
  expect(found.oddest).toMatchObject({ criterion: 0, other: 2, judged: 3 });
  expect(found.oddest!.implied).toBeCloseTo(2.0284, 4);
});

test("the group of the worked example judges 6 where one says 4 and the other 9", () => {
  const joint = jointJudgements([completed([[4]]), completed([[9]])]);
  expect(joint).toMatchObject({ ok: true });
  if (joint.ok) {
    expect(joint.value[0]![1]).toBeCloseTo(6, 12);
    expect(joint.value[1]![0]).toBeCloseTo(1 / 6, 12);
  }
});

test("consistent judgements give the weights they were made from", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(weights, (made) => {
      const found = weighed(made.map((a) => made.map((b) => a / b)));
      const all = made.reduce((sum, weight) => sum + weight, 0);
      for (const [at, weight] of made.entries()) {
        expect(found.weights[at]).toBeCloseTo(weight / all, 12);
        expect(found.geometricMeanWeights[at]).toBeCloseTo(weight / all, 12);
      }
      expect(found.largestEigenvalue).toBeCloseTo(made.length, 9);
      expect(found.consistencyIndex).toBeCloseTo(0, 9);
      expect(found.oddest).toBeNull();
    }),
  );
});

test("weights are an eigenvector and sum to 1, the eigenvalue is at least the number of criteria", () => {
  fc.assert(
    fc.property(judged, (judgements) => {
      const before = structuredClone(judgements);
      const { weights, largestEigenvalue, consistencyRatio } = weighed(judgements);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(largestEigenvalue).toBeGreaterThanOrEqual(judgements.length - 1e-9);
      expect(consistencyRatio).toBeGreaterThanOrEqual(0);
      for (const [a, row] of judgements.entries()) {
        const product = row.reduce((sum, judgement, b) => sum + judgement * weights[b]!, 0);
        expect(product).toBeCloseTo(largestEigenvalue * weights[a]!, 9);
      }
      expect(judgements).toEqual(before);
    }),
  );
});

test("a group that is of one mind judges as each of them, and who has no weight does not count", () => {
  fc.assert(
    fc.property(judged, judged, (one, other) => {
      fc.pre(one.length === other.length);
      const same = jointJudgements([one, one, one]);
      const alone = jointJudgements([one, other], [2, 0]);
      expect(same.ok && alone.ok).toBe(true);
      for (const joint of [same, alone])
        if (joint.ok)
          for (const [a, row] of joint.value.entries())
            for (const [b, judgement] of row.entries()) expect(judgement).toBeCloseTo(one[a]![b]!, 9);
    }),
  );
});

test("one or two criteria cannot contradict each other; for more than ten there is no ratio", () => {
  expect(weighed([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0, isConsistent: true });
  expect(weighed(completed([[9]])).weights[0]).toBeCloseTo(0.9, 12);
  expect(weighed(completed([[9]]))).toMatchObject({ consistencyRatio: 0, consistencyIndex: 0 });
  const eleven = Array.from({ length: 11 }, () => new Array<number>(11).fill(1));
  expect(weighed(eleven)).toMatchObject({ consistencyRatio: null, isConsistent: null });
  expect(weighed(eleven).reason).toBe("For more than ten criteria no random index is known.");
  expect(weighed([])).toMatchObject({
    weights: [],
    consistencyRatio: null,
    reason: "There are no criteria.",
  });
});

test("judgements in a ring are called inconsistent", () => {
  expect(weighed(completed([[9, 1 / 9], [9]])).isConsistent).toBe(false);
});

test("judgements that are missing, below 0 or contradict their mirror are refused", () => {
  const code = (judgements: readonly number[][]) => {
    const result = analyticHierarchy(judgements);
    return result.ok ? "" : result.refusal.code;
  };
  expect(code([[1, 2]])).toBe("not_square");
  for (const wrong of [NaN, 0, -2, Infinity])
    expect(
      code([
        [1, wrong],
        [1, 1],
      ]),
    ).toBe("not_above_zero");
  expect(
    code([
      [1, 2],
      [2, 1],
    ]),
  ).toBe("not_reciprocal");
  expect(
    code([
      [1, 3],
      [0.333, 1],
    ]),
  ).toBe("");
  expect(jointJudgements([LEADER], [0])).toMatchObject({ refusal: { code: "bad_weight" } });
  expect(jointJudgements([LEADER], [NaN])).toMatchObject({ refusal: { code: "bad_weight" } });
  expect(jointJudgements([])).toMatchObject({ refusal: { code: "bad_weight" } });
  expect(jointJudgements([LEADER, [[1]]])).toMatchObject({ refusal: { code: "not_square" } });
  expect(jointJudgements([[[0]]])).toMatchObject({ refusal: { code: "not_above_zero" } });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("weights and consistency agree with the reference vectors", () => {
    const { cases } = JSON.parse(readFileSync(join(reference, "vectors/ahp.json"), "utf8")) as {
      cases: { input: (number | string)[][]; expected: Expected; tolerance: number }[];
    };
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases) {
      const found = weighed(input.map((row) => row.map(quotient)));
      const { lambda_max, CI, CR, weights, geometric_mean_weights } = expected;
      const known = [lambda_max, CI, CR, ...weights, ...geometric_mean_weights];
      const { largestEigenvalue, consistencyIndex, consistencyRatio } = found;
      const actual = [
        largestEigenvalue,
        consistencyIndex,
        consistencyRatio!,
        ...found.weights,
        ...found.geometricMeanWeights,
      ];
      for (const [at, value] of known.entries())
        expect(Math.abs(actual[at]! - value)).toBeLessThanOrEqual(tolerance);
    }
  });

const quotient = (text: number | string) => {
  const [over, under = "1"] = String(text).split("/");
  return Number(over) / Number(under);
};

type Expected = {
  weights: number[];
  lambda_max: number;
  CI: number;
  CR: number;
  geometric_mean_weights: number[];
};
