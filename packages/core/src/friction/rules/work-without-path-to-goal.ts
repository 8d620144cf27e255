import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";

/**
 * An objective or initiative from which no chain of contributions reaches a goal: work nobody has justified.
 * See docs/method/work-without-path-to-goal.md.
 */
export const workWithoutPathToGoal: Rule = {
  id: "work_without_path_to_goal",
  says: "Work leads to no goal.",
  places: itemsOf("objectives", "initiatives"),
  touchedBy: { objectives: itself("objectives"), initiatives: itself("initiatives") },
  follows: ["reach", "sums"],
  at({ graph, organisation }, item) {
    const isWork = organisation.isKind(item, "objectives") || organisation.isKind(item, "initiatives");
    if (!isWork || graph.contributions.reachesGoal[item] === 1 || !graph.takesPart(item)) return NOTHING;
    const cost = graph.contributions.cost[item]!;
    const effortDays = graph.contributions.effortDays[item]!;
    const parents = Array.from(new Set(graph.contributions.up.targets(item)), (parent) =>
      organisation.id(parent),
    ).sort();
    const severity = cost > 0 || effortDays > 0 ? "serious" : "notice";
    return [{ severity, parties: [item], evidence: { supports: parents, cost, effortDays } }];
  },
  question: ({ organisation }, { parties: [item] }) =>
    `Which goal does “${organisation.title(item!)}” serve? If none, should it go on?`,
};
