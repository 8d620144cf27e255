import type { Situation } from "../situation.ts";
import { NOTHING, type Place, type Rule } from "../rule.ts";
import { cycleAt, cycleInWords, ringPlaces } from "./cycle.ts";

/**
 * Items that contribute to each other in a ring, so that none of their work can be counted further up. Only rings with
 * an objective or initiative that takes part. See docs/method/contribution-cycle.md.
 */
export const contributionCycle: Rule = {
  id: "contribution_cycle",
  says: "Work contributes to itself, round a ring.",
  places: ({ graph }) => ringPlaces(graph.contributions.ring),
  touchedBy: {},
  follows: ["rings"],
  at(situation: Situation, place: Place) {
    const { up, ring } = situation.graph.contributions;
    const found = cycleAt(situation, up, ring, place);
    return found.some(({ parties }) => parties.some((item) => isOpenWork(situation, item))) ? found : NOTHING;
  },
  question: ({ organisation }, found) =>
    `${cycleInWords(organisation, found, "contributes to")}: which of these contributions is not meant?`,
};

const isOpenWork = ({ graph, organisation }: Situation, item: Place) =>
  (organisation.isKind(item, "objectives") || organisation.isKind(item, "initiatives")) &&
  graph.takesPart(item);
