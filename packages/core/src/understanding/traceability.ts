import type { Traceability } from "../exchange/assessment.ts";
import type { Situation } from "../friction/situation.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";
import { isGivenUp } from "../planning/status.ts";

/** What became of what people said, and where the plan comes from. See docs/method/traceability.md. */
export function traceability(situation: Situation): Traceability {
  const { organisation } = situation;
  const { statements } = organisation.tables;
  const authors = new Set<Item>();
  for (const row of statements.rows()) authors.add(statements.columns.stakeholder.values[row]!);
  return {
    statements: statements.size,
    authors: authors.size,
    inTheme: statementsInThemes(organisation).size,
    ...dispositions(organisation),
    ...planOrigins(organisation),
    ...confirmations(situation),
  };
}

function statementsInThemes(organisation: Organisation): Set<Item> {
  const { themes } = organisation.tables;
  const inTheme = new Set<Item>();
  for (const row of themes.rows()) for (const statement of themes.columns.statements.termsOf(row)) inTheme.add(statement);
  return inTheme;
}

/** Outcomes of statements; those of proposed objectives and initiatives are not statements and do not count. */
function dispositions(organisation: Organisation) {
  const { columns } = organisation.tables.dispositions;
  const outcomes = { adopted: 0, merged: 0, deferred: 0, declined: 0 };
  let withDisposition = 0;
  for (const row of organisation.tables.dispositions.rows()) {
    if (!organisation.isKind(columns.statement.values[row]!, "statements")) continue;
    withDisposition++;
    outcomes[columns.outcome.value(row)!]++;
  }
  return { withDisposition, outcomes };
}

function planOrigins(organisation: Organisation) {
  let planItems = 0;
  let planItemsWithOrigin = 0;
  for (const table of ["objectives", "initiatives"] as const) {
    const { columns } = organisation.tables[table];
    for (const row of organisation.tables[table].rows()) {
      if (isGivenUp(columns.status, row)) continue;
      planItems++;
      if (!columns.origin.isUnknown(row)) planItemsWithOrigin++;
    }
  }
  return { planItems, planItemsWithOrigin };
}

/**
 * Of all pairs of a theme and a person it was heard from or shown to, how many confirmed its current revision. Silence
 * is not agreement: who has not answered the current revision counts as asked.
 */
function confirmations({ organisation }: Situation): { confirmed: number | null; asked: number } {
  const { themes, statements, verdicts } = organisation.tables;
  if (verdicts.size === 0) return { confirmed: null, asked: 0 };
  const confirmedBy = new Map<Item, Map<Item, boolean>>();
  for (const row of themes.rows()) {
    const people = new Map<Item, boolean>();
    for (const statement of themes.columns.statements.termsOf(row))
      people.set(statements.columns.stakeholder.values[organisation.row[statement]!]!, false);
    confirmedBy.set(themes.columns.id.values[row]!, people);
  }
  for (const row of verdicts.rows()) {
    const theme = verdicts.columns.theme.values[row]!;
    const current = themes.columns.revision.value(organisation.row[theme]!) ?? 1;
    const isCurrent = (verdicts.columns.revision.value(row) ?? current) === current;
    const person = verdicts.columns.stakeholder.values[row]!;
    const people = confirmedBy.get(theme);
    if (isCurrent) people?.set(person, verdicts.columns.verdict.is(row, "confirmed"));
    else if (!people?.has(person)) people?.set(person, false);
  }
  const answers = [...confirmedBy.values()].flatMap((people) => [...people.values()]);
  return { confirmed: answers.filter((isConfirmed) => isConfirmed).length / answers.length, asked: answers.length };
}
