import { isDeepStrictEqual } from "node:util";
import { type TableName, tableNames } from "@lodestar/core";
import { sql as statement } from "kysely";
import { readRows } from "../db/content-rows.ts";
import { isItemTable } from "../db/content-tables.ts";
import type { Database, Sql } from "../db/open-database.ts";

/**
 * What does not fit together in what is stored of an organisation: an act without its event, a row that the history does
 * not know or knows otherwise, an item that search does not know. Nothing, where every act is there whole or not at all.
 */
export function historyFaults(database: Database, organisation: string): Promise<string[]> {
  return database.inOrganisation(organisation, async (sql) => {
    const faults = await actFaults(sql, organisation);
    for (const table of tableNames) faults.push(...(await tableFaults(sql, organisation, table)));
    return [...faults, ...(await itemFaults(sql, organisation))];
  });
}

/** Acts that are not numbered 1, 2, 3 … up to the organisation's own number, or are told of in one place only. */
async function actFaults(sql: Sql, organisation: string): Promise<string[]> {
  const { rows } = await statement<{ fault: string }>`
    with act as (select seq from audit where organisation_id = ${organisation}),
    told as (select seq from event where organisation_id = ${organisation}),
    due as (
      select generate_series(1, seq) as seq from organisation where id = ${organisation}
    )
    select 'no act ' || seq as fault from (select seq from due except select seq from act) as missing
    union all
    select 'no event of act ' || seq from (select seq from act except select seq from told) as silent
    union all
    select 'event without act ' || seq from (select seq from told except select seq from act) as idle
    union all
    select 'act beyond the last: ' || seq from (select seq from act except select seq from due) as beyond
    union all
    select 'rows of no act ' || seq from audit_row
    where organisation_id = ${organisation} and seq not in (select seq from act)`.execute(sql);
  return rows.map(({ fault }) => fault);
}

type Written = { readonly id: string; readonly seq: number; readonly after: unknown };

/** Rows of a table that are not as the act that touched them last left them. */
async function tableFaults(sql: Sql, organisation: string, table: TableName): Promise<string[]> {
  const { rows: written } = await statement<Written>`
    select distinct on (row_id) row_id as id, seq, after from audit_row
    where organisation_id = ${organisation} and table_name = ${table}
    order by row_id, seq desc, place desc`.execute(sql);
  const left = new Map(written.map((row) => [row.id, row]));
  const there = new Map((await readRows(sql, organisation, table)).map((row) => [row.id, row]));
  const ids = [...new Set([...left.keys(), ...there.keys()])];
  return ids.flatMap((id) => {
    const row = there.get(id) ?? null;
    const history = left.get(id);
    const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(row)), history?.after ?? null);
    const hasItsVersion = row === null || row.version === history?.seq;
    return isSame && hasItsVersion ? [] : [`${table} ${id} is not as act ${history?.seq ?? "?"} left it`];
  });
}

/** Items that the register of ids does not know, or that it alone knows. */
async function itemFaults(sql: Sql, organisation: string): Promise<string[]> {
  const known = await sql
    .selectFrom("item")
    .select(["id", "table_name"])
    .where("organisation_id", "=", organisation)
    .execute();
  const there = new Set<string>();
  for (const table of tableNames.filter(isItemTable))
    for (const { id } of await readRows(sql, organisation, table)) there.add(`${table} ${id}`);
  const registered = new Set(known.map(({ id, table_name }) => `${table_name} ${id}`));
  const unknown = [...there].filter((item) => !registered.has(item));
  const alone = [...registered].filter((item) => !there.has(item));
  return [...unknown, ...alone].map((item) => `register of items: ${item}`);
}
