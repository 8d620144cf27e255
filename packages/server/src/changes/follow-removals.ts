import type { TableName } from "@lodestar/core";
import { type ContentRow, readRows } from "../db/content-rows.ts";
import { contentColumns, isItemTable } from "../db/content-tables.ts";
import type { Sql } from "../db/open-database.ts";
import { type EditedRow, keyOf } from "./edited-row.ts";
import { namedIn, rowsReferringTo, without } from "./references.ts";

/**
 * What must follow when items are removed, so that nothing refers to what is not there: rows that cannot be without
 * them (a target without its objective) go too, other rows lose the reference. All of it belongs to the same change,
 * so that undoing it brings everything back.
 */
export async function followRemovals(
  sql: Sql,
  organisation: string,
  edited: ReadonlyMap<string, EditedRow>,
  version: number,
): Promise<Map<string, EditedRow>> {
  const all = new Map(edited);
  let removed = removedItems([...edited.values()]);
  const gone = new Set<string>();
  while (removed.length > 0) {
    for (const { id } of removed) gone.add(id);
    const referring = await rowsReferringTo(sql, organisation, removed);
    const touched = await rowsNow(sql, organisation, referring, all);
    const followed = touched
      .map((row) => afterRemoval(row, gone, version))
      .filter((row) => row !== undefined);
    for (const row of followed) all.set(keyOf(row.table, row.id), row);
    removed = removedItems(followed).filter(({ id }) => !gone.has(id));
  }
  return all;
}

const removedItems = (rows: readonly EditedRow[]) =>
  rows.filter(({ after, table }) => after === null && isItemTable(table));

/** The referring rows as they are by now within this change. */
async function rowsNow(
  sql: Sql,
  organisation: string,
  referring: readonly { readonly table: TableName; readonly id: string }[],
  edited: ReadonlyMap<string, EditedRow>,
): Promise<EditedRow[]> {
  const byTable = Map.groupBy(referring, ({ table }) => table);
  const read = await Promise.all(
    [...byTable].map(async ([table, rows]) => {
      const now = await readRows(sql, organisation, table, { ids: rows.map(({ id }) => id) });
      return now.map(
        (row) => edited.get(keyOf(table, row.id)) ?? { table, id: row.id, before: row, after: row },
      );
    }),
  );
  return read.flat().filter(({ after }) => after !== null);
}

/** A row after what it refers to has gone, `undefined` where nothing changes. */
function afterRemoval(row: EditedRow, gone: ReadonlySet<string>, version: number): EditedRow | undefined {
  const after = row.after as ContentRow;
  const losing = contentColumns[row.table].filter(
    (column) =>
      (column.spec.refersTo !== undefined || column.spec.type === "rated") &&
      namedIn(after, column).some((id) => gone.has(id)),
  );
  if (losing.length === 0) return undefined;
  if (losing.some(({ spec }) => spec.required)) return { ...row, after: null };
  const cleared = Object.fromEntries(losing.map((column) => [column.name, without(after, column, gone)]));
  return { ...row, after: { ...after, ...cleared, version } };
}
