import { createHmac, randomBytes } from "node:crypto";
import { isSameHash } from "../../../accounts/secret-token.ts";
import { sql as statement } from "kysely";
import type { Sql } from "../../../db/open-database.ts";
import { type RoundFound, anonymousRounds } from "../rounds/queries.ts";

const NONCE_BYTES = 12;
const HALF = 24;

/**
 * A ticket: a random number and a signature over it. It is kept nowhere before it is used, and says of its bearer only
 * that they were invited to the round, and the unit they are of, if many others are.
 */
export function newTicket(organisation: string, round: RoundFound, unit: string | null): string {
  const nonce = randomBytes(NONCE_BYTES).toString("hex");
  return `tck_${organisation}_${nonce}${signature(round, unit, nonce)}`;
}

const signature = ({ id, ticketKey }: RoundFound, unit: string | null, nonce: string) =>
  createHmac("sha256", Buffer.from(ticketKey, "hex"))
    .update(JSON.stringify([id, unit, nonce]))
    .digest("hex")
    .slice(0, HALF);

export type Ticket = { readonly round: RoundFound; readonly unit: string | null };

/** What a ticket is good for, if we made it. The unit is not in it: every unit there is, is tried. */
export async function ticketOf(sql: Sql, organisation: string, token: string): Promise<Ticket | undefined> {
  const secret = token.slice(-2 * HALF);
  const [nonce, signed] = [secret.slice(0, HALF), secret.slice(HALF)];
  const rounds = await anonymousRounds(sql, organisation);
  if (rounds.length === 0) return undefined;
  const units = [null, ...(await unitIds(sql, organisation))];
  for (const round of rounds)
    for (const unit of units) if (isSameHash(signature(round, unit, nonce), signed)) return { round, unit };
  return undefined;
}

async function unitIds(sql: Sql, organisation: string): Promise<readonly string[]> {
  const { rows } = await statement<{ id: string }>`
    select id from unit where organisation_id = ${organisation}`.execute(sql);
  return rows.map(({ id }) => id);
}

/** How many people of each home unit a round has invited; people without a unit under the empty text. */
export async function invitedByUnit(
  sql: Sql,
  organisation: string,
  round: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await statement<{ unit: string; people: number }>`
    select coalesce(stakeholder.unit[1], '') as unit, count(*)::integer as people
    from round_invitation as invited
    join stakeholder on stakeholder.organisation_id = ${organisation} and stakeholder.id = invited.stakeholder
    where invited.organisation_id = ${organisation} and invited.round_id = ${round} and invited.revoked_at is null
    group by 1`.execute(sql);
  return new Map(rows.map(({ unit, people }) => [unit, people]));
}

/** The sheets of a round that were sent. */
export async function sentSheets(sql: Sql, organisation: string, round: string) {
  return await sql
    .selectFrom("answer_sheet")
    .select(["id", "unit", "answers"])
    .where("organisation_id", "=", organisation)
    .where("round_id", "=", round)
    .where("sent_at", "is not", null)
    .orderBy("id")
    .execute();
}
