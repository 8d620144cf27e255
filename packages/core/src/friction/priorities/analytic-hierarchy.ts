import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";

export type JudgementRefusal = Refusal<"not_square" | "not_above_zero" | "not_reciprocal" | "bad_weight">;

export type AnalyticHierarchy = {
  /** One weight for each criterion; they sum to 1. */
  readonly weights: readonly number[];
  /** The same by geometric means of the rows: close when judgements are consistent. */
  readonly geometricMeanWeights: readonly number[];
  /** λmax: the number of criteria when judgements are consistent, else more. */
  readonly largestEigenvalue: number;
  readonly consistencyIndex: number;
  /** Index by that of random judgements; `null` for more than ten criteria, for which no random index is known. */
  readonly consistencyRatio: number | null;
  /** Whether the ratio is below Saaty's tenth. */
  readonly isConsistent: boolean | null;
  /** Why there is no ratio, or no weight; empty otherwise. */
  readonly reason: string;
  /** The judgement that lies farthest from what the weights say; `null` when all agree with them. */
  readonly oddest: {
    readonly criterion: number;
    readonly other: number;
    readonly judged: number;
    readonly implied: number;
  } | null;
};

/** Saaty's mean index of random judgements, by number of criteria from none to ten. */
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/**
 * Weights of criteria from judgements on every two of them, and how consistent these are: the analytic hierarchy
 * process. At row a, column b: how many times as important a is as b, so that the mirrored judgement is its
 * reciprocal. Refused when it is not, within one part in a hundred. O(criteria²) a step of the power method.
 * Formula, source (Saaty 1977) and worked example: docs/method/analytic-hierarchy.md.
 */
export function analyticHierarchy(
  judgements: readonly (readonly number[])[],
): Result<AnalyticHierarchy, JudgementRefusal> {
  const refusal = judgementRefusal(judgements);
  if (refusal !== undefined) return { ok: false, refusal };
  const criteria = judgements.length;
  const { weights, largestEigenvalue } = principalEigenvector(judgements);
  const consistencyIndex = criteria < 3 ? 0 : Math.max(0, (largestEigenvalue - criteria) / (criteria - 1));
  // Two criteria cannot contradict each other.
  const randomIndex = RANDOM_INDEX[criteria];
  const known = randomIndex === undefined ? null : criteria < 3 ? 0 : consistencyIndex / randomIndex;
  const consistencyRatio = criteria === 0 ? null : known;
  return accept({
    weights,
    geometricMeanWeights: sumToOne(judgements.map(geometricMean)),
    largestEigenvalue,
    consistencyIndex,
    consistencyRatio,
    isConsistent: consistencyRatio === null ? null : consistencyRatio < 0.1,
    reason: whyNoRatio(criteria),
    oddest: oddestJudgement(judgements, weights),
  });
}

function whyNoRatio(criteria: number): string {
  if (criteria === 0) return "There are no criteria.";
  return criteria >= RANDOM_INDEX.length ? "For more than ten criteria no random index is known." : "";
}

/** What keeps judgements from being read, if anything. */
export function judgementRefusal(judgements: readonly (readonly number[])[]): JudgementRefusal | undefined {
  if (judgements.some((row) => row.length !== judgements.length))
    return refuse("not_square", "There is not one judgement for each two criteria.").refusal;
  for (const [a, row] of judgements.entries())
    for (const [b, judgement] of row.entries()) {
      const pair = `${a + 1} and ${b + 1}`;
      if (!(judgement > 0 && judgement < Infinity))
        return refuse("not_above_zero", `The judgement on criteria ${pair} is not a number above 0.`).refusal;
      if (Math.abs(judgement * judgements[b]![a]! - 1) > 0.01)
        return refuse("not_reciprocal", `The two judgements on criteria ${pair} contradict each other.`)
          .refusal;
    }
  return undefined;
}

/** The power method: multiplied again and again, any weights turn into the ones that only grow. */
function principalEigenvector(judgements: readonly (readonly number[])[]) {
  let weights = judgements.map(() => 1 / judgements.length);
  let largestEigenvalue = judgements.length;
  for (let step = 0; step < 10_000; step++) {
    const product = judgements.map((row) =>
      row.reduce((sum, judgement, at) => sum + judgement * weights[at]!, 0),
    );
    largestEigenvalue = product.reduce((sum, weight) => sum + weight, 0);
    const next = sumToOne(product);
    const moved = next.some((weight, at) => Math.abs(weight - weights[at]!) > 1e-15);
    weights = next;
    if (!moved) break;
  }
  return { weights, largestEigenvalue };
}

const geometricMean = (row: readonly number[]) =>
  Math.exp(row.reduce((sum, judgement) => sum + Math.log(judgement), 0) / row.length);

function sumToOne(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

function oddestJudgement(judgements: readonly (readonly number[])[], weights: readonly number[]) {
  let oddest: AnalyticHierarchy["oddest"] = null;
  let farthest = 1e-9;
  for (const [criterion, row] of judgements.entries())
    for (let other = criterion + 1; other < row.length; other++) {
      const judged = row[other]!;
      const implied = weights[criterion]! / weights[other]!;
      const apart = Math.abs(Math.log(judged / implied));
      if (apart <= farthest) continue;
      farthest = apart;
      oddest = { criterion, other, judged, implied };
    }
  return oddest;
}
