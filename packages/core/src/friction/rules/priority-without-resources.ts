import { declaredPriority } from "../../planning/declared-priority.ts";
import { resourceShare } from "../../planning/resource-share.ts";
import { goals } from "../places.ts";
import { isAbove } from "../rounding.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/** A goal that people declared important gets next to nothing. See docs/method/priority-without-resources.md. */
export const priorityWithoutResources: Rule = {
  id: "priority_without_resources",
  says: "A goal is declared important and gets no resources.",
  places: goals,
  touchedBy: { northstar: goals, points: goals, rankings: goals },
  allFollow: ["sums"],
  at(situation, goal) {
    const { shares, by } = situation.recall(declaredPriority);
    const { shares: spending, basis } = resourceShare(situation);
    const [declared, spent] = [shares.get(goal), spending.get(goal)];
    if (declared === undefined || spent === undefined) return NOTHING;
    const { declaredPriority: important, starvedPart } = situation.thresholds;
    if (isAbove(important, declared) || !isAbove(declared * starvedPart, spent)) return NOTHING;
    return [{ severity: "severe", parties: [goal], evidence: { declared, by, spent, basis } }];
  },
  question: ({ organisation }, { parties: [goal] }) =>
    `“${spokenTitle(organisation, goal!)}” is declared important and gets almost nothing: what will be taken from elsewhere, or is it not a priority?`,
};
