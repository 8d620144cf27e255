import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { amountsKnown, whatIsUnknown } from "./amounts-known.ts";
import { declaredPriority } from "./declared-priority.ts";
import { resourceShare } from "./resource-share.ts";

export type ResourceFocus = {
  /** 1 minus the total variation distance between declared priorities and resources. */
  readonly value: number | null;
  readonly basis: "cost" | "effort" | null;
  readonly declaredBy: "points" | "rankings" | null;
  /** People who declared priorities. */
  readonly people: number;
  /** Why there is no value, or what it is restricted to. */
  readonly reason: string;
  /** In the order of the north star. */
  readonly goals: readonly {
    readonly goal: string;
    readonly title: string;
    readonly declared: number | null;
    readonly spent: number | null;
  }[];
};

/**
 * How far money (or effort) follows what people declared important, 0 to 1: what lies where it is wanted. 1 minus the
 * total variation distance between declared priorities and resources, both as shares of the goals' whole. `null` where
 * either is unknown, and for fewer than two goals. See docs/method/resource-focus.md.
 */
export function resourceFocus(situation: Situation): ResourceFocus {
  const { organisation } = situation;
  const { shares: declared, by: declaredBy, people } = situation.recall(declaredPriority);
  const { shares: spent, basis } = resourceShare(situation);
  const lines = goals(situation).map((goal) => ({
    goal: organisation.id(goal),
    title: organisation.title(goal),
    declared: declared.get(goal) ?? null,
    spent: spent.get(goal) ?? null,
  }));
  const common = { basis, declaredBy, people, goals: lines };
  const reason = whyUnknown(lines.length, declaredBy, basis);
  if (reason !== "") return { ...common, value: null, reason };
  const distance = lines.reduce((sum, line) => sum + Math.abs(line.declared! - line.spent!), 0) / 2;
  return {
    ...common,
    value: Math.max(0, 1 - distance),
    reason: whatIsUnknown(situation.recall(amountsKnown), basis!),
  };
}

function whyUnknown(
  goals: number,
  declaredBy: ResourceFocus["declaredBy"],
  basis: ResourceFocus["basis"],
): string {
  if (goals === 0) return "No goals are recorded.";
  if (goals === 1) return "There is only one goal, so nothing else could get its resources.";
  if (declaredBy === null) return "Nobody has said which goals matter most.";
  return basis === null ? "No cost or effort reaches a goal." : "";
}
