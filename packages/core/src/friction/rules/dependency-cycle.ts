import type { Rule } from "../rule.ts";
import { cycleAt, cycleInWords, ringPlaces } from "./cycle.ts";

/** Work that waits for itself, round a ring: none of it can start. See docs/method/dependency-cycle.md. */
export const dependencyCycle: Rule = {
  id: "dependency_cycle",
  says: "Work waits for itself, round a ring.",
  places: ({ graph }) => ringPlaces(graph.dependencies.ring),
  touchedBy: {},
  follows: ["dependencyRings"],
  at: (situation, place) =>
    cycleAt(situation, situation.graph.dependencies.after, situation.graph.dependencies.ring, place),
  question: ({ organisation }, found) =>
    `${cycleInWords(organisation, found, "must be finished before")}: which of them can start without the other?`,
};
