import type { Round, RoundHead } from "@lodestar/contract";
import {
  type Confidentiality,
  type Question,
  type RoundLife,
  type RoundState,
  roundPhase,
} from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Sql } from "../../../db/open-database.ts";

/** A round as it is kept. */
export type RoundFound = RoundLife & {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly timeZone: string;
  readonly language: string;
  readonly introduction: string | null;
  readonly invitationText: string | null;
  readonly reminderText: string | null;
  readonly questions: readonly Question[];
  readonly ticketKey: string;
  readonly madeAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
};

const rounds = (sql: Sql, organisation: string) =>
  sql.selectFrom("round").selectAll().where("organisation_id", "=", organisation);

type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>["executeTakeFirstOrThrow"]>>;

/** A row of the table as a round. */
export const roundOf = (row: RoundRow): RoundFound => ({
  id: row.id,
  version: row.version,
  title: row.title,
  state: row.state as RoundState,
  confidentiality: row.confidentiality as Confidentiality,
  closesAt: row.closes_at,
  timeZone: row.time_zone,
  language: row.language,
  introduction: row.introduction,
  invitationText: row.invitation_text,
  reminderText: row.reminder_text,
  questions: row.questions,
  ticketKey: row.ticket_key,
  madeAt: row.made_at,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
});

export async function findRound(sql: Sql, organisation: string, id: string): Promise<RoundFound | undefined> {
  const row = await rounds(sql, organisation).where("id", "=", id).executeTakeFirst();
  return row && roundOf(row);
}

/** The anonymous rounds that have opened, whose tickets may come. */
export async function anonymousRounds(sql: Sql, organisation: string): Promise<readonly RoundFound[]> {
  const rows = await rounds(sql, organisation)
    .where("confidentiality", "=", "anonymous")
    .where("state", "<>", "draft")
    .execute();
  return rows.map(roundOf);
}

/** How many a round has invited, and how many sheets were sent. */
export type RoundCounts = Pick<RoundHead, "invited" | "heard">;

async function roundCounts(sql: Sql, organisation: string): Promise<ReadonlyMap<string, RoundCounts>> {
  const { rows } = await statement<RoundCounts & { id: string }>`
    select id,
      (select count(*)::integer from round_invitation where round_invitation.organisation_id = ${organisation}
        and round_id = round.id and revoked_at is null) as invited,
      (select count(*)::integer from answer_sheet where answer_sheet.organisation_id = ${organisation}
        and round_id = round.id and sent_at is not null) as heard
    from round where organisation_id = ${organisation}`.execute(sql);
  return new Map(rows.map(({ id, invited, heard }) => [id, { invited, heard }]));
}

export const headOf = (round: RoundFound, counts: RoundCounts | undefined, now: string): RoundHead => ({
  id: round.id,
  version: round.version,
  title: round.title,
  phase: roundPhase(round, now),
  confidentiality: round.confidentiality,
  closesAt: round.closesAt,
  timeZone: round.timeZone,
  madeAt: round.madeAt,
  openedAt: round.openedAt,
  closedAt: round.closedAt,
  invited: counts?.invited ?? 0,
  heard: counts?.heard ?? 0,
});

/** All rounds, the latest first. */
export async function listRoundHeads(sql: Sql, organisation: string, now: string): Promise<RoundHead[]> {
  const counts = await roundCounts(sql, organisation);
  const rows = await rounds(sql, organisation).orderBy("made_at", "desc").orderBy("id").execute();
  return rows.map((row) => headOf(roundOf(row), counts.get(row.id), now));
}

/** A round as planners and leaders read it. */
export async function readRound(
  sql: Sql,
  organisation: string,
  id: string,
  now: string,
): Promise<Round | undefined> {
  const round = await findRound(sql, organisation, id);
  if (round === undefined) return undefined;
  const { language, introduction, invitationText, reminderText, questions } = round;
  const head = headOf(round, (await roundCounts(sql, organisation)).get(id), now);
  return {
    ...head,
    language,
    introduction,
    invitationText,
    reminderText,
    questions: [...questions] as never,
  };
}

/** The goals of an organisation, those of most weight first. */
export async function goalIds(sql: Sql, organisation: string): Promise<string[]> {
  const { rows } = await statement<{ id: string }>`
    select id from northstar where organisation_id = ${organisation} and kind = 'goal'
    order by weight desc nulls last, id`.execute(sql);
  return rows.map(({ id }) => id);
}

/** The name of an organisation and the time zone of its days. */
export async function organisationAbout(
  sql: Sql,
  organisation: string,
): Promise<{ readonly name: string; readonly timeZone: string }> {
  const { name, settings } = await sql
    .selectFrom("organisation")
    .select(["name", "settings"])
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  return { name, timeZone: settings.timeZone ?? "UTC" };
}

/** Which of some ids are items, and of which table. */
export async function itemTables(
  sql: Sql,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom("item")
    .select(["id", "table_name"])
    .where("organisation_id", "=", organisation)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, table_name }) => [id, table_name]));
}
