import { formatDay, NO_DAY, type Day } from "../../calendar/day.ts";
import type { Item } from "../../organisation/organisation.ts";
import { through, termsIn } from "../places.ts";
import { NOTHING, type Found, type Place, type Rule, type Touch } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * Work that ends after the work that waits for it starts. Work that waits for itself is the business of
 * `dependencyCycle`. See docs/method/dependency-ends-after-successor-starts.md.
 */
export const dependencyEndsAfterSuccessorStarts: Rule = {
  id: "dependency_ends_after_successor_starts",
  says: "Work starts before the work it waits for ends.",
  places: termsIn("dependencies", "before"),
  touchedBy: {
    dependencies: through("dependencies", "before"),
    objectives: itselfAndWhatItWaitsFor("objectives"),
    initiatives: itselfAndWhatItWaitsFor("initiatives"),
    actions: itselfAndWhatItWaitsFor("actions"),
  },
  follows: ["dependencyRings"],
  at(situation, before) {
    const { graph, organisation } = situation;
    const ends = lastDay(situation, before);
    if (ends === NO_DAY || !graph.takesPart(before)) return NOTHING;
    const { after } = organisation.tables.dependencies.columns;
    const join = graph.rowsBy("dependencies", "before");
    const found: Found[] = [];
    for (let row = join.first(before); row >= 0; row = join.next(row)) {
      const waiting = after.values[row]!;
      const starts = firstDay(situation, waiting);
      if (starts === NO_DAY || ends <= starts || !graph.takesPart(waiting)) continue;
      if (isInOneRing(graph.dependencies.ring, before, waiting)) continue;
      const evidence = { endsOn: formatDay(ends), startsOn: formatDay(starts), days: ends - starts };
      found.push({ severity: "serious", parties: [before, waiting], evidence });
    }
    return found;
  },
  question: ({ organisation }, { parties: [before, after], evidence }) =>
    `“${spokenTitle(organisation, before!)}” ends on ${evidence["endsOn"] as string}, but “${spokenTitle(organisation, after!)}”, which waits for it, starts on ${evidence["startsOn"] as string}: which date moves?`,
};

function itselfAndWhatItWaitsFor(table: "objectives" | "initiatives" | "actions"): Touch {
  return ({ graph, organisation }, row) => {
    const item = organisation.tables[table].columns.id.values[row]!;
    const { before } = organisation.tables.dependencies.columns;
    const waits = graph.rowsBy("dependencies", "after").rows(item);
    return [item, ...waits.map((dependency) => before.values[dependency]!)];
  };
}

const isInOneRing = (ring: Int32Array, before: Item, after: Item) =>
  ring[before] !== -1 && ring[before] === ring[after];

function lastDay({ organisation }: Situation, item: Place): Day {
  const { tables, row } = organisation;
  if (organisation.isKind(item, "objectives")) return tables.objectives.columns.dueOn.values[row[item]!]!;
  if (organisation.isKind(item, "initiatives")) return tables.initiatives.columns.endsOn.values[row[item]!]!;
  return organisation.isKind(item, "actions") ? tables.actions.columns.dueOn.values[row[item]!]! : NO_DAY;
}

function firstDay({ organisation }: Situation, item: Place): Day {
  const { tables, row } = organisation;
  if (organisation.isKind(item, "objectives")) return tables.objectives.columns.startsOn.values[row[item]!]!;
  return organisation.isKind(item, "initiatives")
    ? tables.initiatives.columns.startsOn.values[row[item]!]!
    : NO_DAY;
}
