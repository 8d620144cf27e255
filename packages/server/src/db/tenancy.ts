import { type Kysely, sql as statement } from "kysely";
import pg from "pg";
import { insideTransaction } from "./open-transaction.ts";
import type { Sql } from "./sql.ts";
import type { Tables } from "./tables.ts";

/** The role of every transaction where the connection's own user stands above row-level security. */
export const tenantRole = "lodestar_app";

/** The role of the accounts there: it sees people and how they sign in, and nothing of any organisation. */
export const accountsRole = "lodestar_accounts";

/** Whose rows a transaction sees. Left out, it sees nobody's. */
export type Tenant = { readonly organisation?: string; readonly person?: string };

/** Whether the connection's user would see every row in spite of row-level security. */
export async function bypassesRowSecurity(kysely: Kysely<Tables>): Promise<boolean> {
  const { rows } = await statement<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(kysely);
  return rows[0]?.bypasses ?? true;
}

/** One transaction, beginning with `preamble`. It is rolled back when `work` throws, and when it returns a refusal. */
export async function transactionOf<T>(
  kysely: Kysely<Tables>,
  preamble: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  let refusal: { readonly value: T } | undefined;
  try {
    return await kysely.transaction().execute(async (sql) => {
      if (preamble !== "") await statement.raw(preamble).execute(sql);
      const value = await insideTransaction(() => work(sql));
      if (!isRefusal(value)) return value;
      refusal = { value };
      throw new Error("Refused: the transaction is rolled back.");
    });
  } catch (error) {
    if (refusal !== undefined) return refusal.value;
    throw error;
  }
}

/** What a transaction begins with, as one text, so that it goes to the database together with `begin`. */
export function preambleOf({ organisation, person }: Tenant, role: string | undefined): string {
  return [
    ...(role === undefined ? [] : [`set local role ${role}`]),
    ...(organisation === undefined ? [] : [setting("lodestar.organisation", organisation)]),
    ...(person === undefined ? [] : [setting("lodestar.person", person)]),
  ].join("; ");
}

function setting(name: string, value: string): string {
  // PostgreSQL's texts have no NUL, so nobody has an id with one.
  return `select set_config('${name}', ${pg.escapeLiteral(value.replaceAll("\0", "\uFFFD"))}, true)`;
}

const isRefusal = (value: unknown) =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;
