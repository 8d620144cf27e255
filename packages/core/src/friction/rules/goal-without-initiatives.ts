import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * A goal with objectives below it, but no initiative below those: nobody works on it. An initiative counts if a chain
 * of shares above 0 leads from it to the goal. See docs/method/goal-without-initiatives.md.
 */
export const goalWithoutInitiatives: Rule = {
  id: "goal_without_initiatives",
  says: "Objectives lead to a goal, but no initiative carries them.",
  places: itemsOf("northstar"),
  touchedBy: { northstar: itself("northstar") },
  follows: ["sums"],
  at(situation, goal) {
    const { contributions } = situation.graph;
    if (contributions.initiatives[goal]! > 0 || !contributions.isGoal(goal)) return NOTHING;
    const objectives = countBelow(situation, goal, "objectives", 0);
    if (objectives === 0 || countBelow(situation, goal, "initiatives", Number.MIN_VALUE) > 0) return NOTHING;
    return [{ severity: "serious", parties: [goal], evidence: { objectives } }];
  },
  question: ({ organisation }, { parties: [goal], evidence }) =>
    `Which initiatives will carry the ${evidence["objectives"] === 1 ? "objective" : `${evidence["objectives"] as number} objectives`} that “${spokenTitle(organisation, goal!)}” rests on?`,
};

/** Pursued items of a kind that lead to `top` by contributions of at least `least`, rings included. */
function countBelow(
  { graph, organisation }: Situation,
  top: Item,
  kind: "objectives" | "initiatives",
  least: number,
): number {
  const { down, isPursued } = graph.contributions;
  const below = new Set([top]);
  let count = 0;
  for (const item of below) {
    if (organisation.isKind(item, kind)) count++;
    for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++)
      if (isPursued[down.to[at]!] === 1 && down.weight[at]! >= least) below.add(down.to[at]!);
  }
  return count;
}
