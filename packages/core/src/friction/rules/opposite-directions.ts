import type { Place, Rule } from "../rule.ts";
import { NOTHING, type Found } from "../rule.ts";
import { sortedParties } from "../places.ts";
import { type Situation } from "../situation.ts";
import { targetsMeasured, touchedMeasures, measuresInUse } from "../measured-targets.ts";

/** Pairs told at most for one measure; a measure that everybody shares would give millions. */
const MOST_PAIRS = 1000;

/** Two targets of different objectives name the same measure and want it up and down. See docs/method/opposite-directions.md. */
export const oppositeDirections: Rule = {
  id: "opposite_directions",
  says: "Two objectives want the same measure to go opposite ways.",
  places: measuresInUse,
  touchedBy: touchedMeasures,
  at(situation: Situation, measure: Place) {
    const { columns } = situation.organisation.tables.targets;
    const targets = targetsMeasured(situation, measure);
    if (targets.length < 2) return NOTHING;
    const up = targets.filter((row) => columns.direction.is(row, "up"));
    const down = targets.filter((row) => columns.direction.is(row, "down"));
    const found: Found[] = [];
    for (const rising of up)
      for (const falling of down) {
        if (found.length === MOST_PAIRS) return found;
        if (columns.objective.values[rising] === columns.objective.values[falling]) continue;
        found.push({
          severity: "severe",
          parties: sortedParties(situation, [columns.id.values[rising]!, columns.id.values[falling]!]),
          evidence: {
            measure: columns.measure.value(rising),
            up: columns.id.value(rising),
            down: columns.id.value(falling),
            objectives: [columns.objective.value(rising), columns.objective.value(falling)],
          },
        });
      }
    return found;
  },
  question: ({ organisation }, { evidence }) => {
    const [up, down] = (evidence["objectives"] as readonly string[]).map((id) =>
      organisation.title(organisation.item(id)),
    );
    return `Should “${evidence["measure"] as string}” rise, as “${up}” wants, or fall, as “${down}” wants?`;
  },
};
