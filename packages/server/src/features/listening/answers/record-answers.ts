import {
  type AnswerEdit,
  type AnswerRows,
  type RecordedAnswer,
  type RoundAnswers,
  type TableName,
  accept,
  answerEdits,
  answerRows,
  formatDay,
} from "@lodestar/core";
import { tablesOfItems } from "../../../changes/references.ts";
import { writeEdits } from "../../../changes/write-edits.ts";
import type { AuditRow, Outcome, Place } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import { readRows } from "../../../db/content-rows.ts";
import { contentTables } from "../../../db/content-tables.ts";
import type { Sql } from "../../../db/open-database.ts";
import { clockDay } from "../../../live/clock-day.ts";
import { sql as statement } from "kysely";
import type { RoundFound } from "../rounds/queries.ts";

type Recording = {
  readonly round: RoundFound;
  readonly sheet: string;
  readonly stakeholder: string;
  readonly answers: RoundAnswers;
  /** The member who enters them in somebody's name; `null` where people speak for themselves. */
  readonly enteredBy: string | null;
};

/** Makes what is recorded what was answered, as a part of an act; gives the rows that it touched. */
export async function recordAnswers(
  sql: Sql,
  context: Context,
  { seq, at }: Place,
  recording: Recording,
): Promise<Outcome<readonly AuditRow[]>> {
  const { round, sheet, stakeholder, answers } = recording;
  const recorded = await recordedAnswer(sql, context.organisation, recording);
  const saidOn = saidOnDay(round, at);
  const source = { round: round.id, confidentiality: round.confidentiality, sheet, stakeholder, saidOn };
  const rows = marked(answerRows(source, round.questions, answers), recording.enteredBy);
  const possible = withoutMissing(rows, await tablesOfItems(sql, context.organisation, itemsNamed(rows)));
  // Ids that follow from a sheet would tell leaders which confidential words are of one person.
  const nameOf = round.confidentiality === "named" ? (id: string) => id : () => `s-${context.newId()}`;
  return writeAnswerEdits(sql, context, seq, answerEdits(recorded, possible, nameOf));
}

/** The day that an instant belongs to where the round takes place. */
export const saidOnDay = ({ timeZone }: RoundFound, at: string): string =>
  formatDay(clockDay(new Date(at), timeZone));

export async function writeAnswerEdits(
  sql: Sql,
  context: Context,
  seq: number,
  edits: readonly AnswerEdit[],
): Promise<Outcome<readonly AuditRow[]>> {
  return edits.length === 0 ? accept([]) : writeEdits(sql, context, seq, edits);
}

/** Words that somebody else typed say so. */
const marked = (rows: AnswerRows, enteredBy: string | null): AnswerRows =>
  enteredBy === null
    ? rows
    : {
        ...rows,
        statements: rows.statements.map((row) => ({
          ...row,
          extra: { ...row.extra, entered_by: enteredBy },
        })),
      };

/** What is recorded of somebody in a round, with the versions that edits must name. */
export async function recordedAnswer(
  sql: Sql,
  organisation: string,
  { round, sheet, stakeholder, answers }: Pick<Recording, "round" | "sheet" | "stakeholder" | "answers">,
): Promise<RecordedAnswer> {
  const ofRound = async (table: "statements" | "rankings" | "points" | "ratings") => {
    const { rows } = await statement<{ id: string }>`
      select id from ${statement.table(contentTables[table])}
      where organisation_id = ${organisation} and stakeholder = ${stakeholder} and round = ${round.id}`.execute(
      sql,
    );
    return rowsByIds(sql, organisation, table, rows);
  };
  const statements = await ofRound("statements");
  const ids = statements.map(({ id }) => id);
  return {
    sheet,
    statements,
    rankings: await ofRound("rankings"),
    points: await ofRound("points"),
    ratings: await ofRound("ratings"),
    votes: await recordedVotes(sql, organisation, { sheet, stakeholder, answers }),
    disposed: await disposedAmong(sql, organisation, ids),
  } as unknown as RecordedAnswer;
}

const rowsByIds = async (
  sql: Sql,
  organisation: string,
  table: TableName,
  found: readonly { readonly id: string }[],
) => (found.length === 0 ? [] : readRows(sql, organisation, table, { ids: found.map(({ id }) => id) }));

/** Votes carry no round: those of the sheet, and those on the words that the answers vote on. */
async function recordedVotes(
  sql: Sql,
  organisation: string,
  { sheet, stakeholder, answers }: Pick<Recording, "sheet" | "stakeholder" | "answers">,
) {
  const on = Object.values(answers).flatMap((answer) =>
    answer.kind === "votes" ? answer.votes.map(({ statement: id }) => id) : [],
  );
  const { rows } = await statement<{ id: string }>`
    select id from vote where organisation_id = ${organisation} and stakeholder = ${stakeholder}
      and (starts_with(id, ${`${sheet}-`}) or statement = any(${on}::text[]))`.execute(sql);
  return rowsByIds(sql, organisation, "votes", rows);
}

export async function disposedAmong(
  sql: Sql,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await statement<{ statement: string }>`
    select statement from disposition
    where organisation_id = ${organisation} and statement = any(${ids}::text[])`.execute(sql);
  return new Set(rows.map((row) => row.statement));
}

/** The items that rows refer to, besides whoever said them. */
export const itemsNamed = (rows: AnswerRows): string[] => [
  ...rows.statements.flatMap(({ addressedTo }) => addressedTo ?? []),
  ...[...rows.rankings, ...rows.points, ...rows.ratings].map(({ item }) => item),
  ...rows.votes.map((vote) => vote.statement),
];

/** Rows without those about what was removed since the round opened. Words stay: only whom they were addressed to goes. */
export function withoutMissing(rows: AnswerRows, tables: ReadonlyMap<string, string>): AnswerRows {
  const isThere = ({ item }: { readonly item: string }) => tables.has(item);
  return {
    statements: rows.statements.map((row) =>
      row.addressedTo !== null && tables.get(row.addressedTo) !== "units"
        ? { ...row, addressedTo: null }
        : row,
    ),
    rankings: rows.rankings.filter(isThere),
    points: rows.points.filter(isThere),
    ratings: rows.ratings.filter(isThere),
    votes: rows.votes.filter((vote) => tables.get(vote.statement) === "statements"),
  };
}
