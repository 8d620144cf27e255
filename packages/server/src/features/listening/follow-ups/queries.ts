import type { AskedBack, ResponseOf, listFollowUps as listFollowUpsEndpoint } from "@lodestar/contract";
import { type Around, accept, followUpsFor, refuse } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Outcome } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type RoundFound, findRound } from "../rounds/queries.ts";
import { followUpTexts } from "./follow-up-texts.ts";

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
    return accept({ proposed: await proposedIn(sql, organisation, round), asked });
  });
}

type Proposed = Listed["proposed"][number];
type StatementRow = SaidStatement & {
  readonly about: string | null;
  readonly addressedTo: string | null;
  readonly extra: Readonly<Record<string, unknown>> | null;
  readonly asked: readonly (string | null)[];
};

/** What the rules would ask back. Nobody can be asked in an anonymous round. */
async function proposedIn(sql: Sql, organisation: string, round: RoundFound): Promise<Proposed[]> {
  if (round.confidentiality === "anonymous") return [];
  const around = await aroundStatements(sql, organisation, round.language);
  const { rows } = await statement<StatementRow>`
    select said.*, statement.about, statement.addressed_to as "addressedTo", statement.extra,
      array(
        select rule from follow_up where follow_up.organisation_id = ${organisation}
          and follow_up.statement = said.id
      ) as asked
    from (${said(organisation, round.id)}) as said
    join statement on statement.organisation_id = ${organisation} and statement.id = said.id
    where not exists (
      select from follow_up where follow_up.organisation_id = ${organisation} and follow_up.answer = said.id)
    order by said.id`.execute(sql);
  return rows.flatMap((row) => {
    const kind = row.kind as Parameters<typeof followUpsFor>[0]["kind"];
    return followUpsFor({ ...row, kind }, around)
      .filter((rule) => !row.asked.includes(rule))
      .map((rule) => ({
        ...{ statement: row.id, about: row.text, author: { id: row.stakeholder, name: row.name } },
        ...{ rule, text: followUpTexts[rule] },
      }));
  });
}

async function aroundStatements(sql: Sql, organisation: string, language: string): Promise<Around> {
  const goals = await statement<{ title: string }>`
    select title from northstar where organisation_id = ${organisation} and kind = 'goal'`.execute(sql);
  const owned = await statement<{ id: string }>`
    select unnest(origin) as id from barrier
    where organisation_id = ${organisation} and owner is not null`.execute(sql);
  return {
    language,
    goalTitles: goals.rows.map(({ title }) => title),
    ownedBarriers: new Set(owned.rows.map(({ id }) => id)),
  };
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
