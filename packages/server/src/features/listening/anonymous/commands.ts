import { STAND_IN, accept, answerRows, isOpen, refuse, shownGroups } from "@lodestar/core";
import type { Edit } from "@lodestar/contract";
import { randomBytes } from "node:crypto";
import { sql as statement } from "kysely";
import { noLink } from "../../../links/by-link.ts";
import { hashOfToken, placeOfToken } from "../../../accounts/secret-token.ts";
import { tablesOfItems } from "../../../changes/references.ts";
import { writeEdits } from "../../../changes/write-edits.ts";
import type { AuditRow, Outcome, Place } from "../../../command.ts";
import type { Context, World } from "../../../context.ts";
import { json } from "../../../db/json.ts";
import type { Sql } from "../../../db/open-database.ts";
import { findLinked, inOrganisationOf } from "../answers/answerer.ts";
import { itemsNamed, saidOnDay, withoutMissing } from "../answers/record-answers.ts";
import type { RoundFound } from "../rounds/queries.ts";
import { invitedByUnit, newTicket, sentSheets } from "./queries.ts";

/**
 * Swaps the link of an anonymous round, once, for a ticket. What parts the two: the ticket is kept nowhere, and the hash
 * of the link gives way to a random one. All links of the round are written again with it, so that neither a time nor
 * the order in which rows were written tells whose it was.
 */
export async function makeTicket(world: World, token: string): Promise<Outcome<{ ticket: string }>> {
  const at = world.now().toISOString();
  return inOrganisationOf(world, token, async (sql, organisation) => {
    if (placeOfToken("ans", token) !== organisation) return noLink();
    const hash = hashOfToken(token);
    const seen = await findLinked(sql, organisation, hash, "answer", at);
    if (seen?.round.confidentiality !== "anonymous") return noLink();
    await lockRound(sql, organisation, seen.round.id);
    // Whoever came first with this link has it no longer.
    const linked = await findLinked(sql, organisation, hash, "answer", at);
    if (linked === undefined) return noLink();
    if (!isOpen(linked.round, at)) return refuse("round_closed", "This round takes no answers now.");
    const unit = await tellableUnit(sql, organisation, linked.round.id, linked.stakeholder);
    await spendLink(sql, organisation, linked.round.id, hash);
    return accept({ ticket: newTicket(organisation, linked.round, unit) });
  });
}

async function lockRound(sql: Sql, organisation: string, round: string): Promise<void> {
  await sql
    .selectFrom("round")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("id", "=", round)
    .forUpdate()
    .execute();
}

/** Updating in place would leave the link that changed in another place than the others: so all are laid down anew, in the order of their hashes. */
async function spendLink(sql: Sql, organisation: string, round: string, hash: string): Promise<void> {
  const other = randomBytes(32).toString("hex");
  await statement`
    with gone as (
      delete from round_link
      where organisation_id = ${organisation} and round_id = ${round} and kind = 'answer' returning *
    )
    insert into round_link (organisation_id, token_hash, round_id, invitation_id, kind, expires_at)
    select organisation_id, case when token_hash = ${hash} then ${other} else token_hash end as kept,
      round_id, invitation_id, kind, expires_at
    from gone order by kept`.execute(sql);
}

/** The home unit of somebody, if so many of it are invited that it tells of nobody. */
async function tellableUnit(
  sql: Sql,
  organisation: string,
  round: string,
  stakeholder: string,
): Promise<string | null> {
  const { rows } = await statement<{ unit: string | null }>`
    select unit[1] as unit from stakeholder
    where organisation_id = ${organisation} and id = ${stakeholder}`.execute(sql);
  const unit = rows[0]?.unit ?? null;
  const shown = shownGroups(await invitedByUnit(sql, organisation, round));
  return unit !== null && shown.has(unit) ? unit : null;
}

/** The name of those who stand in the register for somebody who answered and is not known. */
const SOMEONE = "Someone";

