import type { ItemKind } from "@lodestar/core";
import type { Values } from "../command.ts";
import { sql as statement } from "kysely";
import type { ContentRow } from "../db/content-rows.ts";
import { contentColumns } from "../db/content-tables.ts";
import { json } from "../db/json.ts";
import type { Sql } from "../db/open-database.ts";

/** Columns that say what an item is called, in the order of preference; those core's `Organisation.title` looks at. */
const TITLES = ["title", "name", "question", "text", "need"];

/** Longest part of a title that a list of hits shows, in characters. */
const SHOWN = 300;

/** Notes items with their words, so that their ids are known over all tables and search finds them. */
export async function keepItems(
  sql: Sql,
  organisation: string,
  table: ItemKind,
  rows: readonly ContentRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const words = wordColumns(table);
  const items = rows.map((row) => ({
    id: row.id,
    title: titleOf(row),
    rest: words
      .map(({ name }) => row[name])
      .filter((text) => typeof text === "string")
      .join(" "),
  }));
  await statement`
    insert into item (organisation_id, id, table_name, title, document)
    select ${organisation}, id, ${table}, title,
      setweight(to_tsvector('simple', title || ' ' || id), 'A') || setweight(to_tsvector('simple', rest), 'B')
    from jsonb_to_recordset(${json(items)}) as given (id text, title text, rest text)
    on conflict (organisation_id, id) do update
      set table_name = excluded.table_name, title = excluded.title, document = excluded.document`.execute(
    sql,
  );
}

const wordColumns = (table: ItemKind) =>
  contentColumns[table].filter(({ spec }) => spec.type === "text" || spec.type === "label");

/** Whether search would find a row by the same words as before. */
export const hasSameWords = (table: ItemKind, before: ContentRow, after: ContentRow): boolean =>
  titleOf(before) === titleOf(after) &&
  wordColumns(table).every(({ name }) => (before[name] ?? null) === (after[name] ?? null));

export async function forgetItems(sql: Sql, organisation: string, ids: readonly string[]): Promise<void> {
  await sql.deleteFrom("item").where("organisation_id", "=", organisation).where("id", "in", ids).execute();
}

/** What people call an item: its title, name or words; its id where it has none. */
export function titleOf(row: Values & { readonly id: string }): string {
  const column = TITLES.find((name) => typeof row[name] === "string");
  return column === undefined ? row.id : (row[column] as string).slice(0, SHOWN).toWellFormed();
}
