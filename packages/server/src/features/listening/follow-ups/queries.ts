import type { AskedBack, ResponseOf, listFollowUps as listFollowUpsEndpoint } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Outcome } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { findRound } from "../rounds/queries.ts";

/** The questions back to somebody in a round, unanswered ones first. */
export async function openFollowUps(
  sql: Sql,
  organisation: string,
  round: string,
  stakeholder: string | null,
): Promise<AskedBack[]> {
  if (stakeholder === null) return [];
  const { rows } = await statement<AskedBack>`
    select asked.id, asked.statement, said.text as about, asked.text, asked.asked_at as "askedAt",
      answer.text as answer
    from follow_up as asked
    join statement as said on said.organisation_id = ${organisation} and said.id = asked.statement
    left join statement as answer on answer.organisation_id = ${organisation} and answer.id = asked.answer
    where asked.organisation_id = ${organisation} and asked.round_id = ${round}
      and asked.stakeholder = ${stakeholder}
    order by asked.answer is not null, asked.asked_at, asked.id`.execute(sql);
  return rows;
}

/** Words that somebody said in a round. */
export type SaidStatement = {
  readonly id: string;
  readonly stakeholder: string;
  readonly name: string;
  readonly text: string;
  readonly kind: string | null;
};

const said = (organisation: string, round: string) => statement<SaidStatement>`
  select statement.id, statement.stakeholder, stakeholder.name, statement.text, statement.kind
  from statement
  join stakeholder on stakeholder.organisation_id = ${organisation} and stakeholder.id = statement.stakeholder
  where statement.organisation_id = ${organisation} and statement.round = ${round}
    and statement.moderated is distinct from 'yes'`;

export async function findSaid(
  sql: Sql,
  organisation: string,
  round: string,
  id: string,
): Promise<SaidStatement | undefined> {
  const { rows } = await statement<SaidStatement>`
    ${said(organisation, round)} and statement.id = ${id}`.execute(sql);
  return rows[0];
}

export async function findFollowUp(sql: Sql, organisation: string, id: string, stakeholder: string) {
  return await sql
    .selectFrom("follow_up")
    .select(["round_id", "statement", "answer"])
    .where("organisation_id", "=", organisation)
    .where("id", "=", id)
    .where("stakeholder", "=", stakeholder)
    .executeTakeFirst();
}

type Listed = ResponseOf<typeof listFollowUpsEndpoint>;

/** Questions back: those that rules propose and nobody has asked yet, and those that were asked. */
export function listFollowUps(
  { database, organisation }: Context,
  roundId: string,
): Promise<Outcome<Listed>> {
  return database.inOrganisation(organisation, async (sql) => {
    const round = await findRound(sql, organisation, roundId);
    if (round === undefined) return refuse("not_found", `There is no round “${roundId}”.`);
    const asked = await askedIn(sql, organisation, roundId);
    return accept({ proposed: [], asked });
  });
}

type AskedRow = Omit<Listed["asked"][number], "author" | "answer"> & {
  readonly stakeholder: string;
  readonly name: string;
  readonly answer: string | null;
  readonly answerText: string | null;
  readonly answeredAt: string | null;
};

async function askedIn(sql: Sql, organisation: string, round: string): Promise<Listed["asked"]> {
  const { rows } = await statement<AskedRow>`
    select asked.id, asked.statement, said.text as about, asked.text, asked.asked_at as "askedAt",
      asked.asked_by as "askedBy", asked.stakeholder, coalesce(stakeholder.name, '') as name,
      asked.answer, answer.text as "answerText", asked.answered_at as "answeredAt"
    from follow_up as asked
    join statement as said on said.organisation_id = ${organisation} and said.id = asked.statement
    left join stakeholder on stakeholder.organisation_id = ${organisation} and stakeholder.id = asked.stakeholder
    left join statement as answer on answer.organisation_id = ${organisation} and answer.id = asked.answer
    where asked.organisation_id = ${organisation} and asked.round_id = ${round}
    order by asked.answer is not null, asked.asked_at, asked.id`.execute(sql);
  return rows.map(({ stakeholder, name, answer, answerText, answeredAt, ...row }) => ({
    ...row,
    author: { id: stakeholder, name },
    answer:
      answer === null || answeredAt === null
        ? null
        : { statement: answer, text: answerText ?? "", at: answeredAt },
  }));
}
