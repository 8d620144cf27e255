import type { AnswerPage, Recorded, RespondentRound } from "@lodestar/contract";
import { accept, roundPhase } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Outcome } from "../../../command.ts";
import type { World } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { openFollowUps } from "../follow-ups/queries.ts";
import { type RoundFound, organisationAbout } from "../rounds/queries.ts";
import { type Answerer, findAnswerer, inOrganisationOf } from "./answerer.ts";
import { findSheet, sheetOf, toldSheet } from "./sheets.ts";

/** Words to vote on that one page shows. */
const MOST_VOTABLE = 100;

/** The answer page as whoever holds a link or a ticket sees it. */
export function answerPage(world: World, token: string): Promise<Outcome<AnswerPage>> {
  const now = world.now().toISOString();
  return inOrganisationOf(world, token, async (sql, organisation) => {
    const found = await findAnswerer(sql, organisation, token, now);
    if (!found.ok) return found;
    const answerer = found.value;
    await noteOpened(sql, organisation, answerer, now);
    const sheet = await findSheet(sql, organisation, sheetOf(answerer));
    const stakeholder = answerer.by === "link" ? answerer.stakeholder : (sheet?.stakeholder ?? null);
    const mustSwap = answerer.by === "link" && answerer.round.confidentiality === "anonymous";
    return accept({
      round: await respondentRound(sql, organisation, answerer.round, { stakeholder, now }),
      name: answerer.by === "link" ? answerer.name : null,
      sheet: mustSwap ? null : toldSheet(sheet),
      recorded: mustSwap ? [] : await recordedWords(sql, organisation, answerer.round.id, stakeholder),
      followUps: mustSwap ? [] : await openFollowUps(sql, organisation, answerer.round.id, stakeholder),
      getsReminders: answerer.by === "link" && answerer.wantsReminders,
    });
  });
}

/** Notes that somebody has opened their link, once; not in anonymous rounds. */
async function noteOpened(sql: Sql, organisation: string, answerer: Answerer, now: string): Promise<void> {
  if (answerer.by === "ticket" || answerer.round.confidentiality === "anonymous") return;
  await sql
    .updateTable("round_invitation")
    .set({ opened_at: now })
    .where("organisation_id", "=", organisation)
    .where("id", "=", answerer.invitation)
    .where("opened_at", "is", null)
    .execute();
}

type Respondent = { readonly stakeholder: string | null; readonly now: string };

/** A round as whoever answers sees it. */
export async function respondentRound(
  sql: Sql,
  organisation: string,
  round: RoundFound,
  { stakeholder, now }: Respondent,
): Promise<RespondentRound> {
  const { questions } = round;
  const items = questions.flatMap((question) => ("items" in question ? question.items : []));
  const asksNeeds = questions.some(({ kind }) => kind === "needs");
  return {
    id: round.id,
    title: round.title,
    organisation: (await organisationAbout(sql, organisation)).name,
    introduction: round.introduction,
    language: round.language,
    confidentiality: round.confidentiality,
    phase: roundPhase(round, now),
    closesAt: round.closesAt,
    timeZone: round.timeZone,
    questions: [...questions] as RespondentRound["questions"],
    items: await itemsNamed(sql, organisation, items),
    units: asksNeeds ? await unitsByName(sql, organisation) : [],
    votable: Object.fromEntries(
      await Promise.all(
        questions.flatMap((question) =>
          question.kind !== "votes"
            ? []
            : [
                votable(sql, organisation, { round, stakeholder, among: question.statements }).then(
                  (words) => [question.id, words] as const,
                ),
              ],
        ),
      ),
    ),
  };
}

async function itemsNamed(sql: Sql, organisation: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { rows } = await statement<RespondentRound["items"][number]>`
    select item.id, item.title,
      coalesce(northstar.description, objective.description, element.description) as description
    from item
    left join northstar on northstar.organisation_id = ${organisation} and northstar.id = item.id
    left join objective on objective.organisation_id = ${organisation} and objective.id = item.id
    left join element on element.organisation_id = ${organisation} and element.id = item.id
    where item.organisation_id = ${organisation} and item.id = any(${ids}::text[])
    order by array_position(${ids}::text[], item.id::text)`.execute(sql);
  return rows;
}

async function unitsByName(sql: Sql, organisation: string) {
  const { rows } = await statement<{ id: string; name: string }>`
    select id, name from unit where organisation_id = ${organisation} order by name collate "C", id`.execute(
    sql,
  );
  return rows;
}

type Votable = {
  readonly round: RoundFound;
  readonly stakeholder: string | null;
  /** Only these; none listed means whatever was said in the round. */
  readonly among: readonly string[];
};

/** Words of others to vote on: those with the fewest votes first, so that all get some. */
export async function votable(
  sql: Sql,
  organisation: string,
  { round, stakeholder, among }: Votable,
): Promise<{ id: string; text: string }[]> {
  const which =
    among.length === 0
      ? statement`statement.round = ${round.id}`
      : statement`statement.id = any(${among}::text[])`;
  const { rows } = await statement<{ id: string; text: string }>`
    select statement.id, statement.text from statement
    left join (
      select statement, count(*) as votes from vote where organisation_id = ${organisation} group by statement
    ) as given on given.statement = statement.id
    where statement.organisation_id = ${organisation} and ${which}
      and statement.moderated is distinct from 'yes'
      and statement.stakeholder is distinct from ${stakeholder}::text
    order by coalesce(given.votes, 0), md5(statement.id || coalesce(${stakeholder}::text, ''))
    limit ${MOST_VOTABLE}`.execute(sql);
  return rows;
}

/** A statement with its disposition, as the database tells it. */
export type RecordedRow = Omit<Recorded, "disposition" | "isWithdrawn"> & {
  readonly moderated: string | null;
  readonly withdrawn: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly item: string | null;
  readonly itemTitle: string | null;
};

export const recordedOf = ({
  moderated: _,
  withdrawn,
  outcome,
  reason,
  item,
  itemTitle,
  ...row
}: RecordedRow): Recorded => ({
  ...row,
  isWithdrawn: withdrawn === "yes",
  disposition:
    outcome === null
      ? null
      : { outcome, reason, item: item === null ? null : { id: item, title: itemTitle ?? item } },
});

export const recordedColumns = statement`statement.id as statement, statement.extra->>'question' as question,
  statement.kind, statement.text, statement.said_on as "saidOn", statement.moderated,
  statement.extra->>'withdrawn' as withdrawn,
  disposition.outcome, disposition.reason, disposition.item, item.title as "itemTitle"`;

/** What was recorded in somebody's name in a round, and what became of it. */
export async function recordedWords(
  sql: Sql,
  organisation: string,
  round: string,
  stakeholder: string | null,
): Promise<Recorded[]> {
  if (stakeholder === null) return [];
  const { rows } = await statement<RecordedRow>`
    select ${recordedColumns}
    from statement
    left join disposition
      on disposition.organisation_id = ${organisation} and disposition.statement = statement.id
    left join item on item.organisation_id = ${organisation} and item.id = disposition.item
    where statement.organisation_id = ${organisation} and statement.round = ${round}
      and statement.stakeholder = ${stakeholder}
    order by statement.id`.execute(sql);
  return rows.map(recordedOf);
}
