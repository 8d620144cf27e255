import { type Actor, type TableName, seenBy } from "@lodestar/core";
import type { ResponseOf, search } from "@lodestar/contract";
import { type RawBuilder, sql as statement } from "kysely";
import type { Values } from "../../../command.ts";
import { readRows } from "../../../db/content-rows.ts";
import { contentColumns } from "../../../db/content-tables.ts";
import type { Sql } from "../../../db/open-database.ts";
import { excerpt, wordsOf } from "./excerpt.ts";

export type SearchHit = ResponseOf<typeof search>["hits"][number];

type Found = { readonly id: string; readonly table: TableName; readonly title: string };

/** What is searched for, where, by whom. */
export type Search = {
  readonly organisation: string;
  readonly actor: Actor;
  readonly q: string;
  readonly limit: number;
};

/**
 * Items that hold the words looked for, the last of which may be only begun; where there are none, items with a title
 * much like them. Row-level security keeps the database from using its indexes for either: it reads the organisation's
 * items, which is why what costs more is asked second.
 */
export async function searchItems(sql: Sql, asked: Search): Promise<SearchHit[]> {
  const byWords = await itemsWithWords(sql, asked);
  const found = byWords.length > 0 ? byWords : await itemsTitledAlike(sql, asked);
  return await seen(sql, asked, found);
}

async function itemsWithWords(sql: Sql, { organisation, actor, q, limit }: Search): Promise<Found[]> {
  const { rows } = await statement<Found>`
    select id, table_name as "table", title
    from item, (select ${queryOf(q)} as query) as asked
    where organisation_id = ${organisation} and document @@ query ${mayBeFound(organisation, actor)}
    order by
      ts_rank(document, query) + case when starts_with(lower(title), ${q.toLowerCase()}) then 1 else 0 end desc,
      title collate "C", id
    limit ${limit}`.execute(sql);
  return rows;
}

async function itemsTitledAlike(sql: Sql, { organisation, actor, q, limit }: Search): Promise<Found[]> {
  const { rows } = await statement<Found>`
    select id, table_name as "table", title from (
      select id, table_name, title, word_similarity(${q}, title) as likeness
      from item
      where organisation_id = ${organisation} and title ~* ${piecesOf(q)} ${mayBeFound(organisation, actor)}
    ) as item
    where likeness >= ${LIKE_ENOUGH}
    order by likeness desc, title collate "C", id
    limit ${limit}`.execute(sql);
  return rows;
}

/** Share of the trigrams of what is looked for that a part of a title has too: one slip in a word of seven letters. */
const LIKE_ENOUGH = 0.5;

/** Any three letters that stand together: a title without any of them cannot be alike, and to see that is quick. */
function piecesOf(q: string): string {
  const pieces = wordsOf(q).flatMap((word) => {
    const letters = [...word];
    return letters.length < 4 ? [word] : letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(""));
  });
  return pieces.length === 0 ? "^$" : [...new Set(pieces)].join("|");
}

/** All words must be there, as people type them into search engines; the last one may go on. */
function queryOf(q: string): RawBuilder<unknown> {
  const [, before = "", last = ""] = /^(.*?)(\S*)$/su.exec(q) ?? [];
  const isOperator = /^-|"/u.test(last) || (before.split('"').length - 1) % 2 === 1;
  if (isOperator) return statement`websearch_to_tsquery('simple', ${q})`;
  const begun = `'${last.replaceAll(/['\\]/gu, " ")}':*`;
  return statement`websearch_to_tsquery('simple', ${before}) && to_tsquery('simple', ${begun})`;
}

/** Words that were taken out of sight are found by planners and by whoever said them. */
function mayBeFound(organisation: string, { role, stakeholder }: Actor): RawBuilder<unknown> {
  if (role === "owner" || role === "planner") return statement``;
  return statement`and not (table_name = 'statements' and exists (
    select from statement
    where statement.organisation_id = ${organisation} and statement.id = item.id
      and statement.moderated = 'yes' and statement.stakeholder is distinct from ${stakeholder}::text))`;
}

/** What was found as somebody may see it, with the words around those looked for. */
async function seen(
  sql: Sql,
  { organisation, actor, q }: Search,
  found: readonly Found[],
): Promise<SearchHit[]> {
  const texts = new Map<string, string[]>();
  for (const [table, hits] of Map.groupBy(found, (hit) => hit.table))
    for (const row of await readRows(sql, organisation, table, { ids: hits.map(({ id }) => id) })) {
      const visible = seenBy(actor, table, row as never) as Values | undefined;
      if (visible !== undefined) texts.set(row.id, textsOf(table, visible));
    }
  const words = wordsOf(q);
  return found.flatMap(({ id, table, title }) => {
    const ofRow = texts.get(id);
    return ofRow === undefined ? [] : [{ id, table, title, excerpt: excerpt(ofRow, title, words) }];
  });
}

const textsOf = (table: TableName, row: Values) =>
  contentColumns[table]
    .filter(({ spec }) => spec.type === "text" || spec.type === "label")
    .map(({ name }) => row[name])
    .filter((text) => typeof text === "string");
