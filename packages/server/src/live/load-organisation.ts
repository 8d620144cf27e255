import { setImmediate as others } from "node:timers/promises";
import { Organisation, type TableName, tableNames } from "@lodestar/core";
import { type ContentRow, readRows } from "../db/content-rows.ts";
import { isItemTable } from "../db/content-tables.ts";
import type { Sql } from "../db/open-database.ts";
import { type LoadedOrganisation, valuesOf } from "./live-organisation.ts";

/** Rows taken over between two turns of others: some twenty milliseconds. */
const AT_ONCE = 5000;

/**
 * Reads all content of an organisation, in the order of ids. The organisation's row is locked for sharing: whoever
 * changes it waits the moment this takes, and so all tables and the number of the latest act belong together.
 */
export async function loadOrganisation(sql: Sql, id: string): Promise<LoadedOrganisation> {
  const { seq } = await sql
    .selectFrom("organisation")
    .select("seq")
    .where("id", "=", id)
    .forShare()
    .executeTakeFirstOrThrow();
  const organisation = new Organisation();
  const keyless = new Map<TableName, Map<string, number>>();
  for (const table of tableNames) if (!isItemTable(table)) keyless.set(table, new Map());
  for (const table of tableNames)
    for await (const page of pagesOf(sql, id, table))
      for (const row of page) addRow(organisation, table, row, keyless.get(table));
  return { organisation, keyless, seq };
}

async function* pagesOf(sql: Sql, organisation: string, table: TableName): AsyncGenerator<ContentRow[]> {
  for (let after: string | undefined; ;) {
    const page = await readRows(sql, organisation, table, { after, limit: AT_ONCE });
    yield page;
    if (page.length < AT_ONCE) return;
    after = page.at(-1)?.id;
    await others();
  }
}

function addRow(
  organisation: Organisation,
  table: TableName,
  row: ContentRow,
  keyless: Map<string, number> | undefined,
): void {
  const values = valuesOf(table, row);
  if (keyless === undefined) organisation.add(table, { id: row.id, ...values });
  else keyless.set(row.id, organisation.add(table, values));
}
