import { Organisation, type TableName, tableNames } from "@lodestar/core";
import type { CurrentRows } from "../../changes/imported-rows.ts";
import { type ContentRow, readRows } from "../../db/content-rows.ts";
import { contentColumns, isItemTable } from "../../db/content-tables.ts";
import type { Sql } from "../../db/open-database.ts";

/** An upload that has not expired, if it is there. */
export async function findUpload(sql: Sql, organisation: string, id: string, now: Date) {
  return await sql
    .selectFrom("upload")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .where("id", "=", id)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
}

/** Every row of content. */
export async function currentRows(sql: Sql, organisation: string): Promise<CurrentRows> {
  const rows = new Map<TableName, readonly ContentRow[]>();
  for (const table of tableNames) rows.set(table, await readRows(sql, organisation, table));
  return rows;
}

/** The organisation as the alignment folder knows it, with columns and tables the format does not know. */
export async function organisationToExport(sql: Sql, id: string): Promise<Organisation> {
  const organisation = new Organisation();
  for (const [table, rows] of await currentRows(sql, id))
    for (const row of rows) addRow(organisation, table, row);
  const unknown = await sql
    .selectFrom("unknown_table")
    .select(["name", "rows"])
    .where("organisation_id", "=", id)
    .orderBy("name")
    .execute();
  for (const { name, rows } of unknown) organisation.unknownTables.push({ name, rows });
  return organisation;
}

function addRow(organisation: Organisation, table: TableName, row: ContentRow): void {
  const values = Object.fromEntries(contentColumns[table].map(({ name }) => [name, row[name]]));
  const at = organisation.add(table, isItemTable(table) ? { id: row.id, ...values } : values);
  const extra = row["extra"] as Readonly<Record<string, string>> | null;
  for (const [column, text] of Object.entries(extra ?? {}))
    organisation.tables[table].keepUnknown(column).set(at, text);
}

/** Everything of an organisation: its rows with their versions, and its history. Members' accounts are not part of it. */
export async function everythingToExport(sql: Sql, id: string) {
  const { name, settings, seq } = await sql
    .selectFrom("organisation")
    .select(["name", "settings", "seq"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const history = await sql
    .selectFrom("audit")
    .select(["seq", "act", "actor_name as actor", "reason", "at", "undoes"])
    .where("organisation_id", "=", id)
    .orderBy("seq")
    .execute();
  const rows = await sql
    .selectFrom("audit_row")
    .select(["seq", "table_name as table", "row_id as id", "before", "after"])
    .where("organisation_id", "=", id)
    .orderBy("seq")
    .orderBy("place")
    .execute();
  const ofAct = Map.groupBy(rows, (row) => row.seq);
  return {
    schema: "lodestar.organisation/1",
    name,
    settings,
    seq,
    tables: Object.fromEntries(await currentRows(sql, id)),
    rounds: await roundsToExport(sql, id),
    readbacks: await readbacksToExport(sql, id),
    history: history.map((act) => ({ ...act, rows: ofAct.get(act.seq) ?? [] })),
  };
}

/** What was shown to whom of what was heard, with the signatures of what they answered. Links are nobody else's. */
function readbacksToExport(sql: Sql, organisation: string) {
  return sql
    .selectFrom("readback")
    .select(["id", "stakeholder", "theme", "revision", "title", "summary", "words"])
    .select(["asked_at as askedAt", "answered_at as answeredAt", "signature"])
    .where("organisation_id", "=", organisation)
    .orderBy("id")
    .execute();
}

/** Rounds with their questions, who was invited and what was asked back. Links and unsent answers are nobody else's. */
async function roundsToExport(sql: Sql, organisation: string) {
  const rounds = await sql
    .selectFrom("round")
    .select(["id", "version", "title", "state", "confidentiality", "closes_at as closesAt"])
    .select(["time_zone as timeZone", "language", "introduction", "invitation_text as invitationText"])
    .select(["reminder_text as reminderText", "questions", "made_at as madeAt"])
    .select(["opened_at as openedAt", "closed_at as closedAt"])
    .where("organisation_id", "=", organisation)
    .orderBy("id")
    .execute();
  const invited = await sql
    .selectFrom("round_invitation")
    .select(["round_id as round", "stakeholder", "invited_at as invitedAt", "revoked_at as revokedAt"])
    .where("organisation_id", "=", organisation)
    .orderBy("round_id")
    .orderBy("stakeholder")
    .execute();
  const asked = await sql
    .selectFrom("follow_up")
    .select(["round_id as round", "id", "statement", "text", "asked_by as askedBy", "asked_at as askedAt"])
    .select(["answer", "answered_at as answeredAt"])
    .where("organisation_id", "=", organisation)
    .orderBy("id")
    .execute();
  const without = <T extends { readonly round: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ round }) => round === id).map(({ round: _, ...row }) => row);
  return rounds.map((round) => ({
    ...round,
    invited: without(invited, round.id),
    followUps: without(asked, round.id),
  }));
}
