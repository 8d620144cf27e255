import type { Item } from "../../organisation/organisation.ts";
import { itself, termsIn, through } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * A stakeholder's last verdict on a theme is for an older revision than the current one: the confirmation has run out.
 * See docs/method/share-back-outdated.md.
 */
export const shareBackOutdated: Rule = {
  id: "share_back_outdated",
  says: "Somebody has answered an older revision of a theme, but not the current one.",
  places: termsIn("verdicts", "stakeholder"),
  touchedBy: {
    verdicts: through("verdicts", "stakeholder"),
    themes: ({ graph, organisation }, row) => {
      const theme = organisation.tables.themes.columns.id.values[row]!;
      const { stakeholder } = organisation.tables.verdicts.columns;
      const verdicts = graph.rowsBy("verdicts", "theme").rows(theme);
      return verdicts.map((verdict) => stakeholder.values[verdict]!);
    },
    stakeholders: itself("stakeholders"),
  },
  at(situation, stakeholder) {
    const { organisation } = situation;
    if (!organisation.isKind(stakeholder, "stakeholders")) return NOTHING;
    const { revision } = organisation.tables.themes.columns;
    const found: Found[] = [];
    for (const [theme, answered] of lastAnswered(situation, stakeholder)) {
      if (!organisation.isKind(theme, "themes")) continue;
      const current = revision.value(organisation.row[theme]!) ?? 1;
      if (answered < current)
        found.push({ severity: "notice", parties: [stakeholder, theme], evidence: { answered, current } });
    }
    return found;
  },
  question: ({ organisation }, { parties: [stakeholder, theme] }) =>
    `Does the current summary of “${spokenTitle(organisation, theme!)}” say what ${spokenTitle(organisation, stakeholder!)} meant?`,
};

/** For each theme that somebody gave a verdict on, the latest revision answered; an unknown revision is the current one. */
function lastAnswered({ graph, organisation }: Situation, stakeholder: Item): Map<Item, number> {
  const { theme, revision } = organisation.tables.verdicts.columns;
  const last = new Map<Item, number>();
  for (const row of graph.rowsBy("verdicts", "stakeholder").rows(stakeholder)) {
    const about = theme.values[row]!;
    last.set(about, Math.max(revision.value(row) ?? Infinity, last.get(about) ?? 0));
  }
  return last;
}
