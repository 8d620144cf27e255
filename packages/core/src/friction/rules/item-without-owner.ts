import { NO_TERM } from "../../organisation/lexicon.ts";
import { kindCode } from "../../organisation/organisation.ts";
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
    const row = organisation.row[item]!;
    if (ownersOf(situation, item)?.[row] !== NO_TERM || !graph.takesPart(item)) return NOTHING;
    if (!organisation.isKind(item, "objectives"))
      return [{ severity: "notice", parties: [item], evidence: {} }];
    if (!isOfTheYear(situation, row)) return NOTHING;
    const kind = organisation.tables.objectives.columns.kind.value(row);
    return [{ severity: severityOfLack(situation, row), parties: [item], evidence: { kind } }];
  },
  question: ({ organisation }, { parties: [item] }) =>
    `Who answers for “${spokenTitle(organisation, item!)}”?`,
};

/** The owners of all items of the same table, `undefined` where items of this kind have none. */
function ownersOf({ organisation }: Situation, item: Place): Int32Array | undefined {
  const { objectives, initiatives, actions } = organisation.tables;
  switch (organisation.kind[item]) {
    case kindCode.objectives:
      return objectives.columns.owner.values;
    case kindCode.initiatives:
      return initiatives.columns.owner.values;
    case kindCode.actions:
      return actions.columns.owner.values;
    default:
      return undefined;
  }
}
