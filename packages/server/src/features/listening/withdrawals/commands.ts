import {
  type RoundAnswers,
  accept,
  isWithdrawn,
  refuse,
  withdrawalEdits,
  withoutWords,
} from "@lodestar/core";
import { contextOf, noLink, withoutPlace } from "../../../links/by-link.ts";
import type { AuditRow, Outcome, Place } from "../../../command.ts";
import { command } from "../../../command.ts";
import type { Context, World } from "../../../context.ts";
import type { ContentRow } from "../../../db/content-rows.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type Answerer, findHeldAnswerer, inOrganisationOf, nameTold } from "../answers/answerer.ts";
import { type FirstLook, type SheetAndWords } from "../answers/commands.ts";
import { recordedWords } from "../answers/queries.ts";
import { recordAnswers, recordedAnswer, writeAnswerEdits } from "../answers/record-answers.ts";
import { type SheetFound, findSheet, keptTime, sheetOf, toldSheet } from "../answers/sheets.ts";
import { json } from "../../../db/json.ts";

type Withdrawal = { readonly token: string; readonly statement: string | null };

/**
 * Takes back one statement, or everything that was answered. It is possible for the life of the link. What was recorded
 * stays in the history and out of sight; what waits to be recorded is simply no longer there.
 */
export async function withdrawWords(
  world: World,
  { token, statement }: Withdrawal,
): Promise<Outcome<SheetAndWords>> {
  const at = world.now().toISOString();
  const found = await inOrganisationOf<FirstLook>(world, token, async (sql, organisation) => {
    const who = await withdrawer(sql, organisation, token, at);
    if (!who.ok) return who;
    if (who.value.author !== null)
      return accept({ organisation, name: nameTold(who.value.answerer), told: null });
    const sheet = await clearSheet(sql, organisation, who.value, at);
    return accept({ organisation, name: "", told: { sheet: toldSheet(sheet), recorded: [] } });
  });
  if (!found.ok) return found;
  const { organisation, name, told } = found.value;
  if (told !== null) return accept(told);
  const context = contextOf(world, organisation, name);
  return withoutPlace(
    await command(context, async (sql, place) => {
      const who = await withdrawer(sql, organisation, token, at);
      if (!who.ok) return who;
      return withdraw(sql, context, place, { ...who.value, statement });
    }),
  );
}

type Withdrawer = {
  readonly answerer: Answerer;
  /** Whose words are recorded; `null` where an anonymous round has recorded nothing yet. */
  readonly author: string | null;
  readonly sheet: SheetFound | undefined;
};

async function withdrawer(
  sql: Sql,
  organisation: string,
  token: string,
  at: string,
): Promise<Outcome<Withdrawer>> {
  const found = await findHeldAnswerer(sql, organisation, token, at);
  if (!found.ok) return found;
  const answerer = found.value;
  if (answerer.by === "link" && answerer.round.confidentiality === "anonymous") return noLink();
  const sheet = await findSheet(sql, organisation, sheetOf(answerer), { isHeld: true });
  const author = answerer.by === "link" ? answerer.stakeholder : (sheet?.stakeholder ?? null);
  return accept({ answerer, author, sheet });
}

/** An anonymous sheet that was not recorded yet, emptied. */
async function clearSheet(
  sql: Sql,
  organisation: string,
  { answerer, sheet }: Withdrawer,
  at: string,
): Promise<SheetFound | undefined> {
  return sheet && changeAnswers(sql, organisation, sheet, { answerer, at, answers: {}, isUnsent: true });
}

type Changing = {
  readonly answerer: Answerer;
  readonly at: string;
  readonly answers: RoundAnswers;
  readonly isUnsent: boolean;
};

/** What was sent stays sent, so that other changes made since are still waiting to be sent. */
async function changeAnswers(
  sql: Sql,
  organisation: string,
  sheet: SheetFound,
  { answerer, at, answers, isUnsent }: Changing,
): Promise<SheetFound> {
  const version = sheet.version + 1;
  const wasSent = sheet.sentVersion === sheet.version;
  const sentVersion = isUnsent ? null : wasSent ? version : sheet.sentVersion;
  const sentAt = isUnsent ? null : sheet.sentAt;
  const savedAt = keptTime(sheetOf(answerer), at);
  await sql
    .updateTable("answer_sheet")
    .set({ answers: json(answers), version, sent_version: sentVersion, sent_at: sentAt, saved_at: savedAt })
    .where("organisation_id", "=", organisation)
    .where("id", "=", sheet.id)
    .execute();
  return { ...sheet, answers, version, sentVersion, sentAt, savedAt };
}

async function withdraw(
  sql: Sql,
  context: Context,
  place: Place,
  { answerer, author, sheet, statement }: Withdrawer & { readonly statement: string | null },
): Promise<Outcome<{ value: SheetAndWords; audit: { act: "withdraw_words"; rows: readonly AuditRow[] } }>> {
  const { organisation } = context;
  const { round } = answerer;
  if (author === null) return noLink();
  const sheetId = sheet?.id ?? "";
  const recorded = await recordedAnswer(sql, organisation, {
    ...{ round, sheet: sheetId, stakeholder: author },
    answers: sheet?.answers ?? {},
  });
  const row = recorded.statements.find(({ id, extra }) => id === statement && !isWithdrawn(extra));
  if (statement !== null && row === undefined)
    return refuse("already_decided", "These words are not among yours, or were taken back already.");
  const rest = row === undefined ? {} : withoutRow(sheet?.answers ?? {}, row);
  const changing = { answerer, at: place.at, answers: rest, isUnsent: statement === null };
  const changed = sheet && (await changeAnswers(sql, organisation, sheet, changing));
  const rows =
    row === undefined
      ? await withdrawAll(sql, context, place, { round, sheet: sheetId, stakeholder: author }, recorded)
      : await writeAnswerEdits(sql, context, place.seq, withdrawalEdits(row, recorded.disposed.has(row.id)));
  if (!rows.ok) return rows;
  const words = await recordedWords(sql, organisation, round.id, author);
  return accept({
    value: { sheet: toldSheet(changed), recorded: words },
    audit: { act: "withdraw_words", rows: rows.value },
  });
}

type Whose = Omit<Parameters<typeof recordAnswers>[3], "answers" | "enteredBy">;

/** Takes back all that a sheet said, and words that were put down for its author in other ways. */
async function withdrawAll(
  sql: Sql,
  context: Context,
  place: Place,
  whose: Whose,
  before: Awaited<ReturnType<typeof recordedAnswer>>,
): Promise<Outcome<readonly AuditRow[]>> {
  const bySheet = await recordAnswers(sql, context, place, { ...whose, answers: {}, enteredBy: null });
  if (!bySheet.ok) return bySheet;
  const touched = new Set(bySheet.value.map(({ id }) => id));
  const others = before.statements.filter(({ id, extra }) => !isWithdrawn(extra) && !touched.has(id));
  const edits = others.flatMap((row) => withdrawalEdits(row, before.disposed.has(row.id)));
  const rest = await writeAnswerEdits(sql, context, place.seq, edits);
  return rest.ok ? accept([...bySheet.value, ...rest.value]) : rest;
}

function withoutRow(answers: RoundAnswers, { extra, text }: ContentRow): RoundAnswers {
  const question = (extra as { question?: string } | null)?.question;
  return question === undefined ? answers : withoutWords(answers, question, String(text));
}
