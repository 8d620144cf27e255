import type { TermColumn } from "../organisation/columns.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import type { ItemKind, TableName } from "../organisation/schema.ts";
import type { Place, Touch } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** Every item of some tables, as places to look at. */
export const itemsOf =
  (...tables: readonly ItemKind[]) =>
  (situation: Situation): Item[] => {
    const items: Item[] = [];
    for (const name of tables) {
      const table = situation.organisation.tables[name];
      const id = table.columns.id.values;
      for (let row = 0; row < table.length; row++) if (table.has(row)) items.push(id[row]!);
    }
    return items;
  };

/** What a column of a row refers to, as the place that the row touches. */
export const through =
  (table: TableName, column: string): Touch =>
  ({ organisation }, row) => {
    const { values } = organisation.tables[table].anyColumns[column] as unknown as TermColumn;
    return values[row] === NO_TERM || values[row] === undefined ? [] : [values[row]];
  };

/** The row's own item. */
export const itself = (table: ItemKind): Touch => through(table, "id");

/** Distinct terms of a column, as places. */
export const termsIn =
  (table: TableName, column: string) =>
  ({ organisation }: Situation): Place[] => {
    const { values } = organisation.tables[table].anyColumns[column] as unknown as TermColumn;
    const seen = new Set<Place>();
    for (const row of organisation.tables[table].rows()) if (values[row] !== NO_TERM) seen.add(values[row]!);
    return [...seen];
  };

/** Items sorted by id, as the parties of a finding that has no first party. */
export const sortedParties = ({ organisation }: Situation, items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (organisation.id(a) < organisation.id(b) ? -1 : 1));

/** Every goal. */
export const goals = ({ organisation }: Situation): Item[] => {
  const { columns } = organisation.tables.northstar;
  const found: Item[] = [];
  for (const row of organisation.tables.northstar.rows())
    if (columns.kind.is(row, "goal")) found.push(columns.id.values[row]!);
  return found;
};
