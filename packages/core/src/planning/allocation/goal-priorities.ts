import { goals } from "../../friction/places.ts";
import type { Situation } from "../../friction/situation.ts";
import type { Item } from "../../organisation/organisation.ts";
import { declaredPriority } from "../declared-priority.ts";

/** Where the priorities of goals come from: what people declared, the goals' own weights, or nowhere: all alike. */
export type PriorityBasis = "points" | "rankings" | "weights" | "equal";

export type GoalPriorities = {
  /** Shares of all priority, summing to 1; empty without goals. */
  readonly shares: ReadonlyMap<Item, number>;
  readonly basis: PriorityBasis;
  /** People who declared them; 0 where nobody was asked. */
  readonly people: number;
};

/**
 * How much each goal counts: as people declared it, where nobody did by the weights of the goals, where there are none
 * all alike. `wanted` passes over what people declared. See docs/method/initiative-value.md.
 */
export function goalPriorities(
  situation: Situation,
  wanted: "declared" | "weights" | "equal" = "declared",
): GoalPriorities {
  const all = goals(situation);
  const declared = situation.recall(declaredPriority);
  if (wanted === "declared" && declared.by !== null)
    return { shares: declared.shares, basis: declared.by, people: declared.people };
  const { row, tables } = situation.organisation;
  const weights = all.map((goal) => tables.northstar.columns.weight.value(row[goal]!) ?? 0);
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  if (wanted !== "equal" && sum > 0)
    return {
      shares: new Map(all.map((goal, at) => [goal, weights[at]! / sum])),
      basis: "weights",
      people: 0,
    };
  return { shares: new Map(all.map((goal) => [goal, 1 / all.length])), basis: "equal", people: 0 };
}
