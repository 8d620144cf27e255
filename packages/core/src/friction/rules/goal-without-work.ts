import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * A goal that no objective and no initiative supports directly. Work that was declined or dropped supports nothing; work
 * that is done does. See docs/method/goal-without-work.md.
 */
export const goalWithoutWork: Rule = {
  id: "goal_without_work",
  says: "No work supports a goal.",
  places: itemsOf("northstar"),
  touchedBy: { northstar: itself("northstar") },
  follows: ["sums"],
  at({ graph, organisation }, goal) {
    const { contributions } = graph;
    if (!contributions.isGoal(goal)) return NOTHING;
    const { start, count, to } = contributions.down;
    for (let at = start[goal]!, end = at + count[goal]!; at < end; at++) {
      const isWork =
        organisation.isKind(to[at]!, "objectives") || organisation.isKind(to[at]!, "initiatives");
      if (isWork && contributions.isPursued[to[at]!] === 1) return NOTHING;
    }
    const { horizon, weight } = organisation.tables.northstar.columns;
    const row = organisation.row[goal]!;
    const evidence = { horizon: horizon.value(row), weight: weight.value(row) };
    return [{ severity: "severe", parties: [goal], evidence }];
  },
  question: ({ organisation }, { parties: [goal] }) =>
    `Which work of this year serves “${spokenTitle(organisation, goal!)}”? If none, is it still a goal?`,
};
