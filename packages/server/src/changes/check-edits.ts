import { type TableName, accept, naturalKeys, refuse } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Outcome } from "../command.ts";
import type { ContentRow } from "../db/content-rows.ts";
import { contentTables, isItemTable } from "../db/content-tables.ts";
import type { Sql } from "../db/open-database.ts";
import type { EditedRow } from "./edited-row.ts";
import { mayReferTo, namedIn, referringColumns, tablesOfItems } from "./references.ts";

type Check = (
  sql: Sql,
  organisation: string,
  rows: readonly EditedRow[],
) => Promise<Outcome<null>> | Outcome<null>;

/** What must hold of rows after a change, whoever made it; the first thing that does not is told. */
export async function checkEdits(
  sql: Sql,
  organisation: string,
  rows: readonly EditedRow[],
): Promise<Outcome<null>> {
  for (const check of CHECKS) {
    const checked = await check(sql, organisation, rows);
    if (!checked.ok) return checked;
  }
  return accept(null);
}

/** Ids of new items are used by no other item of any table. */
const idsAreFree: Check = async (sql, organisation, rows) => {
  const added = rows.filter(
    ({ before, after, table }) => before === null && after !== null && isItemTable(table),
  );
  const taken = await tablesOfItems(
    sql,
    organisation,
    added.map(({ id }) => id),
  );
  const again = new Set(rows.filter(({ after }) => after === null).map(({ id }) => id));
  for (const { id } of added)
    if (taken.has(id) && !again.has(id))
      return refuse("id_taken", `The id “${id}” is used by another item; choose one that is free.`);
  return accept(null);
};

/** Whatever a changed row refers to is there, and of a kind the column may refer to. */
const referencesLead: Check = async (sql, organisation, rows) => {
  const named = rows.flatMap(({ table, before, after }) =>
    after === null
      ? []
      : referringColumns(table).flatMap((column) => {
          const known = before === null ? [] : namedIn(before, column);
          const fresh = namedIn(after, column).filter((id) => !known.includes(id));
          return fresh.map((id) => ({ id, column, row: after.id }));
        }),
  );
  const tables = await tablesOfItems(
    sql,
    organisation,
    named.map(({ id }) => id),
  );
  for (const { id, table, after } of rows)
    if (isItemTable(table)) {
      if (after === null) tables.delete(id);
      else tables.set(id, table);
    }
  for (const { id, column, row } of named) {
    const table = tables.get(id);
    if (table !== undefined && mayReferTo(column, table)) continue;
    const what =
      table === undefined
        ? "is not there (any more)"
        : `is one of the ${table}, which ${column.name} cannot name`;
    const message = `“${id}”, named by ${column.name} of “${row}”, ${what}.`;
    return {
      ok: false,
      refusal: { code: "refers_to_nothing", message, fields: [{ path: column.name, message }] },
    };
  }
  return accept(null);
};

/** Rows that are named by what they say, not by an id, are there once. */
const keysAreFree: Check = async (sql, organisation, rows) => {
  for (const { table, id, after } of rows) {
    const key = naturalKeys[table];
    if (key === undefined || after === null) continue;
    const same = await sameKey(sql, organisation, table, key, after, id);
    const alsoNew = rows.some(
      (other) => other.id !== id && other.table === table && hasSameKey(other.after, after, key),
    );
    const isMoved = rows.some((other) => other.table === table && other.id === same);
    if ((same !== undefined && !isMoved) || alsoNew)
      return refuse(
        "already_there",
        `There is a row with the same ${key.join(", ")} already; change that one.`,
      );
  }
  return accept(null);
};

const hasSameKey = (a: ContentRow | null, b: ContentRow, key: readonly string[]) =>
  a !== null && key.every((column) => (a[column] ?? null) === (b[column] ?? null));

async function sameKey(
  sql: Sql,
  organisation: string,
  table: TableName,
  key: readonly string[],
  row: ContentRow,
  id: string,
): Promise<string | undefined> {
  const sqlName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const equal = key.map(
    (name) =>
      statement`${statement.ref(sqlName(name))}::text is not distinct from ${row[name] ?? null}::text`,
  );
  const { rows } = await statement<{ id: string }>`
    select id from ${statement.table(contentTables[table])}
    where organisation_id = ${organisation} and id <> ${id} and ${statement.join(equal, statement` and `)}
    limit 1`.execute(sql);
  return rows[0]?.id;
}

/** Nothing ends before it starts. */
const datesAreInOrder: Check = (_sql, _organisation, rows) => {
  for (const { after } of rows) {
    const [start, end] = [after?.["startsOn"], after?.["endsOn"] ?? after?.["dueOn"]];
    if (typeof start === "string" && typeof end === "string" && end < start)
      return refuse(
        "dates_reversed",
        `It ends on ${end}, before it starts on ${start}; turn the two days round.`,
      );
  }
  return accept(null);
};

/** Units form a tree: none lies above itself. */
const unitsFormTrees: Check = async (sql, organisation, rows) => {
  const moved = rows.filter(
    ({ table, after, before }) =>
      table === "units" && after !== null && after["parent"] !== (before?.["parent"] ?? null),
  );
  if (moved.length === 0) return accept(null);
  const { rows: units } = await statement<{ id: string; parent: string | null }>`
    select id, parent from unit where organisation_id = ${organisation}`.execute(sql);
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  for (const { table, id, after } of rows)
    if (table === "units") parents.set(id, (after?.["parent"] as string | null) ?? null);
  for (const { id } of moved) {
    const above = new Set<string>();
    for (let at = parents.get(id); typeof at === "string" && !above.has(at); at = parents.get(at))
      above.add(at);
    if (above.has(id))
      return refuse("unit_ring", `The unit “${id}” would lie above itself; choose another parent.`);
  }
  return accept(null);
};

const CHECKS: readonly Check[] = [idsAreFree, referencesLead, keysAreFree, datesAreInOrder, unitsFormTrees];
