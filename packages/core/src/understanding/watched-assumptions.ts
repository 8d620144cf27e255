import type { Situation } from "../friction/situation.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";

export type WatchedAssumptions = {
  readonly assumptions: number;
  /** Those that are about an item, or that a barrier, a decision or a plan item rests on. */
  readonly watched: number;
  readonly authors: number;
};

/**
 * How many of the assumptions people made are tied to something that would show if they failed: the item they are about,
 * or a barrier, decision, objective or initiative that comes from them, or from a theme they are in. One pass.
 * See docs/method/alignment-profile.md.
 */
export function watchedAssumptions({ organisation }: Situation): WatchedAssumptions {
  const { statements } = organisation.tables;
  const { about, id, kind, stakeholder } = statements.columns;
  const assumption = kind.code("assumption");
  const authors = new Set<Item>();
  let [assumptions, watched] = [0, 0];
  let relied: ReadonlySet<Item> | undefined;
  for (let row = 0; row < statements.length; row++) {
    if (kind.values[row] !== assumption || !statements.has(row)) continue;
    relied ??= reliedOn(organisation);
    assumptions++;
    authors.add(stakeholder.values[row]!);
    if (!about.isUnknown(row) || relied.has(id.values[row]!)) watched++;
  }
  return { assumptions, watched, authors: authors.size };
}

/** Statements that barriers, decisions and plan items name, themselves or through their theme. */
function reliedOn({ tables }: Organisation): Set<Item> {
  const relied = new Set<Item>();
  for (const [table, column] of [
    [tables.barriers, tables.barriers.columns.origin],
    [tables.objectives, tables.objectives.columns.origin],
    [tables.initiatives, tables.initiatives.columns.origin],
    [tables.decisions, tables.decisions.columns.about],
  ] as const)
    for (let row = 0; row < table.length; row++)
      if (column.count[row]! > 0 && table.has(row)) for (const item of column.termsOf(row)) relied.add(item);
  const { id, statements } = tables.themes.columns;
  for (const row of tables.themes.rows())
    if (relied.has(id.values[row]!)) for (const statement of statements.termsOf(row)) relied.add(statement);
  return relied;
}
