import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, itself } from "../places.ts";
import { isAbove } from "../rounding.ts";
import { NOTHING, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle, spokenTitleOf } from "../spoken-title.ts";

/**
 * A committed objective, or an initiative that works for nothing else, needs something from a unit that declined or has
 * not answered. See docs/method/open-or-declined-ask-on-committed-objective.md.
 */
export const openOrDeclinedAskOnCommittedObjective: Rule = {
  id: "open_or_declined_ask_on_committed_objective",
  says: "A committed objective needs something that a unit declined or has not answered.",
  places: itemsOf("asks"),
  touchedBy: {
    asks: itself("asks"),
    objectives: (situation, row) => {
      const objective = situation.organisation.tables.objectives.columns.id.values[row]!;
      const below = situation.graph.contributions.down.targets(objective);
      return [objective, ...below].flatMap((item) => asksFrom(situation, item));
    },
    initiatives: (situation, row) =>
      asksFrom(situation, situation.organisation.tables.initiatives.columns.id.values[row]!),
  },
  at(situation, ask) {
    const { organisation } = situation;
    if (!organisation.isKind(ask, "asks")) return NOTHING;
    const { from, toUnit, answer, effortDays } = organisation.tables.asks.columns;
    const row = organisation.row[ask]!;
    if (answer.is(row, "accepted") || answer.is(row, "renegotiated")) return NOTHING;
    const objective = committedObjectiveOf(situation, from.values[row]!);
    if (objective === NO_TERM) return NOTHING;
    const evidence = {
      answer: answer.value(row) ?? "asked",
      from: from.value(row),
      objective: organisation.id(objective),
      toUnit: toUnit.value(row),
      effortDays: effortDays.value(row),
    };
    return [{ severity: answer.is(row, "declined") ? "severe" : "serious", parties: [ask], evidence }];
  },
  question: ({ organisation }, { parties: [ask], evidence }) => {
    const objective = spokenTitleOf(organisation, evidence["objective"] as string);
    const unit = spokenTitleOf(organisation, evidence["toUnit"] as string);
    const need = spokenTitle(organisation, ask!);
    return evidence["answer"] === "declined"
      ? `${unit} declined “${need}”: how can “${objective}” be kept without it, or what would make it possible?`
      : `Will ${unit} give “${need}”, which “${objective}” is committed on?`;
  },
};

/** The committed objective that an ask from `item` is for: itself, or the one its whole share goes to. */
function committedObjectiveOf({ graph, organisation }: Situation, item: Item): Item {
  if (!graph.takesPart(item)) return NO_TERM;
  const objective = organisation.isKind(item, "initiatives") ? wholeShareOf(graph.contributions, item) : item;
  if (!organisation.isKind(objective, "objectives") || !graph.takesPart(objective)) return NO_TERM;
  const { kind } = organisation.tables.objectives.columns;
  return kind.is(organisation.row[objective]!, "committed") ? objective : NO_TERM;
}

/** The only item that an initiative gives a share to, where it gives its whole share. */
function wholeShareOf({ up }: Situation["graph"]["contributions"], initiative: Item): Item {
  const given = up.linksOf(initiative).filter(({ weight }) => weight > 0);
  const share = given.reduce((sum, { weight }) => sum + weight, 0);
  const isOne = given.every(({ to }) => to === given[0]!.to);
  return given.length === 0 || !isOne || isAbove(1, share) ? NO_TERM : given[0]!.to;
}

function asksFrom({ graph, organisation }: Situation, item: Item): Item[] {
  const { id } = organisation.tables.asks.columns;
  return graph
    .rowsBy("asks", "from")
    .rows(item)
    .map((row) => id.values[row]!);
}
