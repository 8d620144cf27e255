import { randomBytes } from "node:crypto";
import type { Edit } from "@lodestar/contract";
import {
  type Confidentiality,
  type Question,
  type QuestionSetName,
  type Result,
  type RoundStep,
  accept,
  mayChangeQuestions,
  propositionId,
  questionFaults,
  questionSets,
  refuse,
  roundStep,
} from "@lodestar/core";
import { writeEdits } from "../../../changes/write-edits.ts";
import { type Act, type AuditRow, type Outcome, type Place, command } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import { json } from "../../../db/json.ts";
import type { Sql } from "../../../db/open-database.ts";
import { recordAnonymousAnswers } from "../anonymous/commands.ts";
import { sendInvitations } from "../invitations/commands.ts";
import { type RoundFound, findRound, goalIds, itemTables, organisationAbout } from "./queries.ts";

/** What a planner says of a round. */
export type RoundDescribed = {
  readonly title: string;
  readonly confidentiality: Confidentiality;
  readonly closesAt: string | null;
  readonly timeZone: string;
  readonly language: string;
  readonly introduction: string | null;
  readonly invitationText: string | null;
  readonly reminderText: string | null;
  readonly questions: readonly Question[];
};

type Undefinable<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type NewRound = Undefinable<RoundDescribed> & {
  readonly title: string;
  readonly id?: string | undefined;
  readonly questionSet?: QuestionSetName | undefined;
};

/** Makes a round as a draft: nobody is asked until it opens. */
export function makeRound(context: Context, asked: NewRound): Promise<Outcome<{ id: string } & Place>> {
  const { organisation } = context;
  return command(context, async (sql, { at }) => {
    const id = asked.id ?? (await freeRoundId(sql, organisation, asked.title));
    if ((await findRound(sql, organisation, id)) !== undefined)
      return refuse("id_taken", `There is a round “${id}” already; choose another id.`);
    const described = await describedFrom(sql, organisation, asked);
    await sql
      .insertInto("round")
      .values({
        organisation_id: organisation,
        id,
        version: 1,
        state: "draft",
        ...columnsOf(described),
        ticket_key: randomBytes(32).toString("hex"),
        made_at: at,
        opened_at: null,
        closed_at: null,
      })
      .execute();
    const after = { ...described, state: "draft", version: 1 };
    return accept({ value: { id }, audit: { act: "make_round", rows: [roundAudit(id, null, after)] } });
  });
}

/** Letters and digits of a title, joined by hyphens; with a number where a round has that id already. */
async function freeRoundId(sql: Sql, organisation: string, title: string): Promise<string> {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40)
    .replace(/-$/, "");
  const stem = plain === "" ? "round" : plain;
  for (let place = 1; ; place++) {
    const id = place === 1 ? stem : `${stem}-${place}`;
    if ((await findRound(sql, organisation, id)) === undefined) return id;
  }
}

async function describedFrom(sql: Sql, organisation: string, asked: NewRound): Promise<RoundDescribed> {
  const set = questionSets(await goalIds(sql, organisation)).find(({ name }) => name === asked.questionSet);
  return {
    title: asked.title,
    confidentiality: asked.confidentiality ?? "named",
    closesAt: asked.closesAt ?? null,
    timeZone: asked.timeZone ?? (await organisationAbout(sql, organisation)).timeZone,
    language: asked.language ?? "en",
    introduction: asked.introduction ?? null,
    invitationText: asked.invitationText ?? null,
    reminderText: asked.reminderText ?? null,
    questions: asked.questions ?? set?.questions ?? [],
  };
}

const columnsOf = (described: RoundDescribed) => ({
  title: described.title,
  confidentiality: described.confidentiality,
  closes_at: described.closesAt,
  time_zone: described.timeZone,
  language: described.language,
  introduction: described.introduction,
  invitation_text: described.invitationText,
  reminder_text: described.reminderText,
  questions: json(described.questions),
});

