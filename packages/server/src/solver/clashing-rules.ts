import { type Portfolio, type PortfolioRule, heldTo, portfolioProgram, rulesOf } from "@lodestar/core";
import type { Solve, SolveOptions } from "./solution.ts";

/** Whether rules can hold together; `undefined` when that was not found out in time. */
type Holds = (rules: readonly PortfolioRule[]) => Promise<boolean | undefined>;

/**
 * Rules of a portfolio that cannot hold together, each of which is needed for that: give up any one of them, and the
 * others of these can hold. Empty when all rules can hold; `undefined` when time ran out or somebody cancelled. There
 * may be other such sets. Junker's QuickXplain: some k log n questions to the solver for k of n rules.
 */
export async function clashingRules(
  portfolio: Portfolio,
  solve: Solve,
  options: Omit<SolveOptions, "start" | "gap"> = {},
): Promise<PortfolioRule[] | undefined> {
  // Whatever keeps to the rules is as good: the first that is found will do.
  const initiatives = portfolio.initiatives.map((initiative) => ({ ...initiative, worth: 0 }));
  const holds: Holds = async (rules) => {
    const { state } = await solve(portfolioProgram(heldTo({ ...portfolio, initiatives }, rules)), options);
    return state === "impossible" ? false : state === "best" ? true : undefined;
  };
  const rules = rulesOf(portfolio);
  const all = await holds(rules);
  if (all === undefined) return undefined;
  return all ? [] : needed(rules, [], false, holds);
}

/** Those of `rules` that are needed for a clash with the `kept`; `isNew` when the kept have not been asked about. */
async function needed(
  rules: readonly PortfolioRule[],
  kept: readonly PortfolioRule[],
  isNew: boolean,
  holds: Holds,
): Promise<PortfolioRule[] | undefined> {
  const alone = isNew ? await holds(kept) : true;
  if (alone === undefined) return undefined;
  if (!alone) return [];
  if (rules.length <= 1) return [...rules];
  const [first, second] = [rules.slice(0, rules.length / 2), rules.slice(rules.length / 2)];
  const ofSecond = await needed(second, [...kept, ...first], true, holds);
  if (ofSecond === undefined) return undefined;
  const ofFirst = await needed(first, [...kept, ...ofSecond], ofSecond.length > 0, holds);
  return ofFirst === undefined ? undefined : [...ofFirst, ...ofSecond];
}
