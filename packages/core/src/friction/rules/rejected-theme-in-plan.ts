import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, itself } from "../places.ts";
import { remembered } from "../remembered.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";

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
    statements: (situation, row) =>
      restingOn(situation, [situation.organisation.tables.statements.columns.id.values[row]!]),
    themes: (situation, row) => {
      const { id, statements } = situation.organisation.tables.themes.columns;
      return restingOn(situation, [id.values[row]!, ...statements.termsOf(row)]);
    },
    verdicts: (situation, row) => {
      const { organisation } = situation;
      const theme = organisation.tables.verdicts.columns.theme.values[row]!;
      if (!organisation.isKind(theme, "themes")) return [];
      const { statements } = organisation.tables.themes.columns;
      return restingOn(situation, [theme, ...statements.termsOf(organisation.row[theme]!)]);
    },
  },
  at(situation, item) {
    const { graph, organisation } = situation;
    const kind = organisation.kindOf(item);
    if (kind !== "objectives" && kind !== "initiatives") return NOTHING;
    let found: Found[] | undefined;
    const { origin: origins } = organisation.tables[kind].columns;
    for (const origin of origins.termsOf(organisation.row[item]!)) {
      const themes = rejectedThemes(situation, origin);
      if (themes.length === 0 || found?.some(({ parties }) => parties[1] === origin)) continue;
      if (!graph.takesPart(item)) return NOTHING;
      found ??= [];
      found.push({ severity: "severe", parties: [item, origin], evidence: { themes } });
    }
    return found ?? NOTHING;
  },
  question: ({ organisation }, { parties: [item, origin] }) =>
    `“${spokenTitle(organisation, item!)}” rests on “${spokenTitle(organisation, origin!)}”, which people rejected: what did they really mean?`,
};

/** How people answered the current revision of a theme. */
type Answers = {
  readonly theme: string;
  readonly revision: number;
  readonly rejected: number;
  readonly answered: number;
};

/** For each theme, and each statement in one, the themes that stand or fall with it. */
const themesBehind: Derivation<ReadonlyMap<Item, readonly Item[]>> = {
  from: ["themes"],
  derive: ({ organisation }) => {
    const behind = new Map<Item, Item[]>();
    const { id, statements } = organisation.tables.themes.columns;
    for (const row of organisation.tables.themes.rows()) {
      const theme = id.values[row]!;
      for (const origin of new Set([theme, ...statements.termsOf(row)])) {
        const themes = behind.get(origin);
        if (themes === undefined) behind.set(origin, [theme]);
        else themes.push(theme);
      }
    }
    return behind;
  },
};

const answers: Derivation<(theme: Item) => Answers> = {
  from: ["themes", "verdicts"],
  derive: (situation) => remembered((theme) => answersTo(situation, theme)),
};

/** Each person's last answer to the current revision of a theme; an unknown revision is the current one. */
function answersTo({ graph, organisation }: Situation, theme: Item): Answers {
  const { stakeholder, revision, verdict } = organisation.tables.verdicts.columns;
  const current = organisation.tables.themes.columns.revision.value(organisation.row[theme]!) ?? 1;
  const last = new Map<Item, boolean>();
  for (const row of graph.rowsBy("verdicts", "theme").rows(theme))
    if ((revision.value(row) ?? current) === current)
      last.set(stakeholder.values[row]!, verdict.is(row, "rejected"));
  const rejected = [...last.values()].filter((isRejected) => isRejected).length;
  return { theme: organisation.id(theme), revision: current, rejected, answered: last.size };
}

/** The answers to the rejected themes behind something that a plan item rests on. */
function rejectedThemes(situation: Situation, origin: Item): readonly Answers[] {
  const { organisation, thresholds } = situation;
  const themes = situation.recall(themesBehind).get(origin);
  if (themes === undefined || organisation.kindOf(origin) === undefined) return [];
  const ofTheme = situation.recall(answers);
  return themes
    .map(ofTheme)
    .filter(({ rejected, answered }) => answered > 0 && rejected / answered >= thresholds.rejectedTheme);
}

/** Plan items that rest on a statement or theme of a rejected theme: only those have findings. */
function restingOn(situation: Situation, origins: readonly Item[]): Item[] {
  const { tables } = situation.organisation;
  const rejected = new Set(origins.filter((origin) => rejectedThemes(situation, origin).length > 0));
  if (rejected.size === 0) return [];
  const items: Item[] = [];
  for (const kind of ["objectives", "initiatives"] as const) {
    const { id, origin } = tables[kind].columns;
    for (let row = 0; row < tables[kind].length; row++)
      if (origin.termsOf(row).some((term) => rejected.has(term))) items.push(id.values[row]!);
  }
  return items;
}
