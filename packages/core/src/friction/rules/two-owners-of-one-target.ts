import { NO_DAY, formatDay } from "../../calendar/day.ts";
import { NO_TERM } from "../../organisation/lexicon.ts";
import { itemsOf, itself, sortedParties, through } from "../places.ts";
import { NOTHING, type Found, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle, spokenTitleOf } from "../spoken-title.ts";
import { MOST_LOOKS, MOST_PAIRS } from "./pairs-across.ts";

/**
 * Two targets of one objective say the same (measure, direction, value, day) and have different owners. What is unknown
 * matches nothing. See docs/method/two-owners-of-one-target.md.
 */
export const twoOwnersOfOneTarget: Rule = {
  id: "two_owners_of_one_target",
  says: "The same target has two owners.",
  places: itemsOf("objectives"),
  touchedBy: { objectives: itself("objectives"), targets: through("targets", "objective") },
  at(situation, objective) {
    const join = situation.graph.rowsBy("targets", "objective");
    let found: Found[] | undefined;
    let looks = 0;
    for (let a = join.first(objective); a >= 0; a = join.next(a))
      for (let b = join.next(a); b >= 0; b = join.next(b)) {
        if (looks++ === MOST_LOOKS || found?.length === MOST_PAIRS) return found ?? NOTHING;
        if (!isOneTarget(situation, a, b)) continue;
        if (!situation.graph.takesPart(objective)) return NOTHING;
        found ??= [];
        found.push(ownedTwice(situation, [a, b]));
      }
    return found ?? NOTHING;
  },
  question: ({ organisation }, { parties: [target], evidence }) => {
    const [one, other] = (evidence["owners"] as readonly string[]).map((id) =>
      spokenTitleOf(organisation, id),
    );
    return `Who answers for “${spokenTitle(organisation, target!)}”: ${one!} or ${other!}?`;
  },
};

function isOneTarget({ graph, organisation }: Situation, a: number, b: number): boolean {
  const { target, dueOn, direction, owner } = organisation.tables.targets.columns;
  if (target.values[a] !== target.values[b] || dueOn.values[a] !== dueOn.values[b]) return false;
  if (direction.values[a] !== direction.values[b] || owner.values[a] === owner.values[b]) return false;
  if (dueOn.values[a] === NO_DAY || direction.isUnknown(a)) return false;
  if (owner.values[a] === NO_TERM || owner.values[b] === NO_TERM) return false;
  return graph.measureOf(a) === graph.measureOf(b) && graph.measureOf(a) !== NO_TERM;
}

function ownedTwice(situation: Situation, pair: readonly number[]): Found {
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
      objective: columns.objective.value(rows[0]!),
      measure: columns.measure.value(rows[0]!),
      direction: columns.direction.value(rows[0]!),
      value: columns.target.values[rows[0]!]!,
      dueOn: formatDay(columns.dueOn.values[rows[0]!]!),
      owners: rows.map((row) => columns.owner.value(row)),
    },
  };
}
