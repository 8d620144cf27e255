import { type TableName, seenBy, tableNames } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { PastChange, RowOf } from "@lodestar/contract";
import { hidesSomething, pastRowSeenBy } from "../../changes/change-made.ts";
import type { AuditRow } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type Which, readRows } from "../../db/content-rows.ts";
import { contentTables } from "../../db/content-tables.ts";
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
export async function auditRows(
  sql: Sql,
  organisation: string,
  seq: number,
  most?: number,
): Promise<AuditRow[]> {
  const rows = await sql
    .selectFrom("audit_row")
    .select(["table_name", "row_id", "before", "after"])
    .where("organisation_id", "=", organisation)
    .where("seq", "=", seq)
    .orderBy("place")
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map(({ table_name, row_id, before, after }) => ({
    table: table_name,
    id: row_id,
    before,
    after,
  }));
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

/** Rows of a change that its line in the history shows. */
const ROWS_SHOWN = 50;

/** A page of the history as the asker may see it. */
export async function pastChanges(
  sql: Sql,
  { organisation, actor }: Context,
  asked: Parameters<typeof listAudits>[2],
): Promise<{ readonly changes: PastChange[]; readonly hasMore: boolean }> {
  const heads = await listAudits(sql, organisation, { ...asked, limit: asked.limit + 1 });
  const shown = heads.slice(0, asked.limit);
  const counts = await auditRowCounts(
    sql,
    organisation,
    shown.map(({ seq }) => seq),
  );
  const changes: PastChange[] = [];
  for (const { actor_id, actor_name, ...head } of shown) {
    const rows = await auditRows(sql, organisation, head.seq, ROWS_SHOWN);
    const isMasked = rows.some((row) => hidesSomething(actor, row));
    changes.push({
      ...head,
      // Who entered confidential words is often who said them.
      actor: isMasked ? { id: "", name: "" } : { id: actor_id, name: actor_name },
      reason: isMasked ? null : head.reason,
      rows: rows.flatMap((row) => pastRowSeenBy(actor, row)),
      rowCount: counts.get(head.seq) ?? 0,
    });
  }
  return { changes, hasMore: heads.length > asked.limit };
}

/** Name, settings and size of an organisation. */
export async function organisationFacts(sql: Sql, organisation: string) {
  const { id, name, settings, seq } = await sql
    .selectFrom("organisation")
    .select(["id", "name", "settings", "seq"])
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  const counted = tableNames.map(
    (table) => statement`
      select ${table} as "table", count(*)::integer as count
      from ${statement.table(contentTables[table])} where organisation_id = ${organisation}`,
  );
  const { rows } = await statement<{ table: string; count: number }>`
    ${statement.join(counted, statement` union all `)}`.execute(sql);
  const counts = Object.fromEntries(rows.map(({ table, count }) => [table, count]));
  return { id, name, settings: { timeZone: settings.timeZone ?? "UTC" }, seq, counts };
}