const describedOf = (round: RoundFound): RoundDescribed => ({
  title: round.title,
  confidentiality: round.confidentiality,
  closesAt: round.closesAt,
  timeZone: round.timeZone,
  language: round.language,
  introduction: round.introduction,
  invitationText: round.invitationText,
  reminderText: round.reminderText,
  questions: round.questions,
});

type RoundTold = RoundDescribed & { readonly state: string; readonly version: number };

/** A round as the history tells it. */
const roundAudit = (id: string, before: RoundTold | null, after: RoundTold | null): AuditRow => ({
  table: "rounds",
  id,
  before,
  after,
});

const toldOf = (round: RoundFound): RoundTold => ({
  ...describedOf(round),
  state: round.state,
  version: round.version,
});

export const noRound = (id: string) => refuse("not_found", `There is no round “${id}”.`);

export type RoundChange = Undefinable<RoundDescribed> & { readonly version: number };

/** Changes what a round says of itself. What people have begun to answer stays as it is. */
export function changeRound(
  context: Context,
  id: string,
  { version, ...change }: RoundChange,
): Promise<Outcome<{ version: number } & Place>> {
  const { organisation } = context;
  return command(context, async (sql) => {
    const round = await findRound(sql, organisation, id);
    if (round === undefined) return noRound(id);
    if (round.version !== version) return staleRound(round);
    const isFixed = change.questions !== undefined || change.confidentiality !== undefined;
    if (isFixed && !mayChangeQuestions(round))
      return refuse("wrong_state", "Questions and confidentiality stay as they were when the round opened.");
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: RoundTold = { ...toldOf(round), ...given, version: version + 1 };
    await writeRound(sql, organisation, id, { ...columnsOf(after), version: after.version });
    const audit = roundAudit(id, toldOf(round), after);
    return accept({ value: { version: after.version }, audit: { act: "change_round", rows: [audit] } });
  });
}

const staleRound = ({ ticketKey: _, ...current }: RoundFound): Outcome<never> => ({
  ok: false,
  refusal: { code: "stale_version", message: "This round was changed by somebody else since.", current },
});

type RoundColumns = Partial<ReturnType<typeof columnsOf>> & {
  readonly version: number;
  readonly state?: string;
  readonly opened_at?: string;
  readonly closed_at?: string | null;
};

async function writeRound(sql: Sql, organisation: string, id: string, columns: RoundColumns): Promise<void> {
  await sql
    .updateTable("round")
    .set(columns)
    .where("organisation_id", "=", organisation)
    .where("id", "=", id)
    .execute();
}

/** Removes a draft with those it would have invited. */
export function removeRound(context: Context, id: string): Promise<Outcome<Place>> {
  const { organisation } = context;
  return command(context, async (sql) => {
    const round = await findRound(sql, organisation, id);
    if (round === undefined) return noRound(id);
    if (round.state !== "draft")
      return refuse("wrong_state", "This round was opened: what was said in it stays. Close it instead.");
    await sql
      .deleteFrom("round_invitation")
      .where("organisation_id", "=", organisation)
      .where("round_id", "=", id)
      .execute();
    await sql.deleteFrom("round").where("organisation_id", "=", organisation).where("id", "=", id).execute();
    const audit = roundAudit(id, toldOf(round), null);
    return accept({ value: {}, audit: { act: "remove_round", rows: [audit] } });
  });
}

/** Opens a draft: its propositions join the organisation's, and the invitations that wait are sent. */
export function openRound(
  context: Context,
  publicUrl: string,
  id: string,
): Promise<Outcome<{ sent: number } & Place>> {
  return command(context, async (sql, { seq, at }) => {
    const found = await roundFor(sql, context, id, "open");
    if (!found.ok) return found;
    const round = found.value;
    const askable = await checkQuestions(sql, context, round);
    if (!askable.ok) return askable;
    const written = await writeEdits(sql, context, seq, propositionEdits(round));
    if (!written.ok) return written;
    const after = await step(sql, context, round, { state: "open", opened_at: at });
    const sent = await sendInvitations(sql, context, { publicUrl, at, round });
    const rows = [after, ...written.value];
    return accept({ value: { sent }, audit: { act: "open_round", rows } });
  });
}

