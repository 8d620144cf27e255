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

/** A sheet, held until the transaction ends where it is about to be changed by what it says. */
export async function findSheet(
  sql: Sql,
  organisation: string,
  of: SheetOf,
  { isHeld = false }: { readonly isHeld?: boolean } = {},
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
    .$if(isHeld, (query) => query.forUpdate())
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

export type SheetSaving = {
  /** The version that whoever saves has seen; 0 before there is a sheet. */
  readonly version: number;
  readonly given: RoundAnswers;
  /** Questions whose answers go. */
  readonly cleared: readonly string[];
  readonly at: string;
  /** The member who enters and sends it in somebody's name. */
  readonly enteredBy?: string;
};

export type SheetSaved = {
  readonly id: string;
  readonly version: number;
  readonly savedAt: string;
  /** What the answers take in the database. */
  readonly bytes: number;
};

/** Saves answers over those of the version seen, in one statement; `undefined` where that is not the newest one. */
export async function saveSheet(
  sql: Sql,
  { newId }: World,
  organisation: string,
  of: SheetOf,
  saving: SheetSaving,
): Promise<SheetSaved | undefined> {
  const told = statement`returning id, version, saved_at as "savedAt", pg_column_size(answers) as bytes`;
  const { rows } = await (
    saving.version === 0
      ? statement<SheetSaved>`${firstSaving(newId(), organisation, of, saving)} ${told}`
      : statement<SheetSaved>`${nextSaving(organisation, of, saving)} ${told}`
  ).execute(sql);
  return rows[0];
}

function firstSaving(id: string, organisation: string, of: SheetOf, { given, at, enteredBy }: SheetSaving) {
  const [stakeholder, unit, hash] =
    "hash" in of ? [null, of.unit, of.hash === "" ? null : of.hash] : [of.stakeholder, null, null];
  const time = keptTime(of, at);
  const [sentVersion, sentAt] = enteredBy === undefined ? [null, null] : [1, time];
  return statement`
    insert into answer_sheet (organisation_id, id, round_id, stakeholder, unit, token_hash, answers, version,
      sent_version, saved_at, sent_at, entered_by)
    values (${organisation}, ${id}, ${of.round}, ${stakeholder}, ${unit}, ${hash}, ${json(given)}, 1,
      ${sentVersion}, ${time}, ${sentAt}, ${enteredBy ?? null})
    on conflict do nothing`;
}

function nextSaving(
  organisation: string,
  of: SheetOf,
  { version, given, cleared, at, enteredBy }: SheetSaving,
) {
  const time = keptTime(of, at);
  const whose =
    "hash" in of ? statement`token_hash = ${of.hash}` : statement`stakeholder = ${of.stakeholder}`;
  const sent =
    enteredBy === undefined
      ? statement``
      : statement`, sent_version = version + 1, sent_at = ${time}, entered_by = ${enteredBy}`;
  return statement`
    update answer_sheet
    set answers = (answers || ${json(given)}) - ${cleared}::text[], version = version + 1,
      saved_at = ${time} ${sent}
    where organisation_id = ${organisation} and round_id = ${of.round} and ${whose} and version = ${version}`;
}
