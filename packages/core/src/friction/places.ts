import type { TermColumn } from "../organisation/columns.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import type { ItemKind, TableName } from "../organisation/schema.ts";
import type { Place, Touch } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** Every item of some tables, as places to look at. */
export const itemsOf =
  (...tables: readonly ItemKind[]) =>
  ({ organisation }: Situation): Int32Array => {
    const sizes = tables.map((name) => organisation.tables[name].size);
    const items = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
    let used = 0;
    for (const name of tables) {
      const rows = organisation.tables[name].rows();
      const id = organisation.tables[name].columns.id.values;
      for (let i = 0; i < rows.length; i++) items[used++] = id[rows[i]!]!;
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
