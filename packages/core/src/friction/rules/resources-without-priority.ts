import { declaredPriority } from "../../planning/declared-priority.ts";
import { resourceShare } from "../../planning/resource-share.ts";
import { goals } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";

/** A goal gets far more than its declared priority. See docs/method/resources-without-priority.md. */
export const resourcesWithoutPriority: Rule = {
  id: "resources_without_priority",
  says: "A goal gets far more resources than people find it important.",
  places: goals,
  touchedBy: { northstar: goals, points: goals, rankings: goals },
  allFollow: ["sums"],
  at(situation, goal) {
    const declared = situation.recall(declaredPriority).shares.get(goal) ?? null;
    const spent = situation.recall(resourceShare).shares.get(goal) ?? null;
    const { resourceMultiple, resourceExcess } = situation.thresholds;
    if (declared === null || spent === null) return NOTHING;
    if (spent <= declared * resourceMultiple || spent <= declared + resourceExcess) return NOTHING;
    return [{ severity: "serious", parties: [goal], evidence: { declared, spent } }];
  },
  question: ({ organisation }, { parties: [goal] }) =>
    `“${organisation.title(goal!)}” gets far more than its priority: is it more important than people say, or should some of it go elsewhere?`,
};
