import { type Link, type TableName, tableNames } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { ContentRow } from "../db/content-rows.ts";
import { type ContentColumn, contentColumns, contentTables, isItemTable } from "../db/content-tables.ts";
import type { Sql } from "../db/open-database.ts";

/** Columns of a table that refer to items, and the ids they hold in a row. */
export const referringColumns = (table: TableName): readonly ContentColumn[] =>
  contentColumns[table].filter(({ spec }) => spec.refersTo !== undefined);

/** The ids that a row names in one of its columns. */
export function namedIn(row: ContentRow, { name, spec }: ContentColumn): readonly string[] {
  const value = row[name];
  if (value === null || value === undefined) return [];
  if (spec.type === "links") return (value as readonly Link[]).map(({ to }) => to);
  return spec.type === "references" ? (value as readonly string[]) : [value as string];
}

/** A row's column without some ids: a list without them, or unknown. */
export function without(row: ContentRow, { name, spec }: ContentColumn, ids: ReadonlySet<string>): unknown {
  if (spec.type === "links") return (row[name] as readonly Link[]).filter(({ to }) => !ids.has(to));
  return spec.type === "references" ? (row[name] as readonly string[]).filter((id) => !ids.has(id)) : null;
}

/** Which table each of some items lives in; ids of nothing are left out. */
export async function tablesOfItems(
  sql: Sql,
  organisation: string,
  ids: readonly string[],
): Promise<Map<string, TableName>> {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom("item")
    .select(["id", "table_name"])
    .where("organisation_id", "=", organisation)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, table_name }) => [id, table_name as TableName]));
}

/** A row that refers to one of the items asked about. */
export type Referring = { readonly table: TableName; readonly id: string };

/**
 * Every row that refers to some items, wherever it does. Each referring column of the schema is looked through once:
 * a removal is rare, and keeping an index of all references true would cost every other change.
 */
export async function rowsReferringTo(
  sql: Sql,
  organisation: string,
  items: readonly { readonly id: string; readonly table: TableName }[],
): Promise<Referring[]> {
  const ids = items.map(({ id }) => id);
  const kinds = new Set(items.map(({ table }) => table));
  const mayRefer = (column: ContentColumn) =>
    column.spec.refersTo?.some((name) => name === "any" || kinds.has(name as TableName)) === true;
  const questions = tableNames.flatMap((table) =>
    contentColumns[table]
      .filter((column) => mayRefer(column) || column.spec.type === "rated")
      .map(
        (column) => statement`
        select ${table} as "table", id from ${statement.table(contentTables[table])}
        where organisation_id = ${organisation} and ${refersToAny(column, ids)}`,
      ),
  );
  if (questions.length === 0 || ids.length === 0) return [];
  const { rows } = await statement<Referring>`${statement.join(questions, statement` union `)}`.execute(sql);
  return rows;
}

function refersToAny({ sql, spec }: ContentColumn, ids: readonly string[]) {
  const column = statement.ref(sql);
  if (spec.type === "references") return statement`${column} && ${ids}::text[]`;
  if (spec.type === "links")
    return statement`exists (select from jsonb_array_elements(${column}) as link where link->>'to' = any(${ids}::text[]))`;
  return statement`${column} = any(${ids}::text[])`;
}

/** Whether a table is among those a column may refer to. */
export const mayReferTo = ({ spec }: ContentColumn, table: TableName): boolean =>
  spec.refersTo?.some((name) => name === table || (name === "any" && isItemTable(table))) === true;
