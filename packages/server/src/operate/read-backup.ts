import { sql as statement } from "kysely";
import type { Database, Sql } from "../db/open-database.ts";
import { type BackupHead, type BackupPart, type ReadBackup } from "./backup-lines.ts";
import { type StoredTable, actFor, asOperator, organisationIds, storedTables } from "./stored-tables.ts";

/** Stores everything that a backup holds in a database where nobody has anything yet: all of it or nothing. */
export function readBackup(database: Database, { head, parts }: ReadBackup): Promise<number> {
  return database.outside(async (sql) => {
    await asOperator(sql);
    const tables = await storedTables(sql);
    requireSameTables(head, tables);
    await requireEmpty(sql);
    let count = 0;
    for await (const part of parts) count += await store(sql, part, tables);
    return count;
  });
}

function requireSameTables({ tables: told }: BackupHead, tables: readonly StoredTable[]): void {
  const stranger = Object.entries(told).find(([name, columns]) => {
    const own = tables.find((table) => table.name === name)?.columns;
    return own === undefined || columns.length !== own.length || columns.some((each) => !own.includes(each));
  });
  if (stranger !== undefined)
    throw new Error(`The backup's table ${stranger[0]} is not as this version of Lodestar has it.`);
}

async function requireEmpty(sql: Sql): Promise<void> {
  const { rows } = await statement<{ people: boolean }>`
    select exists (select from person) as people`.execute(sql);
  if ((await organisationIds(sql)).length > 0 || rows[0]?.people !== false)
    throw new Error("The database is not empty. A backup is restored into an empty one only.");
}

async function store(sql: Sql, { table, rows }: BackupPart, tables: readonly StoredTable[]): Promise<number> {
  const known = tables.find(({ name }) => name === table);
  if (known === undefined)
    throw new Error(`The backup has rows of a table ${table} that its head does not name.`);
  if (!known.isOfOrganisation) return insert(sql, known, rows);
  const key = table === "organisation" ? "id" : "organisation_id";
  let count = 0;
  for (const [organisation, own] of Map.groupBy(rows, (row) => keyOf(row, key))) {
    await actFor(sql, organisation);
    count += await insert(sql, known, own);
  }
  return count;
}

const keyOf = (row: string, key: string) => String((JSON.parse(row) as Record<string, unknown>)[key]);

async function insert(sql: Sql, { name, columns }: StoredTable, rows: readonly string[]): Promise<number> {
  const named = statement.join(columns.map((column) => statement.ref(column)));
  const table = statement.table(name);
  const { numAffectedRows } = await statement`
    insert into ${table} (${named})
    select ${named} from json_populate_recordset(null::${table}, ${`[${rows.join(",")}]`}::json)`.execute(
    sql,
  );
  return Number(numAffectedRows ?? 0);
}
