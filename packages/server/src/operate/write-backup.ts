import { sql as statement } from "kysely";
import { migrationsFolder, readMigrations } from "../db/migrate.ts";
import type { Database, Sql } from "../db/open-database.ts";
import { type BackupPart, writeBackupFile } from "./backup-lines.ts";
import {
  INSTANCE_LEFT_OUT,
  type StoredTable,
  actFor,
  asOperator,
  organisationIds,
  storedTables,
} from "./stored-tables.ts";

const ROWS_AT_ONCE = 1_000;

/** Writes everything that is stored, as it is at one moment, into a file; gives the number of rows. */
export async function writeBackup(database: Database, file: string, now: Date): Promise<number> {
  const migrations = [...(await readMigrations(migrationsFolder)).keys()];
  return database.outside(async (sql) => {
    await statement`set transaction isolation level repeatable read, read only`.execute(sql);
    await asOperator(sql);
    const tables = await storedTables(sql);
    const columns = Object.fromEntries(tables.map(({ name, columns }) => [name, columns]));
    const head = { madeAt: now.toISOString(), migrations, tables: columns };
    return writeBackupFile(file, head, everything(sql, tables));
  });
}

async function* everything(sql: Sql, tables: readonly StoredTable[]): AsyncGenerator<BackupPart> {
  for (const { name, isOfOrganisation } of tables) if (!isOfOrganisation) yield* rowsOf(sql, name);
  for (const id of await organisationIds(sql)) {
    await actFor(sql, id);
    for (const { name, isOfOrganisation } of tables) if (isOfOrganisation) yield* rowsOf(sql, name, id);
  }
}

/** The rows of a table as the database itself writes them as JSON, so that nothing is lost on the way. */
async function* rowsOf(sql: Sql, table: string, organisation?: string): AsyncGenerator<BackupPart> {
  await statement`declare stored no scroll cursor for
    select row_to_json(stored)::text as row from ${statement.table(table)} as stored
    where ${whichRows(table, organisation)}`.execute(sql);
  for (;;) {
    const fetched = await statement<{ row: string }>`
      fetch ${statement.lit(ROWS_AT_ONCE)} from stored`.execute(sql);
    if (fetched.rows.length > 0) yield { table, rows: fetched.rows.map(({ row }) => row) };
    if (fetched.rows.length < ROWS_AT_ONCE) break;
  }
  await statement`close stored`.execute(sql);
}

function whichRows(table: string, organisation: string | undefined) {
  if (table === "instance") return statement`key not in (${statement.join(INSTANCE_LEFT_OUT)})`;
  if (organisation === undefined) return statement`true`;
  const column = table === "organisation" ? "id" : "organisation_id";
  return statement`${statement.ref(column)} = ${statement.lit(organisation)}`;
}
