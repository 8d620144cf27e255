import type { Item } from "../../organisation/organisation.ts";
import { itself, termsIn } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import { through } from "../places.ts";

/**
 * A stakeholder's last verdict on a theme is for an older revision than the current one: the confirmation has run out.
 * See docs/method/share-back-outdated.md.
 */
export const shareBackOutdated: Rule = {
  id: "share_back_outdated",
  says: "Somebody confirmed or corrected an older revision than the current one.",
  places: termsIn("verdicts", "stakeholder"),
  touchedBy: {
    verdicts: through("verdicts", "stakeholder"),
    themes: ({ graph, organisation }, row) => {
      const theme = organisation.tables.themes.columns.id.values[row]!;
      const { stakeholder } = organisation.tables.verdicts.columns;
      return graph.rowsBy("verdicts", "theme").rows(theme).map((verdict) => stakeholder.values[verdict]!);
    },
    stakeholders: itself("stakeholders"),
  },
  at({ graph, organisation }, stakeholder) {
    const { theme, revision } = organisation.tables.verdicts.columns;
    const verdicts = graph.rowsBy("verdicts", "stakeholder");
    const latest = new Map<Item, number>();
    for (let row = verdicts.first(stakeholder); row >= 0; row = verdicts.next(row)) {
      const given = Number.isNaN(revision.values[row]) ? Infinity : revision.values[row]!;
      latest.set(theme.values[row]!, Math.max(given, latest.get(theme.values[row]!) ?? 0));
    }
    const found: Found[] = [];
    for (const [item, given] of latest) {
      if (!organisation.isKind(item, "themes")) continue;
      const current = organisation.tables.themes.columns.revision.value(organisation.row[item]!) ?? 1;
      if (given < current)
        found.push({ severity: "notice", parties: [stakeholder, item], evidence: { answered: given, current } });
    }
    return found.length === 0 ? NOTHING : found;
  },
  question: ({ organisation }, { parties: [stakeholder, theme] }) =>
    `Does the current summary of “${organisation.title(theme!)}” still say what ${organisation.title(stakeholder!)} meant?`,
};
