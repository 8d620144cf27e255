import type { TableName } from "@lodestar/core";
import { type RawBuilder, sql as statement } from "kysely";
import { type ContentColumn, contentColumns, contentTables, sqlType } from "./content-tables.ts";
import { json } from "./json.ts";
import type { Sql } from "./open-database.ts";

/**
 * A row of content in core's words, with the id and version that every row has. `extra` holds what an imported row said
 * in columns the format does not know.
 */
export type ContentRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
};

/** Which rows: all, or those with some ids, or a page of them in the order of ids. */
export type Which = {
  readonly ids?: readonly string[];
  readonly after?: string | undefined;
  readonly limit?: number;
};

/** The rows of a table, in the order of their ids. */
export async function readRows(
  sql: Sql,
  organisation: string,
  table: TableName,
  { ids, after, limit }: Which = {},
): Promise<ContentRow[]> {
  const columns = contentColumns[table].map(
    ({ name, sql }) => statement`${statement.ref(sql)} as ${statement.ref(name)}`,
  );
  const { rows } = await statement<ContentRow>`
    select ${statement.join([...["id", "version", "extra"].map((name) => statement.ref(name)), ...columns])}
    from ${statement.table(contentTables[table])}
    where organisation_id = ${organisation}
      ${ids === undefined ? statement`` : statement`and id = any(${ids}::text[])`}
      ${after === undefined ? statement`` : statement`and id > ${after} collate "C"`}
    order by id
    ${limit === undefined ? statement`` : statement`limit ${limit}`}`.execute(sql);
  return rows;
}

/** Adds rows; what they leave out is unknown. One statement for any number of them. */
export async function insertRows(
  sql: Sql,
  organisation: string,
  table: TableName,
  rows: readonly ContentRow[],
): Promise<void> {
  const columns = contentColumns[table];
  const names = columns.map(({ sql }) => statement.ref(sql));
  await statement`
    insert into ${statement.table(contentTables[table])}
      (${statement.join([...["organisation_id", "id", "version", "extra"].map((name) => statement.ref(name)), ...names])})
    select ${organisation}, ${statement.join([...["id", "version", "extra"].map((name) => statement.ref(name)), ...columns.map(filled)])}
    from ${recordset(table, rows)}`.execute(sql);
}

/** Writes all columns of rows that are there. */
export async function updateRows(
  sql: Sql,
  organisation: string,
  table: TableName,
  rows: readonly ContentRow[],
): Promise<void> {
  const own = statement.table(contentTables[table]);
  const set = contentColumns[table].map(
    (column) => statement`${statement.ref(column.sql)} = ${filled(column)}`,
  );
  await statement`
    update ${own}
    set ${statement.join([statement`version = given.version, extra = given.extra`, ...set])}
    from ${recordset(table, rows)}
    where ${own}.organisation_id = ${organisation} and ${own}.id = given.id`.execute(sql);
}

export async function deleteRows(
  sql: Sql,
  organisation: string,
  table: TableName,
  ids: readonly string[],
): Promise<void> {
  await statement`
    delete from ${statement.table(contentTables[table])}
    where organisation_id = ${organisation} and id = any(${ids}::text[])`.execute(sql);
}

/** The rows as a table `given` that SQL reads from one parameter. */
function recordset(table: TableName, rows: readonly ContentRow[]): RawBuilder<unknown> {
  const columns = contentColumns[table];
  const given = rows.map((row) => ({
    id: row.id,
    version: row.version,
    extra: row["extra"] ?? null,
    ...Object.fromEntries(columns.map(({ name, sql }) => [sql, row[name] ?? null])),
  }));
  const types = columns.map(
    ({ sql, spec }) => statement`${statement.ref(sql)} ${statement.raw(sqlType(spec))}`,
  );
  return statement`jsonb_to_recordset(${json(given)}) as given
    (id text, version integer, extra jsonb, ${statement.join(types)})`;
}

/** A column of `given`; a list that was left out is empty. */
function filled({ sql, spec }: ContentColumn): RawBuilder<unknown> {
  const column = statement.ref(`given.${sql}`);
  const type = sqlType(spec);
  if (type === "text[]") return statement`coalesce(${column}, '{}')`;
  return type === "jsonb" ? statement`coalesce(${column}, '[]')` : column;
}
