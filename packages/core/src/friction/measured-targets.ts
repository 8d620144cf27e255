import { NO_TERM, type Term } from "../organisation/lexicon.ts";
import type { Place, Touch } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** Rows of the targets that use a measure and whose objective still takes part. */
export function targetsMeasured({ graph, organisation }: Situation, measure: Term): number[] {
  const join = graph.targetsByMeasure();
  const first = join.first(measure);
  if (first < 0 || join.next(first) < 0) return [];
  const { objective } = organisation.tables.targets.columns;
  return join.rows(measure).filter((row) => graph.takesPart(objective.values[row]!));
}

/** Every measure that more than one target uses. */
export function measuresInUse({ graph, organisation }: Situation): Place[] {
  const join = graph.targetsByMeasure();
  const measures: Place[] = [];
  for (const row of organisation.tables.targets.rows()) {
    const measure = graph.measureOf(row);
    if (measure !== NO_TERM && join.first(measure) === row && join.next(row) >= 0) measures.push(measure);
  }
  return measures;
}

const measureOfRow: Touch = ({ graph }, row) =>
  graph.measureOf(row) === NO_TERM ? [] : [graph.measureOf(row)];

/** A target touches its measure; an objective those of all its targets. */
export const touchedMeasures: { readonly targets: Touch; readonly objectives: Touch } = {
  targets: measureOfRow,
  objectives: (situation, row) => {
    const objective = situation.organisation.tables.objectives.columns.id.values[row]!;
    const targets = situation.graph.rowsBy("targets", "objective").rows(objective);
    return targets.flatMap((target) => [...measureOfRow(situation, target)]);
  },
};