/**
 * Records the answers of an anonymous round, all at once, in the order of random ids. Each sheet becomes a stand-in in
 * the register, with a unit only where at least five of it answered. Gives the rows that it touched.
 */
export async function recordAnonymousAnswers(
  sql: Sql,
  context: Context,
  { seq, at }: Place,
  round: RoundFound,
): Promise<Outcome<readonly AuditRow[]>> {
  const { organisation, newId } = context;
  // Whoever is sending now is waited for, so that nobody is told that they were heard who was not.
  await lockRound(sql, organisation, round.id);
  const sheets = await sentSheets(sql, organisation, round.id);
  const byUnit = Map.groupBy(sheets, ({ unit }) => unit ?? "");
  const shown = shownGroups(new Map([...byUnit].map(([unit, own]) => [unit, own.length])));
  const parted = sheets
    .map((sheet) => ({
      ...sheet,
      standIn: `${STAND_IN}${newId()}`,
      shownUnit: sheet.unit !== null && shown.has(sheet.unit) ? sheet.unit : null,
    }))
    .toSorted((a, b) => (a.standIn < b.standIn ? -1 : 1));
  const answered = parted.map((sheet) => ({ ...sheet, rows: rowsOf(round, sheet, saidOnDay(round, at)) }));
  const tables = await tablesOfItems(
    sql,
    organisation,
    answered.flatMap(({ rows }) => itemsNamed(rows)),
  );
  const edits = answered.flatMap(({ standIn, shownUnit, rows }) => [
    standInEdit(standIn, shownUnit),
    ...rowEdits(withoutMissing(rows, tables), newId),
  ]);
  const shuffled = edits.toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
  const written = await writeEdits(sql, context, seq, shuffled);
  if (written.ok) await partSheets(sql, context, round.id, parted);
  return written;
}

const rowsOf = (round: RoundFound, { standIn, answers }: Parted, saidOn: string) =>
  answerRows(
    { round: round.id, confidentiality: "anonymous", sheet: standIn, stakeholder: standIn, saidOn },
    round.questions,
    answers,
  );

const standInEdit = (id: string, unit: string | null): Edit => ({
  do: "add",
  table: "stakeholders",
  id,
  row: { name: SOMEONE, type: "person", unit: unit === null ? [] : [unit] },
});

type Rows = ReturnType<typeof answerRows>;

/** Statements get ids that say nothing of whose others there are; the rest is for planners only. */
function rowEdits({ statements, ...others }: Rows, newId: () => string): Edit[] {
  const said = statements.map(({ id: _, ...row }): Edit => ({
    do: "add",
    table: "statements",
    id: `s-${newId()}`,
    row,
  }));
  const given = Object.entries(others).flatMap(([table, rows]) =>
    rows.map(({ id, ...row }) => ({ do: "add", table, id, row }) as Edit),
  );
  return [...said, ...given];
}

type Parted = Awaited<ReturnType<typeof sentSheets>>[number] & {
  readonly standIn: string;
  readonly shownUnit: string | null;
};

/** Writes the sheets anew in the order of the stand-ins, with what may be told of their unit and nothing more. */
async function partSheets(sql: Sql, { organisation }: Context, round: string, parted: readonly Parted[]) {
  const taken = await sql
    .deleteFrom("answer_sheet")
    .where("organisation_id", "=", organisation)
    .where("round_id", "=", round)
    .returningAll()
    .execute();
  const standIns = new Map(parted.map((sheet) => [sheet.id, sheet]));
  const rows = taken
    .map(({ answers, ...sheet }) => {
      const { standIn = null, shownUnit = null } = standIns.get(sheet.id) ?? {};
      return { ...sheet, stakeholder: standIn, unit: shownUnit, answers: json(answers) };
    })
    .toSorted((a, b) => ((a.stakeholder ?? a.id) < (b.stakeholder ?? b.id) ? -1 : 1));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sql
      .insertInto("answer_sheet")
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
}

const AT_ONCE = 500;
