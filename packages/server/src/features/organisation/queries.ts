import { type TableName, seenBy } from "@lodestar/core";
import type { RowOf } from "@lodestar/contract";
import type { AuditRow } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type Which, readRows } from "../../db/content-rows.ts";
import type { Sql } from "../../db/open-database.ts";

/** Rows of a table as the asker may see them, with the change they are true at. */
export async function listRows<T extends TableName>(
  sql: Sql,
  { organisation, actor }: Context,
  table: T,
  which: Which,
): Promise<{ readonly rows: RowOf<T>[]; readonly seq: number; readonly after: string | null }> {
  const seq = await latestSeq(sql, organisation);
  const rows = (await readRows(sql, organisation, table, which)) as unknown as RowOf<T>[];
  const seen = rows.flatMap((row) => {
    const visible = seenBy(actor, table, row);
    return visible === undefined ? [] : [{ ...visible, id: row.id, version: row.version }];
  });
  const isFull = which.limit !== undefined && rows.length === which.limit;
  return { rows: seen, seq, after: isFull ? (rows.at(-1)?.id ?? null) : null };
}

/** The number of the latest change. */
export async function latestSeq(sql: Sql, organisation: string): Promise<number> {
  const { seq } = await sql
    .selectFrom("organisation")
    .select("seq")
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  return seq;
}

/** What the history says of one change, without its rows. */
export type AuditHead = {
  readonly seq: number;
  readonly act: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly at: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
};

const audits = (sql: Sql, organisation: string) =>
  sql
    .selectFrom("audit")
    .leftJoin("audit as undoing", (join) =>
      join
        .onRef("undoing.organisation_id", "=", "audit.organisation_id")
        .onRef("undoing.undoes", "=", "audit.seq"),
    )
    .select([
      "audit.seq",
      "audit.act",
      "audit.actor_id",
      "audit.actor_name",
      "audit.at",
      "audit.reason",
      "audit.undoes",
      "undoing.seq as undoneBy",
    ])
    .where("audit.organisation_id", "=", organisation);

export async function findAudit(sql: Sql, organisation: string, seq: number): Promise<AuditHead | undefined> {
  return await audits(sql, organisation).where("audit.seq", "=", seq).executeTakeFirst();
}

/** Changes, the latest first: all of them, or those that touched an item or a table. */
export async function listAudits(
  sql: Sql,
  organisation: string,
  asked: {
    readonly item?: string | undefined;
    readonly table?: TableName | undefined;
    readonly before?: number | undefined;
    readonly limit: number;
  },
): Promise<AuditHead[]> {
  let query = audits(sql, organisation).orderBy("audit.seq", "desc").limit(asked.limit);
  if (asked.before !== undefined) query = query.where("audit.seq", "<", asked.before);
  const { item, table } = asked;
  if (item !== undefined || table !== undefined)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom("audit_row")
          .select("audit_row.seq")
          .whereRef("audit_row.organisation_id", "=", "audit.organisation_id")
          .whereRef("audit_row.seq", "=", "audit.seq")
          .$if(item !== undefined, (rows) => rows.where("audit_row.row_id", "=", item ?? ""))
          .$if(table !== undefined, (rows) => rows.where("audit_row.table_name", "=", table ?? "")),
      ),
    );
  return await query.execute();
}

/** Everything a change touched, in the order it was written. */
export async function auditRows(sql: Sql, organisation: string, seq: number, most?: number): Promise<AuditRow[]> {
  const rows = await sql
    .selectFrom("audit_row")
    .select(["table_name", "row_id", "before", "after"])
    .where("organisation_id", "=", organisation)
    .where("seq", "=", seq)
    .orderBy("place")
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map(({ table_name, row_id, before, after }) => ({ table: table_name, id: row_id, before, after }));
}

/** How many rows each of some changes touched. */
export async function auditRowCounts(
  sql: Sql,
  organisation: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (seqs.length === 0) return new Map();
  const rows = await sql
    .selectFrom("audit_row")
    .select((row) => ["seq", row.fn.countAll<number>().as("count")])
    .where("organisation_id", "=", organisation)
    .where("seq", "in", [...seqs])
    .groupBy("seq")
    .execute();
  return new Map(rows.map(({ seq, count }) => [seq, count]));
}
