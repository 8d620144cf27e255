import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";

/** What part of the resources that reach any goal each goal gets. */
export type ResourceShare = {
  /** Shares that sum to 1; a goal that nothing reaches has 0. Empty where no cost and no effort reaches any goal. */
  readonly shares: ReadonlyMap<Item, number>;
  readonly basis: "cost" | "effort" | null;
};

/**
 * Cost that counts towards each goal (products of shares along each path, summed) over that of all goals; effort where
 * no cost reaches any goal. One pass over the goals. See docs/method/resource-share.md.
 */
export function resourceShare(situation: Situation): ResourceShare {
  const { cost, effortDays } = situation.graph.contributions;
  const all = goals(situation);
  for (const [basis, amounts] of [
    ["cost", cost],
    ["effort", effortDays],
  ] as const) {
    const total = all.reduce((sum, goal) => sum + amounts[goal]!, 0);
    if (total > 0) return { basis, shares: new Map(all.map((goal) => [goal, amounts[goal]! / total])) };
  }
  return { basis: null, shares: new Map() };
}
