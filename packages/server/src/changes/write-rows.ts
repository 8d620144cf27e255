import { type ItemKind, type TableName, naturalKeys } from "@lodestar/core";
import { type ContentRow, deleteRows, insertRows, updateRows } from "../db/content-rows.ts";
import { isItemTable } from "../db/content-tables.ts";
import type { Sql } from "../db/open-database.ts";
import type { EditedRow } from "./edited-row.ts";
import { forgetItems, hasSameWords, keepItems } from "./items.ts";

/** Writes rows as they shall be, table by table: what goes first, so that what comes may take its place. */
export async function writeRows(sql: Sql, organisation: string, rows: readonly EditedRow[]): Promise<void> {
  const tables = [...Map.groupBy(rows, ({ table }) => table)];
  for (const [table, ofTable] of tables) {
    const gone = ofTable.filter(({ before, after }) => before !== null && after === null).map(({ id }) => id);
    if (gone.length === 0) continue;
    await deleteRows(sql, organisation, table, gone);
    if (isItemTable(table)) await forgetItems(sql, organisation, gone);
  }
  for (const [table, ofTable] of tables) await writeTable(sql, organisation, table, ofTable);
}

async function writeTable(
  sql: Sql,
  organisation: string,
  table: TableName,
  rows: readonly EditedRow[],
): Promise<void> {
  const there = rows.filter((row): row is EditedRow & { after: ContentRow } => row.after !== null);
  const added = there.filter(({ before }) => before === null).map(({ after }) => after);
  const changed = there.filter(({ before }) => before !== null).map(({ after }) => after);
  if (naturalKeys[table] !== undefined && added.length + changed.length > 1) {
    // Rows may take each other's keys, which holds at the end of the act but not between two of its rows.
    await deleteRows(
      sql,
      organisation,
      table,
      changed.map(({ id }) => id),
    );
    await insertRows(sql, organisation, table, [...changed, ...added]);
    return;
  }
  if (added.length > 0) await insertRows(sql, organisation, table, added);
  if (changed.length > 0) await updateRows(sql, organisation, table, changed);
  if (isItemTable(table)) await keepItems(sql, organisation, table, newWords(table, there));
}

/** Rows that search would find by other words than before; most changes are about something else. */
const newWords = (table: ItemKind, rows: readonly (EditedRow & { readonly after: ContentRow })[]) =>
  rows
    .filter(({ before, after }) => before === null || !hasSameWords(table, before, after))
    .map(({ after }) => after);
