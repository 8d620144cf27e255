import { itemsOf, itself, through } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";

/** More than three targets on one objective: neglect grows with their number. See docs/method/too-many-targets.md. */
export const tooManyTargets: Rule = {
  id: "too_many_targets",
  says: "An objective has more targets than people can keep in mind.",
  places: itemsOf("objectives"),
  touchedBy: { objectives: itself("objectives"), targets: through("targets", "objective") },
  at({ graph, organisation, thresholds }, objective) {
    if (!graph.takesPart(objective)) return NOTHING;
    const byObjective = graph.rowsBy("targets", "objective");
    let count = 0;
    for (let row = byObjective.first(objective); row >= 0; row = byObjective.next(row)) count++;
    if (count <= thresholds.targetsPerObjective) return NOTHING;
    const { id } = organisation.tables.targets.columns;
    const targets = byObjective.rows(objective).map((row) => organisation.id(id.values[row]!));
    return [{ severity: "notice", parties: [objective], evidence: { targets } }];
  },
  question: ({ organisation }, { parties: [objective], evidence }) =>
    `Which of the ${(evidence["targets"] as readonly string[]).length} targets of “${organisation.title(objective!)}” matter most, and which can go?`,
};
