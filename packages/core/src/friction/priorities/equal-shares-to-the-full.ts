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
 * The shares paid for are then larger than the budget allows; the sum of the costs never is. Steps between which
 * nothing can change are passed over, so that the time does not depend on the currency. Called "add1";
 * docs/method/equal-shares.md.
 */
export function equalSharesToTheFull(
  shared: SharedBudget,
  step: Fraction = fraction(1n),
): Result<EqualShares, SharedBudgetRefusal> {
  const refusal = sharedBudgetRefusal(shared);
  if (refusal !== undefined) return { ok: false, refusal };
  if (step.numerator <= 0n) return refuse("bad_step", "The step by which shares rise is above 0.");

  const runAt = runsOf(shared, step);
  let steps = 0n;
  let kept = runAt(steps);
  let jump = 1n;
  while (!isFull(shared, kept.shares)) {
    const next = runAt(steps + jump);
    const isSame = next.trace === kept.trace;
    if (!isSame && jump > 1n) {
      jump /= 2n;
      continue;
    }
    if (!isSame && compareFractions(next.shares.cost, shared.budget) > 0) break;
    steps += jump;
    kept = next;
    if (isSame) jump *= 2n;
  }
  return accept(kept.shares);
}

/**
 * The rule after so many steps, with the trace of all it asked. Every answer says which of two amounts is larger, and
 * with the same answers before it each amount grows evenly with the share. What holds at two shares by the same
 * answers therefore holds between them.
 */
function runsOf(shared: SharedBudget, step: Fraction) {
  const purses = new Purses(shared.approvals);
  const start = equalShareOf(shared);
  return (steps: bigint) => {
    const trace: string[] = [];
    const shares = boughtWith(purses, shared, plus(start, times(step, fraction(steps))), trace);
    return { shares, trace: trace.join("; ") };
  };
}

/** Whether every wanted initiative that was not bought costs more than what remains of the budget. */
function isFull(shared: SharedBudget, { chosen, cost }: EqualShares): boolean {
  const bought = new Set(chosen);
  return wanted(shared).every(
    (initiative) =>
      bought.has(initiative) || compareFractions(plus(cost, shared.costs[initiative]!), shared.budget) > 0,
  );
}
