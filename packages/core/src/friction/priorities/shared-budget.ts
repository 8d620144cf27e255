import { type Refusal, refuse } from "../../organisation/result.ts";
import { type Fraction, dividedBy, fraction } from "./fraction.ts";

/** What a budget is to be spent on, and who wants what: initiatives and people are numbered from 0. */
export type SharedBudget = {
  readonly costs: readonly Fraction[];
  readonly budget: Fraction;
  /** For each person the initiatives that this person approves; somebody with none still holds a share. */
  readonly approvals: readonly (readonly number[])[];
  /** What an approved initiative is worth to its supporters: 1 each, or its cost. */
  readonly utility: "approval" | "cost";
};

export type SharedBudgetRefusal = Refusal<
  "bad_budget" | "bad_cost" | "unknown_initiative" | "approved_twice" | "bad_step"
>;

/** What each person holds when all hold the same. */
export function equalShareOf({ budget, approvals }: SharedBudget): Fraction {
  return approvals.length === 0 ? fraction(0n) : dividedBy(budget, fraction(BigInt(approvals.length)));
}

/** Initiatives that somebody wants and that are worth something: only these can ever be bought. */
export function wanted({ costs, approvals, utility }: SharedBudget): readonly number[] {
  const approved = new Set(approvals.flat());
  return costs.flatMap((cost, initiative) =>
    approved.has(initiative) && (utility === "approval" || cost.numerator > 0n) ? [initiative] : [],
  );
}

/** What keeps a budget from being shared, if anything. */
export function sharedBudgetRefusal({
  costs,
  budget,
  approvals,
}: SharedBudget): SharedBudgetRefusal | undefined {
  if (budget.numerator < 0n) return refuse("bad_budget", "A budget is not below 0.").refusal;
  const below = costs.findIndex((cost) => cost.numerator < 0n);
  if (below >= 0) return refuse("bad_cost", `Initiative ${below + 1} costs less than nothing.`).refusal;
  for (const [person, approved] of approvals.entries()) {
    if (approved.some((initiative) => costs[initiative] === undefined))
      return refuse("unknown_initiative", `Person ${person + 1} approves what is not offered.`).refusal;
    if (new Set(approved).size < approved.length)
      return refuse("approved_twice", `Person ${person + 1} approves an initiative twice.`).refusal;
  }
  return undefined;
}
