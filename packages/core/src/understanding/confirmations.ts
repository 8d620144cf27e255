import type { Item, Organisation } from "../organisation/organisation.ts";

export type Confirmations = {
  /** Of the answers asked for, those that confirm the current revision; `null` where nothing has been shared back. */
  readonly confirmed: number | null;
  /** Answers asked for: one person about one theme, because their words are in it or because they gave a verdict on it. */
  readonly asked: number;
  /** People who were asked about any theme. */
  readonly peopleAsked: number;
};

/**
 * How far people recognise what was heard. Silence is not agreement: whoever has given no verdict on the current
 * revision was asked and has not confirmed. Of two verdicts on it the later counts. O(statements in themes + verdicts).
 * See docs/method/traceability.md.
 */
export function confirmations(organisation: Organisation): Confirmations {
  const { statements, themes, verdicts } = organisation.tables;
  if (verdicts.size === 0) return { confirmed: null, asked: 0, peopleAsked: 0 };
  const verdictsByTheme = rowsByTheme(organisation);
  const lastAsked = new Int32Array(organisation.lexicon.count);
  let [asked, peopleAsked, confirmed] = [0, 0, 0];
  const ask = (person: Item, theme: number) => {
    if (lastAsked[person] === theme) return;
    if (lastAsked[person] === 0) peopleAsked++;
    lastAsked[person] = theme;
    asked++;
  };
  for (const row of themes.rows()) {
    for (const statement of themes.columns.statements.termsOf(row))
      if (organisation.isKind(statement, "statements"))
        ask(statements.columns.stakeholder.values[organisation.row[statement]!]!, row + 1);
    const given = verdictsByTheme.get(themes.columns.id.values[row]!) ?? [];
    for (const verdict of given) ask(verdicts.columns.stakeholder.values[verdict]!, row + 1);
    confirmed += confirmedBy(organisation, given, themes.columns.revision.value(row) ?? 1);
  }
  return { confirmed: asked === 0 ? null : confirmed / asked, asked, peopleAsked };
}

/** How many people's last verdict on a revision confirms it; a verdict that names no revision is on the current one. */
function confirmedBy(
  { tables: { verdicts } }: Organisation,
  rows: readonly number[],
  revision: number,
): number {
  const { givenOn, revision: shown, stakeholder, verdict } = verdicts.columns;
  const last = new Map<Item, number>();
  for (const row of rows) {
    if ((shown.value(row) ?? revision) !== revision) continue;
    const before = last.get(stakeholder.values[row]!);
    if (before === undefined || givenOn.values[row]! >= givenOn.values[before]!)
      last.set(stakeholder.values[row]!, row);
  }
  let confirmed = 0;
  for (const row of last.values()) if (verdict.is(row, "confirmed")) confirmed++;
  return confirmed;
}

function rowsByTheme({ tables: { verdicts } }: Organisation): Map<Item, number[]> {
  const byTheme = new Map<Item, number[]>();
  for (const row of verdicts.rows()) {
    const theme = verdicts.columns.theme.values[row]!;
    const rows = byTheme.get(theme);
    if (rows) rows.push(row);
    else byTheme.set(theme, [row]);
  }
  return byTheme;
}
