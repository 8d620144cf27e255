import { NO_DAY } from "../../calendar/day.ts";
import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Found, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";
import { everyObjective, isOfTheYear, severityOfLack } from "./objective-of-the-year.ts";

/** An objective of the year without a due date, or an initiative without an end. See docs/method/item-without-date.md. */
export const itemWithoutDate: Rule = {
  id: "item_without_date",
  says: "An objective or initiative has no end.",
  places: itemsOf("objectives", "initiatives"),
  touchedBy: {
    objectives: itself("objectives"),
    initiatives: itself("initiatives"),
    organisation: everyObjective,
  },
  at(situation, item): readonly Found[] {
    const { graph, organisation } = situation;
    const { objectives, initiatives } = organisation.tables;
    const row = organisation.row[item]!;
    if (organisation.isKind(item, "initiatives")) {
      if (initiatives.columns.endsOn.values[row] !== NO_DAY || !graph.takesPart(item)) return NOTHING;
      const evidence = { startsOn: initiatives.columns.startsOn.value(row) };
      return [{ severity: "notice", parties: [item], evidence }];
    }
    if (!organisation.isKind(item, "objectives")) return NOTHING;
    const { dueOn, startsOn, kind } = objectives.columns;
    if (dueOn.values[row] !== NO_DAY || !graph.takesPart(item) || !isOfTheYear(situation, row))
      return NOTHING;
    const evidence = { startsOn: startsOn.value(row), kind: kind.value(row) };
    return [{ severity: severityOfLack(situation, row), parties: [item], evidence }];
  },
  question: ({ organisation }, { parties: [item] }) =>
    organisation.isKind(item!, "objectives")
      ? `By when must “${spokenTitle(organisation, item!)}” be reached?`
      : `When does “${spokenTitle(organisation, item!)}” end?`,
};
