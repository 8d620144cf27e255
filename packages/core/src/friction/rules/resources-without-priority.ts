import { declaredPriority } from "../../planning/declared-priority.ts";
import { resourceShare } from "../../planning/resource-share.ts";
import { goals } from "../places.ts";
import { isAbove } from "../rounding.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/** A goal gets far more than its declared priority. See docs/method/resources-without-priority.md. */
export const resourcesWithoutPriority: Rule = {
  id: "resources_without_priority",
  says: "A goal gets far more resources than people find it important.",
  places: goals,
  touchedBy: { northstar: goals, points: goals, rankings: goals },
  allFollow: ["sums"],
  at(situation, goal) {
    const { shares, by } = situation.recall(declaredPriority);
    const { shares: spending, basis } = resourceShare(situation);
    const [declared, spent] = [shares.get(goal), spending.get(goal)];
    if (declared === undefined || spent === undefined) return NOTHING;
    const { resourceMultiple, resourceExcess } = situation.thresholds;
    if (!isAbove(spent, declared * resourceMultiple) || !isAbove(spent, declared + resourceExcess))
      return NOTHING;
    return [{ severity: "serious", parties: [goal], evidence: { declared, by, spent, basis } }];
  },
  question: ({ organisation }, { parties: [goal] }) =>
    `“${spokenTitle(organisation, goal!)}” gets far more than its priority: is it more important than people say, or should some of it go elsewhere?`,
};
