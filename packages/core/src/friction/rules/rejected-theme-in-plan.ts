import type { ListColumn } from "../../organisation/list-column.ts";
import type { Item, Organisation } from "../../organisation/organisation.ts";
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
    const origins = originsOf(organisation, item);
    if (origins === undefined || origins.isUnknown(organisation.row[item]!)) return NOTHING;
    let found: Found[] | undefined;
    for (const origin of origins.termsOf(organisation.row[item]!)) {
      const themes = situation.recall(rejectedThemes)(origin);
      if (themes.length === 0 || organisation.kindOf(origin) === undefined) continue;
      if (!graph.takesPart(item)) return NOTHING;
      found = found?.filter(({ parties }) => parties[1] !== origin) ?? [];
      found.push({ severity: "severe", parties: [item, origin], evidence: { themes } });
    }
    return found ?? NOTHING;
  },
  question: ({ organisation }, { parties: [item, origin] }) =>
    `“${spokenTitle(organisation, item!)}” rests on “${spokenTitle(organisation, origin!)}”, which people rejected: what did they really mean?`,
};

/** The origins of plan items of the same kind; `undefined` for what is no plan item. */
function originsOf(organisation: Organisation, item: Item): ListColumn | undefined {
  const { objectives, initiatives } = organisation.tables;
  if (organisation.isKind(item, "objectives")) return objectives.columns.origin;
  return organisation.isKind(item, "initiatives") ? initiatives.columns.origin : undefined;
}

/** How people answered the current revision of a theme. */
type Answers = {
  readonly theme: string;
  readonly revision: number;
  readonly rejected: number;
  readonly answered: number;
};

const NONE_REJECTED: readonly Answers[] = [];

/** The rejected themes behind something a plan item rests on: a theme itself, or those that a statement is in. */
const rejectedThemes: Derivation<(origin: Item) => readonly Answers[]> = {
  from: ["themes", "verdicts"],
  derive: (situation) => {
    const { rejectedTheme } = situation.thresholds;
    const themesBehind = situation.recall(themesBehindOrigins);
    const answers = remembered((theme) => answersTo(situation, theme));
    return remembered((origin) => {
      const themes = themesBehind.get(origin);
      if (themes === undefined) return NONE_REJECTED;
      return themes
        .map(answers)
        .filter(({ rejected, answered }) => answered > 0 && rejected / answered >= rejectedTheme);
    });
  },
};

const themesBehindOrigins: Derivation<ReadonlyMap<Item, readonly Item[]>> = {
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

/** The plan items that rest on a theme, or on one of its statements: whether or not it is rejected now, it may have been. */
function restingOn(situation: Situation, origins: Iterable<Item>): Item[] {
  const resting = situation.recall(itemsByOrigin);
  return [...origins].flatMap((origin) => resting.get(origin) ?? []);
}

const itemsByOrigin: Derivation<ReadonlyMap<Item, readonly Item[]>> = {
  from: ["objectives", "initiatives"],
  derive: ({ organisation }) => {
    const resting = new Map<Item, Item[]>();
    for (const kind of ["objectives", "initiatives"] as const) {
      const { id, origin: origins } = organisation.tables[kind].columns;
      for (const row of organisation.tables[kind].rows()) {
        if (origins.isUnknown(row)) continue;
        for (const origin of origins.termsOf(row)) {
          const items = resting.get(origin);
          if (items === undefined) resting.set(origin, [id.values[row]!]);
          else items.push(id.values[row]!);
        }
      }
    }
    return resting;
  },
};
