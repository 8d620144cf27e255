import { itemsOf, itself, through } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";
import { everyObjective, isOfTheYear, severityOfLack } from "./objective-of-the-year.ts";

/** An objective of the year that nothing measures. See docs/method/objective-without-target.md. */
export const objectiveWithoutTarget: Rule = {
  id: "objective_without_target",
  says: "Nothing tells when an objective is reached.",
  places: itemsOf("objectives"),
  touchedBy: {
    objectives: itself("objectives"),
    targets: through("targets", "objective"),
    organisation: everyObjective,
  },
  at(situation, objective) {
    const { graph, organisation } = situation;
    if (graph.rowsBy("targets", "objective").first(objective) >= 0) return NOTHING;
    if (!organisation.isKind(objective, "objectives") || !graph.takesPart(objective)) return NOTHING;
    const row = organisation.row[objective]!;
    if (!isOfTheYear(situation, row)) return NOTHING;
    const kind = organisation.tables.objectives.columns.kind.value(row);
    return [{ severity: severityOfLack(situation, row), parties: [objective], evidence: { kind } }];
  },
  question: ({ organisation }, { parties: [objective] }) =>
    `How will you tell that “${spokenTitle(organisation, objective!)}” has been reached?`,
};
