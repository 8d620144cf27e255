import {
  type Allocation,
  type Portfolio,
  type PortfolioRefusal,
  type Result,
  accept,
  allocationOf,
  choicesOfStarts,
  portfolioProgram,
  soundPortfolio,
  startingAllocation,
  startsFrom,
} from "@lodestar/core";
import type { Solution, Solve, SolveOptions } from "./solution.ts";

export type PortfolioAnswer = {
  readonly state: Solution["state"];
  /** `null` when nothing keeps to all rules, or nothing was found in time. */
  readonly allocation: Allocation | null;
  /** No allocation is worth more; `null` when nothing is known. */
  readonly worthAtMost: number | null;
  readonly seconds: number;
};

/**
 * The allocation of most worth that keeps to every rule of a portfolio, within 1 % unless told otherwise. The search
 * begins from initiatives taken one after the other, where that can be made to keep to the rules.
 */
export async function portfolioAllocation(
  portfolio: Portfolio,
  solve: Solve,
  options: Omit<SolveOptions, "start"> = {},
): Promise<Result<PortfolioAnswer, PortfolioRefusal>> {
  const sound = soundPortfolio(portfolio);
  if (!sound.ok) return sound;
  const begin = startingAllocation(portfolio);
  const start = begin === undefined ? {} : { start: choicesOfStarts(portfolio, begin.starts) };
  const { state, values, bound, seconds } = await solve(portfolioProgram(portfolio), {
    ...options,
    ...start,
  });
  const allocation = values === null ? null : allocationOf(portfolio, startsFrom(portfolio, values));
  return accept({ state, allocation, worthAtMost: bound, seconds });
}
