import type { ResourceFocus } from "../exchange/assessment.ts";
import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { declaredPriority } from "./declared-priority.ts";
import { resourceShare } from "./resource-share.ts";

/**
 * How far money (or effort) follows what people declared important: 1 minus the total variation distance between
 * declared priorities and resources, both as shares of the goals' whole. See docs/method/resource-focus.md.
 */
export function resourceFocus(situation: Situation): ResourceFocus {
  const { organisation } = situation;
  const declared = situation.recall(declaredPriority);
  const spent = resourceShare(situation);
  const lines = goals(situation).map((goal) => ({
    goal: organisation.id(goal),
    title: organisation.title(goal),
    declared: declared.shares.get(goal) ?? null,
    spent: spent.shares.get(goal) ?? null,
  }));
  const common = { basis: spent.basis, declaredBy: declared.by, people: declared.people, goals: lines };
  if (lines.length === 0) return { ...common, value: null, reason: "No goals are recorded." };
  const all = lines.reduce((sum, line) => sum + (line.declared ?? 0), 0);
  if (all === 0) return { ...common, value: null, reason: "Nobody has said which goals matter most." };
  if (spent.basis === null) return { ...common, value: null, reason: "No cost or effort reaches a goal." };
  const distance = lines.reduce((sum, line) => sum + Math.abs((line.declared ?? 0) / all - (line.spent ?? 0)), 0) / 2;
  return { ...common, value: 1 - distance, reason: "" };
}
