import type { AuditRow } from "../command.ts";
import type { Sql } from "../db/open-database.ts";

/** One act as the history keeps it, with every row it touched. */
export type PastAct = {
  readonly seq: number;
  readonly act: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly rows: readonly AuditRow[];
};

/** Beyond so many acts, or rows in all, loading everything anew costs less than following. */
const MOST_ACTS = 500;
const MOST_ROWS = 5000;

/** The acts after the one numbered `after`, in their order; `undefined` where they are too many to follow. */
export async function actsAfter(
  sql: Sql,
  organisation: string,
  after: number,
): Promise<PastAct[] | undefined> {
  const heads = await sql
    .selectFrom("audit")
    .select(["seq", "act", "actor_id", "actor_name", "at", "reason", "undoes"])
    .where("organisation_id", "=", organisation)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(MOST_ACTS + 1)
    .execute();
  if (heads.length > MOST_ACTS) return undefined;
  const last = heads.at(-1);
  if (last === undefined) return [];
  const rows = await rowsTouched(sql, organisation, after, last.seq);
  if (rows.length > MOST_ROWS) return undefined;
  const bySeq = Map.groupBy(rows, ({ seq }) => seq);
  return heads.map(({ actor_id, actor_name, ...head }) => ({
    ...head,
    actor: { id: actor_id, name: actor_name },
    rows: (bySeq.get(head.seq) ?? []).map(({ table_name, row_id, before, after }) => ({
      table: table_name,
      id: row_id,
      before,
      after,
    })),
  }));
}

/** Rows of acts, in the order they were written; one more than the most that are followed where there are more. */
async function rowsTouched(sql: Sql, organisation: string, after: number, last: number) {
  return await sql
    .selectFrom("audit_row")
    .select(["seq", "table_name", "row_id", "before", "after"])
    .where("organisation_id", "=", organisation)
    .where("seq", ">", after)
    .where("seq", "<=", last)
    .orderBy("seq")
    .orderBy("place")
    .limit(MOST_ROWS + 1)
    .execute();
}