/** A round that may take a step, or why it may not. */
async function roundFor(
  sql: Sql,
  { organisation }: Context,
  id: string,
  wanted: RoundStep,
): Promise<Outcome<RoundFound>> {
  const round = await findRound(sql, organisation, id);
  if (round === undefined) return noRound(id);
  const may: Result<unknown, { readonly code: "wrong_state"; readonly message: string }> = roundStep(
    round,
    wanted,
  );
  return may.ok ? accept(round) : may;
}

async function step(
  sql: Sql,
  { organisation }: Context,
  round: RoundFound,
  columns: Omit<RoundColumns, "version"> & { readonly state: string },
): Promise<AuditRow> {
  const version = round.version + 1;
  await writeRound(sql, organisation, round.id, { ...columns, version });
  const closesAt = columns.closes_at === undefined ? round.closesAt : columns.closes_at;
  return roundAudit(round.id, toldOf(round), { ...toldOf(round), state: columns.state, closesAt, version });
}

async function checkQuestions(
  sql: Sql,
  { organisation, now }: Context,
  { questions, closesAt }: RoundFound,
): Promise<Outcome<null>> {
  if (questions.length === 0) return refuse("wrong_state", "The round has no questions yet.");
  if (closesAt !== null && Date.parse(closesAt) <= now().getTime())
    return refuse("wrong_state", "The round would end before it opens; choose a later end.");
  const named = questions.flatMap((question) =>
    "items" in question ? question.items : "statements" in question ? question.statements : [],
  );
  const tables = await itemTables(sql, organisation, named);
  const fields = questionFaults(questions, {
    isItem: (id) => tables.has(id),
    isStatement: (id) => tables.get(id) === "statements",
  });
  if (fields.length === 0) return accept(null);
  return { ok: false, refusal: { code: "bad_request", message: "The questions have faults.", fields } };
}

const propositionEdits = ({ id: round, questions }: RoundFound): Edit[] =>
  questions.flatMap((question) =>
    question.kind !== "agreement"
      ? []
      : question.propositions.map((proposition): Edit => ({
          do: "add",
          table: "propositions",
          id: propositionId(round, question.id, proposition.id),
          row: {
            text: proposition.text,
            scaleMin: question.scaleMin,
            scaleMax: question.scaleMax,
            scaleLabels: [...question.labels],
            round,
          },
        })),
  );

/** Closes a round. The answers of an anonymous one are recorded now, all at once and in an order that says nothing. */
export function closeRound(
  context: Context,
  id: string,
  reason: string | undefined,
): Promise<Outcome<Place>> {
  return command(context, async (sql, place) => {
    const found = await roundFor(sql, context, id, "close");
    if (!found.ok) return found;
    const round = found.value;
    const recorded =
      round.confidentiality === "anonymous"
        ? await recordAnonymousAnswers(sql, context, place, round)
        : accept([]);
    if (!recorded.ok) return recorded;
    const after = await step(sql, context, round, { state: "closed", closed_at: place.at });
    const rows = [after, ...recorded.value];
    return accept({ value: {}, audit: { act: "close_round", reason: reason ?? null, rows } });
  });
}

/** Opens a closed round again, until another end. */
export function reopenRound(context: Context, id: string, closesAt: string | null): Promise<Outcome<Place>> {
  return command(context, async (sql) => {
    const found = await roundFor(sql, context, id, "reopen");
    if (!found.ok) return found;
    if (closesAt !== null && Date.parse(closesAt) <= context.now().getTime())
      return refuse("wrong_state", "The end has passed already; choose a later one.");
    const act: Act = "reopen_round";
    const columns = { state: "open", closed_at: null, closes_at: closesAt };
    const rows = [await step(sql, context, found.value, columns)];
    return accept({ value: {}, audit: { act, rows } });
  });
}
