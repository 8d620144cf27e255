import type { Sheet } from "@lodestar/contract";
import type { RoundAnswers } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { World } from "../../../context.ts";
import { json } from "../../../db/json.ts";
import type { Sql } from "../../../db/open-database.ts";
import type { Answerer } from "./answerer.ts";

/** What somebody answers, as it is kept. */
export type SheetFound = {
  readonly id: string;
  readonly stakeholder: string | null;
  readonly unit: string | null;
  readonly answers: RoundAnswers;
  readonly version: number;
  readonly sentVersion: number | null;
  readonly savedAt: string;
  readonly sentAt: string | null;
  readonly enteredBy: string | null;
};

/** Whose sheet: a stakeholder's of a round, or that of a ticket. */
export type SheetOf = { readonly round: string } & (
  { readonly stakeholder: string } | { readonly hash: string; readonly unit: string | null }
);

export const sheetOf = (answerer: Answerer): SheetOf => {
  const round = answerer.round.id;
  return answerer.by === "link"
    ? { round, stakeholder: answerer.stakeholder }
    : { round, hash: answerer.hash, unit: answerer.unit };
};

export async function findSheet(
  sql: Sql,
  organisation: string,
  of: SheetOf,
): Promise<SheetFound | undefined> {
  const row = await sql
    .selectFrom("answer_sheet")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .where("round_id", "=", of.round)
    .$if("stakeholder" in of, (query) =>
      query.where("stakeholder", "=", "stakeholder" in of ? of.stakeholder : ""),
    )
    .$if("hash" in of, (query) => query.where("token_hash", "=", "hash" in of ? of.hash : ""))
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      stakeholder: row.stakeholder,
      unit: row.unit,
      answers: row.answers,
      version: row.version,
      sentVersion: row.sent_version,
      savedAt: row.saved_at,
      sentAt: row.sent_at,
      enteredBy: row.entered_by,
    }
  );
}

/** Of two who save the same sheet at once, the second waits for the first, also where there is no sheet yet. */
export async function lockSheet(sql: Sql, organisation: string, of: SheetOf): Promise<void> {
  const key = JSON.stringify([organisation, of.round, "hash" in of ? of.hash : of.stakeholder]);
  await statement`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(sql);
}

/** A sheet as it is told to whoever answers; nothing before anything was saved. */
export const toldSheet = (sheet: SheetFound | undefined): Sheet =>
  sheet === undefined
    ? { answers: {}, version: 0, savedAt: null, sentAt: null, isSent: false, enteredBy: null }
    : {
        answers: sheet.answers as Sheet["answers"],
        version: sheet.version,
        savedAt: sheet.savedAt,
        sentAt: sheet.sentAt,
        isSent: sheet.sentVersion === sheet.version,
        enteredBy: sheet.enteredBy,
      };

/** The time that a sheet keeps: of an anonymous one only the day, so that no two times can be laid side by side. */
export const keptTime = (of: SheetOf, at: string): string =>
  "hash" in of ? `${at.slice(0, 10)}T00:00:00.000Z` : at;

export type SheetWritten = {
  readonly answers: RoundAnswers;
  readonly at: string;
  readonly isSent: boolean;
  readonly enteredBy: string | null;
};

/** Writes a whole sheet, the next version of what is there. */
export async function writeSheet(
  sql: Sql,
  { newId }: World,
  organisation: string,
  of: SheetOf,
  { answers, at, isSent, enteredBy }: SheetWritten,
): Promise<SheetFound> {
  const before = await findSheet(sql, organisation, of);
  const version = (before?.version ?? 0) + 1;
  const time = keptTime(of, at);
  const sheet = {
    answers: json(answers),
    version,
    sent_version: isSent ? version : (before?.sentVersion ?? null),
    saved_at: time,
    sent_at: isSent ? time : (before?.sentAt ?? null),
    entered_by: enteredBy,
  };
  if (before === undefined) {
    const whose =
      "hash" in of
        ? { stakeholder: null, unit: of.unit, token_hash: of.hash === "" ? null : of.hash }
        : { stakeholder: of.stakeholder, unit: null, token_hash: null };
    const key = { organisation_id: organisation, id: newId(), round_id: of.round };
    await sql
      .insertInto("answer_sheet")
      .values({ ...key, ...whose, ...sheet })
      .execute();
    return { ...asFound(key.id, whose, sheet), answers };
  }
  await sql
    .updateTable("answer_sheet")
    .set(sheet)
    .where("organisation_id", "=", organisation)
    .where("id", "=", before.id)
    .execute();
  return { ...asFound(before.id, before, sheet), answers };
}

type Columns = {
  readonly version: number;
  readonly sent_version: number | null;
  readonly saved_at: string;
  readonly sent_at: string | null;
  readonly entered_by: string | null;
};

const asFound = (
  id: string,
  { stakeholder, unit }: { readonly stakeholder: string | null; readonly unit: string | null },
  columns: Columns,
) => ({
  id,
  stakeholder,
  unit,
  version: columns.version,
  sentVersion: columns.sent_version,
  savedAt: columns.saved_at,
  sentAt: columns.sent_at,
  enteredBy: columns.entered_by,
});
