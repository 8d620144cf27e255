import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, itself } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";

/**
 * The plan relies on a theme, or on a statement of a theme, that at least half of those who answered its current
 * revision rejected. See docs/method/rejected-theme-in-plan.md.
 */
export const rejectedThemeInPlan: Rule = {
  id: "rejected_theme_in_plan",
  says: "The plan relies on a theme that people rejected.",
  places: itemsOf("objectives", "initiatives"),
  touchedBy: {
    objectives: itself("objectives"),
    initiatives: itself("initiatives"),
    themes: (situation, row) => relyingOn(situation, situation.organisation.tables.themes.columns.id.values[row]!),
    verdicts: (situation, row) => relyingOn(situation, situation.organisation.tables.verdicts.columns.theme.values[row]!),
  },
  at(situation, item) {
    const rejected = situation.recall(rejectedThemes);
    if (rejected.size === 0 || !situation.graph.takesPart(item)) return NOTHING;
    const { organisation } = situation;
    const found: Found[] = [];
    for (const { origin, themes } of rejectedOrigins(situation, item))
      found.push({
        severity: "severe",
        parties: [item, origin],
        evidence: { themes: themes.map((theme) => ({ theme: organisation.id(theme), ...rejected.get(theme)! })) },
      });
    return found;
  },
  question: ({ organisation }, { parties: [item, origin] }) =>
    `“${organisation.title(item!)}” rests on “${organisation.title(origin!)}”, which people rejected: what did they really mean?`,
};

type Answers = { readonly rejected: number; readonly answered: number; readonly revision: number };

/** Themes whose current revision was rejected by at least half of those who answered it. */
const rejectedThemes: Derivation<ReadonlyMap<Item, Answers>> = {
  from: ["themes", "verdicts"],
  derive: (situation) => {
    const { organisation } = situation;
    const rejected = new Map<Item, Answers>();
    for (const row of organisation.tables.themes.rows()) {
      const theme = organisation.tables.themes.columns.id.values[row]!;
      const answers = answersTo(situation, theme, row);
      if (answers.answered > 0 && answers.rejected / answers.answered >= situation.thresholds.rejectedTheme)
        rejected.set(theme, answers);
    }
    return rejected;
  },
};

/** Each person's last answer to the current revision of a theme. */
function answersTo({ graph, organisation }: Situation, theme: Item, row: number): Answers {
  const { stakeholder, revision, verdict } = organisation.tables.verdicts.columns;
  const current = organisation.tables.themes.columns.revision.value(row) ?? 1;
  const last = new Map<Item, boolean>();
  for (const each of graph.rowsBy("verdicts", "theme").rows(theme))
    if ((revision.value(each) ?? current) === current) last.set(stakeholder.values[each]!, verdict.is(each, "rejected"));
  const rejected = [...last.values()].filter((isRejected) => isRejected).length;
  return { rejected, answered: last.size, revision: current };
}

/** For each statement, the themes it is in. */
const themesOfStatements: Derivation<ReadonlyMap<Item, readonly Item[]>> = {
  from: ["themes"],
  derive: ({ organisation }) => {
    const themes = new Map<Item, Item[]>();
    const { id, statements } = organisation.tables.themes.columns;
    for (const row of organisation.tables.themes.rows())
      for (const statement of statements.termsOf(row)) themes.set(statement, [...(themes.get(statement) ?? []), id.values[row]!]);
    return themes;
  },
};

function rejectedOrigins(situation: Situation, item: Item): { origin: Item; themes: Item[] }[] {
  const { organisation } = situation;
  const kind = organisation.kindOf(item);
  if (kind !== "objectives" && kind !== "initiatives") return [];
  const rejected = situation.recall(rejectedThemes);
  const ofStatements = situation.recall(themesOfStatements);
  const origins = [...new Set(organisation.tables[kind].columns.origin.termsOf(organisation.row[item]!))];
  return origins.flatMap((origin) => {
    const themes = [origin, ...(ofStatements.get(origin) ?? [])].filter((theme) => rejected.has(theme));
    return themes.length === 0 ? [] : [{ origin, themes }];
  });
}

/** Plan items that rest on a theme, if it is rejected: only then do they have findings. */
function relyingOn(situation: Situation, theme: Item): Item[] {
  if (!situation.recall(rejectedThemes).has(theme)) return [];
  const relies = (item: Item) => rejectedOrigins(situation, item).some(({ themes }) => themes.includes(theme));
  return itemsOf("objectives", "initiatives")(situation).filter(relies);
}
