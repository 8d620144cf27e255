import { declaredPriority } from "../../planning/declared-priority.ts";
import { resourceShare } from "../../planning/resource-share.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { goals } from "../places.ts";

/** A goal that people declared important gets next to nothing. See docs/method/priority-without-resources.md. */
export const priorityWithoutResources: Rule = {
  id: "priority_without_resources",
  says: "A goal is declared important and gets no resources.",
  places: goals,
  touchedBy: { northstar: goals, points: goals, rankings: goals },
  allFollow: ["sums"],
  at(situation, goal) {
    const declared = situation.recall(declaredPriority).shares.get(goal) ?? null;
    const spent = situation.recall(resourceShare).shares.get(goal) ?? null;
    const { declaredPriority: important, starvedPart } = situation.thresholds;
    if (declared === null || spent === null || declared < important || spent >= declared * starvedPart) return NOTHING;
    return [{ severity: "severe", parties: [goal], evidence: { declared, spent } }];
  },
  question: ({ organisation }, { parties: [goal] }) =>
    `“${organisation.title(goal!)}” is declared important and gets almost nothing: what will be taken from elsewhere, or is it not a priority?`,
};
