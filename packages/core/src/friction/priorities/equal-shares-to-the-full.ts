import { type Result, accept, refuse } from "../../organisation/result.ts";
import { type EqualShares, boughtWith } from "./equal-shares.ts";
import { type Fraction, compareFractions, fraction, plus, times } from "./fraction.ts";
import { Purses } from "./purses.ts";
import {
  type SharedBudget,
  type SharedBudgetRefusal,
  equalShareOf,
  sharedBudgetRefusal,
  wanted,
} from "./shared-budget.ts";

/**
 * Equal shares of a larger budget, made up so that the real one is used: everybody's share rises by `step` (one unit
 * of the currency) until nothing wanted fits any more, or until the next step would spend more than there is.
 * The shares paid for are then larger than the budget allows; the sum of the costs never is. One run of the rule
 * per step. Called "add1"; docs/method/equal-shares.md.
 */
export function equalSharesToTheFull(
  shared: SharedBudget,
  step: Fraction = fraction(1n),
): Result<EqualShares, SharedBudgetRefusal> {
  const refusal = sharedBudgetRefusal(shared);
  if (refusal !== undefined) return { ok: false, refusal };
  if (step.numerator <= 0n) return refuse("bad_step", "The step by which shares rise is above 0.");

  const purses = new Purses(shared.approvals);
  const start = equalShareOf(shared);
  let kept = boughtWith(purses, shared, start);
  for (let steps = 1n; !isFull(shared, kept); steps++) {
    const next = boughtWith(purses, shared, plus(start, times(step, fraction(steps))));
    if (compareFractions(next.cost, shared.budget) > 0) break;
    kept = next;
  }
  return accept(kept);
}

/** Whether every wanted initiative that was not bought costs more than what remains of the budget. */
function isFull(shared: SharedBudget, { chosen, cost }: EqualShares): boolean {
  const bought = new Set(chosen);
  return wanted(shared).every(
    (initiative) =>
      bought.has(initiative) || compareFractions(plus(cost, shared.costs[initiative]!), shared.budget) > 0,
  );
}
