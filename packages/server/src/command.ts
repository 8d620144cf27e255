import { type Refusal, type Result, accept } from "@lodestar/core";
import type { ProblemCode } from "@lodestar/contract";
import { sql as statement } from "kysely";
import type { Context } from "./context.ts";
import { json } from "./db/json.ts";
import type { Sql } from "./db/open-database.ts";

/** Values of a row, as the wire and the audit know it. */
export type Values = Readonly<Record<string, unknown>>;

/** A row as an act found it and left it; `null` where it was not there. */
export type AuditRow = {
  readonly table: string;
  readonly id: string;
  readonly before: Values | null;
  readonly after: Values | null;
};

/** What the history says of an act. An act that touched no row says so with an empty list. */
export type AuditEntry = {
  readonly act: Act;
  readonly reason?: string | null;
  readonly undoes?: number;
  readonly rows: readonly AuditRow[];
};

/** The kinds of acts that the history tells apart. */
export type Act =
  | "change"
  | "undo"
  | "import"
  | "make_organisation"
  | "change_settings"
  | "invite_member"
  | "revoke_invitation"
  | "accept_invitation"
  | "change_member"
  | "remove_member"
  | "make_token"
  | "revoke_token"
  | "propose_purpose"
  | "confirm_purpose"
  | "decline_purpose"
  | "withdraw_purpose"
  | "make_round"
  | "change_round"
  | "remove_round"
  | "open_round"
  | "close_round"
  | "reopen_round"
  | "invite_to_round"
  | "renew_round_link"
  | "revoke_round_link"
  | "remind_round"
  | "send_answer"
  | "enter_answer"
  | "withdraw_words"
  | "ask_back"
  | "answer_follow_up"
  | "share_back"
  | "give_verdict"
  | "revoke_readback_links";

/** A refusal that the wire has a word for; `current` is the row as it is now, where that helps. */
export type Refused = Refusal<ProblemCode> & {
  readonly current?: Values | null;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
};

export type Outcome<T> = Result<T, Refused>;

/** What a command did and what the history says of it: there is no way to do the one without the other. */
export type Done<T> = { readonly value: T; readonly audit: AuditEntry };

/** Numbers of the place an act takes in the organisation's order of changes. */
export type Place = { readonly seq: number; readonly at: string };

/**
 * Carries out one human act in one transaction: the organisation's row is locked and gives the act its number, the work
 * is done, and audit, event and the wake-up of everybody who listens are written with it. A refusal leaves nothing behind.
 */
export function command<T>(
  context: Context,
  work: (sql: Sql, place: Place) => Promise<Outcome<Done<T>>>,
): Promise<Outcome<T & Place>> {
  const { database, organisation } = context;
  return database.inOrganisation(organisation, async (sql) => {
    const place = { seq: await nextSeq(sql, organisation), at: context.now().toISOString() };
    const done = await work(sql, place);
    if (!done.ok) return done;
    await record(sql, context, place, done.value.audit);
    return accept({ ...done.value.value, ...place });
  });
}

async function nextSeq(sql: Sql, organisation: string): Promise<number> {
  const { seq } = await sql
    .updateTable("organisation")
    .set((row) => ({ seq: row("seq", "+", 1) }))
    .where("id", "=", organisation)
    .returning("seq")
    .executeTakeFirstOrThrow();
  return seq;
}

/** Tables whose rows say who may do what: of their changes every process is told besides. */
const MEMBER_TABLES = ["members", "units"];

/** The channel on which the organisation is named in which somebody may have other rights than before. */
export const MEMBERS_CHANNEL = "lodestar_members";

/** Writes the act, its rows, its event and its wake-ups in one statement: everybody else waits until it is done. */
async function record(sql: Sql, { organisation, actor }: Context, { seq, at }: Place, audit: AuditEntry) {
  const { act, reason = null, undoes = null } = audit;
  const rows = audit.rows.map((row, place) => ({ place, ...row }));
  const wakesMembers = audit.rows.some(({ table }) => MEMBER_TABLES.includes(table));
  await statement`
    with act as (
      insert into audit (organisation_id, seq, at, act, actor_id, actor_name, reason, undoes)
      values (${organisation}, ${seq}, ${at}, ${act}, ${actor.memberId}, ${actor.name}, ${reason}, ${undoes})
    ), touched as (
      insert into audit_row (organisation_id, seq, place, table_name, row_id, before, after)
      select ${organisation}, ${seq}::bigint, place, "table", id, before, after
      from jsonb_to_recordset(${json(rows)}) as row
        (place integer, "table" text, id text, before jsonb, after jsonb)
    ), told as (
      insert into event (organisation_id, seq, at, kind) values (${organisation}, ${seq}, ${at}, 'change')
    )
    select pg_notify('lodestar', ${`${organisation}:${seq}`})
      ${wakesMembers ? statement`, pg_notify(${MEMBERS_CHANNEL}, ${organisation})` : statement``}`.execute(
    sql,
  );
}
