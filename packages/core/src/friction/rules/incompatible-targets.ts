import { NO_DAY, formatDay } from "../../calendar/day.ts";
import { measuresInUse, targetsMeasured, touchedMeasures } from "../measured-targets.ts";
import { sortedParties } from "../places.ts";
import { NOTHING, type Found, type Place, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitleOf } from "../spoken-title.ts";
import { MOST_PAIRS, pairsAcross } from "./pairs-across.ts";

/**
 * Two targets of different objectives want the same measure to go the same way by the same day, but to different values.
 * What is unknown matches nothing. See docs/method/incompatible-targets.md.
 */
export const incompatibleTargets: Rule = {
  id: "incompatible_targets",
  says: "Two objectives want different values of the same measure on the same day.",
  places: measuresInUse,
  touchedBy: touchedMeasures,
  at(situation, measure) {
    if (!hasTwoValues(situation, measure)) return NOTHING;
    const { objective } = situation.organisation.tables.targets.columns;
    const found: Found[] = [];
    for (const byValue of byDayAndValue(situation, measure)) {
      const pairs = pairsAcross(byValue, (a, b) => objective.values[a] !== objective.values[b]);
      for (const pair of pairs.slice(0, MOST_PAIRS - found.length)) found.push(incompatible(situation, pair));
    }
    return found;
  },
  question: ({ organisation }, { evidence }) => {
    const [one, other] = evidence["values"] as readonly number[];
    const [first, second] = (evidence["objectives"] as readonly string[]).map((id) =>
      spokenTitleOf(organisation, id),
    );
    return `Should “${evidence["measure"] as string}” be at ${one!} on ${evidence["dueOn"] as string}, as “${first!}” wants, or at ${other!}, as “${second!}” wants?`;
  },
};

/** Whether a measure is to have more than one value at all: a look before anything is sorted into groups. */
function hasTwoValues({ graph, organisation }: Situation, measure: Place): boolean {
  const { values } = organisation.tables.targets.columns.target;
  const join = graph.targetsByMeasure();
  const first = join.first(measure);
  for (let row = first; row >= 0; row = join.next(row)) if (values[row] !== values[first]) return true;
  return false;
}

/** Targets of a measure by direction and day, and each of these by value. */
function byDayAndValue(situation: Situation, measure: Place): number[][][] {
  const { direction, dueOn, target } = situation.organisation.tables.targets.columns;
  const groups = new Map<number, Map<number, number[]>>();
  for (const row of targetsMeasured(situation, measure)) {
    if (direction.isUnknown(row) || dueOn.values[row] === NO_DAY || target.isUnknown(row)) continue;
    const key = dueOn.values[row]! * 4 + direction.values[row]!;
    const byValue = groups.get(key) ?? new Map<number, number[]>();
    groups.set(key, byValue);
    const rows = byValue.get(target.values[row]!);
    if (rows) rows.push(row);
    else byValue.set(target.values[row]!, [row]);
  }
  return Array.from(groups.values(), (byValue) => [...byValue.values()]);
}

function incompatible(situation: Situation, pair: readonly number[]): Found {
  const { organisation } = situation;
  const { columns } = organisation.tables.targets;
  const parties = sortedParties(
    situation,
    pair.map((row) => columns.id.values[row]!),
  );
  const rows = parties.map((item) => organisation.row[item]!);
  return {
    severity: "serious",
    parties,
    evidence: {
      measure: columns.measure.value(rows[0]!),
      direction: columns.direction.value(rows[0]!),
      dueOn: formatDay(columns.dueOn.values[rows[0]!]!),
      values: rows.map((row) => columns.target.values[row]!),
      objectives: rows.map((row) => columns.objective.value(row)),
    },
  };
}
