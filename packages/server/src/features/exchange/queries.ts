import { Organisation, type TableName, tableNames } from "@lodestar/core";
import type { CurrentRows } from "../../changes/imported-rows.ts";
import { type ContentRow, readRows } from "../../db/content-rows.ts";
import { contentColumns, isItemTable } from "../../db/content-tables.ts";
import type { Sql } from "../../db/open-database.ts";

/** An upload that has not expired, if it is there. */
export async function findUpload(sql: Sql, organisation: string, id: string, now: Date) {
  return await sql
    .selectFrom("upload")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .where("id", "=", id)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
}

/** Every row of content. */
export async function currentRows(sql: Sql, organisation: string): Promise<CurrentRows> {
  const rows = new Map<TableName, readonly ContentRow[]>();
  for (const table of tableNames) rows.set(table, await readRows(sql, organisation, table));
  return rows;
}

/** The organisation as the alignment folder knows it, with columns and tables the format does not know. */
export async function organisationToExport(sql: Sql, id: string): Promise<Organisation> {
  const organisation = new Organisation();
  for (const [table, rows] of await currentRows(sql, id))
    for (const row of rows) addRow(organisation, table, row);
  const unknown = await sql
    .selectFrom("unknown_table")
    .select(["name", "rows"])
    .where("organisation_id", "=", id)
    .orderBy("name")
    .execute();
  for (const { name, rows } of unknown) organisation.unknownTables.push({ name, rows });
  return organisation;
}

function addRow(organisation: Organisation, table: TableName, row: ContentRow): void {
  const values = Object.fromEntries(contentColumns[table].map(({ name }) => [name, row[name]]));
  const at = organisation.add(table, isItemTable(table) ? { id: row.id, ...values } : values);
  const extra = row["extra"] as Readonly<Record<string, string>> | null;
  for (const [column, text] of Object.entries(extra ?? {}))
    organisation.tables[table].keepUnknown(column).set(at, text);
}

/** Everything of an organisation: its rows with their versions, and its history. Members' accounts are not part of it. */
export async function everythingToExport(sql: Sql, id: string) {
  const { name, settings, seq } = await sql
    .selectFrom("organisation")
    .select(["name", "settings", "seq"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const history = await sql
    .selectFrom("audit")
    .select(["seq", "act", "actor_name as actor", "reason", "at", "undoes"])
    .where("organisation_id", "=", id)
    .orderBy("seq")
    .execute();
  const rows = await sql
    .selectFrom("audit_row")
    .select(["seq", "table_name as table", "row_id as id", "before", "after"])
    .where("organisation_id", "=", id)
    .orderBy("seq")
    .orderBy("place")
    .execute();
  const ofAct = Map.groupBy(rows, (row) => row.seq);
  return {
    schema: "lodestar.organisation/1",
    name,
    settings,
    seq,
    tables: Object.fromEntries(await currentRows(sql, id)),
    history: history.map((act) => ({ ...act, rows: ofAct.get(act.seq) ?? [] })),
  };
}
