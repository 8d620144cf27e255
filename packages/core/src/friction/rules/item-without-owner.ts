import { NO_TERM } from "../../organisation/lexicon.ts";
import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Found, type Place, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";
import { everyObjective, isOfTheYear, severityOfLack } from "./objective-of-the-year.ts";

/** An objective of the year, an initiative or an action that nobody answers for. See docs/method/item-without-owner.md. */
export const itemWithoutOwner: Rule = {
  id: "item_without_owner",
  says: "Nobody answers for a plan item.",
  places: itemsOf("objectives", "initiatives", "actions"),
  touchedBy: {
    objectives: itself("objectives"),
    initiatives: itself("initiatives"),
    actions: itself("actions"),
    organisation: everyObjective,
  },
  at(situation, item): readonly Found[] {
    const { graph, organisation } = situation;
    if (hasOwner(situation, item) || !graph.takesPart(item)) return NOTHING;
    const row = organisation.row[item]!;
    if (!organisation.isKind(item, "objectives"))
      return [{ severity: "notice", parties: [item], evidence: {} }];
    if (!isOfTheYear(situation, row)) return NOTHING;
    const kind = organisation.tables.objectives.columns.kind.value(row);
    return [{ severity: severityOfLack(situation, row), parties: [item], evidence: { kind } }];
  },
  question: ({ organisation }, { parties: [item] }) =>
    `Who answers for “${spokenTitle(organisation, item!)}”?`,
};

/** Whether an item has an owner, or is none that needs one. */
function hasOwner({ organisation }: Situation, item: Place): boolean {
  const { tables, row } = organisation;
  if (organisation.isKind(item, "objectives"))
    return tables.objectives.columns.owner.values[row[item]!] !== NO_TERM;
  if (organisation.isKind(item, "initiatives"))
    return tables.initiatives.columns.owner.values[row[item]!] !== NO_TERM;
  return !organisation.isKind(item, "actions") || tables.actions.columns.owner.values[row[item]!] !== NO_TERM;
}
