import { type Result, accept, refuse } from "../../organisation/result.ts";
import { type JudgementRefusal, judgementRefusal } from "./analytic-hierarchy.ts";

/**
 * Several people's judgements on the same criteria as one: the geometric mean of each judgement, weighted by such as
 * influence. The only mean that keeps reciprocals: what the group says of a and b it also says of b and a.
 * Who has weight 0 does not count. O(people × criteria²). Formula, source (Aczél & Saaty 1983) and worked
 * example: docs/method/analytic-hierarchy.md.
 */
export function jointJudgements(
  people: readonly (readonly (readonly number[])[])[],
  weights: readonly number[] = people.map(() => 1),
): Result<number[][], JudgementRefusal> {
  const criteria = people[0]?.length ?? 0;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (
    weights.length !== people.length ||
    weights.some((weight) => !(weight >= 0)) ||
    !(all > 0 && all < Infinity)
  )
    return refuse("bad_weight", "There is not one weight from 0 up for each person, or none counts.");
  for (const judgements of people) {
    const refusal = judgementRefusal(judgements);
    if (refusal !== undefined) return { ok: false, refusal };
    if (judgements.length !== criteria)
      return refuse("not_square", "People judge different numbers of criteria.");
  }
  const joint = Array.from({ length: criteria }, () => new Array<number>(criteria).fill(1));
  for (let a = 0; a < criteria; a++)
    for (let b = 0; b < criteria; b++) {
      const logs = people.reduce(
        (sum, judgements, at) => sum + weights[at]! * Math.log(judgements[a]![b]!),
        0,
      );
      joint[a]![b] = Math.exp(logs / all);
    }
  return accept(joint);
}
