import { sql as statement } from "kysely";
import type { Sql } from "../db/open-database.ts";

/** A table as it is in the database. */
export type StoredTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether its rows belong to organisations; otherwise to the whole server. */
  readonly isOfOrganisation: boolean;
};

/** What a backup leaves behind: what is good for a short time only, or would let whoever has the backup sign in. */
const LEFT_OUT = [
  "session",
  "verification",
  "account_mail",
  "upload",
  "kysely_migration",
  "kysely_migration_lock",
];

/** Facts of the server that are made anew where they are missing. */
export const INSTANCE_LEFT_OUT = ["secret", "owner_link"] as const;

/** Tables that others refer to come before them. */
const FIRST = ["organisation", "person"];

/** Every table that a backup holds, those first that others refer to. */
export async function storedTables(sql: Sql): Promise<readonly StoredTable[]> {
  const { rows } = await statement<{ name: string; columns: string[] }>`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and attnum > 0 and not attisdropped
    group by relname order by relname collate "C"`.execute(sql);
  return rows
    .filter(({ name }) => !LEFT_OUT.includes(name))
    .map((table) => ({
      ...table,
      isOfOrganisation: table.name === "organisation" || table.columns.includes("organisation_id"),
    }))
    .toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ name }: StoredTable) => (FIRST.includes(name) ? 0 : 1);

/**
 * Begins to work for all organisations as whoever runs the server: the connection's own user, and with the right to know
 * which organisations there are.
 */
export async function asOperator(sql: Sql): Promise<void> {
  await statement`set local role none`.execute(sql);
  await statement`select set_config('lodestar.task', 'backup', true)`.execute(sql);
}

export const actFor = (sql: Sql, organisation: string) =>
  statement`select set_config('lodestar.organisation', ${organisation}, true)`.execute(sql);

/** The organisations there are, by id. */
export async function organisationIds(sql: Sql): Promise<readonly string[]> {
  const { rows } = await statement<{ id: string }>`
    select id from organisation order by id collate "C"`.execute(sql);
  return rows.map(({ id }) => id);
}
