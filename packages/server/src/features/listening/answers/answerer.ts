import { accept } from "@lodestar/core";
import { sql as statement } from "kysely";
import { noLink, SOMEBODY } from "../../../links/by-link.ts";
import { hashOfToken, placeOfToken } from "../../../accounts/secret-token.ts";
import type { Outcome } from "../../../command.ts";
import type { World } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { ticketOf } from "../anonymous/queries.ts";
import { type RoundFound, findRound, roundOf } from "../rounds/queries.ts";

/** Somebody who came by the link of an invitation. */
export type Linked = {
  readonly by: "link";
  readonly hash: string;
  readonly round: RoundFound;
  readonly invitation: string;
  readonly stakeholder: string;
  readonly name: string;
  readonly wantsReminders: boolean;
};

/** Somebody who came by a ticket: nobody knows who. */
export type Ticketed = {
  readonly by: "ticket";
  readonly hash: string;
  readonly round: RoundFound;
  readonly unit: string | null;
};

export type Answerer = Linked | Ticketed;

/** Which organisation a link or ticket belongs to. */
export const organisationOf = (token: string): string | undefined =>
  placeOfToken("ans", token) ?? placeOfToken("tck", token) ?? placeOfToken("rem", token);

/** Runs `work` in the organisation that a token names, or refuses. */
export async function inOrganisationOf<T>(
  world: World,
  token: string,
  work: (sql: Sql, organisation: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const organisation = organisationOf(token);
  if (organisation === undefined) return noLink();
  return world.database.inOrganisation(organisation, (sql) => work(sql, organisation));
}

/** Who comes with a token to answer, as the database knows at this moment. */
export async function findAnswerer(
  sql: Sql,
  organisation: string,
  token: string,
  now: string,
): Promise<Outcome<Answerer>> {
  const hash = hashOfToken(token);
  if (placeOfToken("ans", token) === organisation) {
    const linked = await findLinked(sql, organisation, hash, "answer", now);
    return linked === undefined ? noLink() : accept(linked);
  }
  if (placeOfToken("tck", token) !== organisation) return noLink();
  const ticket = await ticketOf(sql, organisation, token);
  return ticket === undefined ? noLink() : accept({ by: "ticket", hash, ...ticket });
}

/**
 * The same, where what is written next must be there when an anonymous round closes, or be refused: whoever closes it
 * waits for those who write, and who comes later sees it closed.
 */
export async function findHeldAnswerer(
  sql: Sql,
  organisation: string,
  token: string,
  now: string,
): Promise<Outcome<Answerer>> {
  const found = await findAnswerer(sql, organisation, token, now);
  if (!found.ok || found.value.by === "link") return found;
  const { round: seen } = found.value;
  await sql
    .selectFrom("round")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("id", "=", seen.id)
    .forShare()
    .execute();
  const round = await findRound(sql, organisation, seen.id);
  return round === undefined ? noLink() : accept({ ...found.value, round });
}

/** Who a link is for, while it is good and they are still in the register. One question, because every saving asks it. */
export async function findLinked(
  sql: Sql,
  organisation: string,
  hash: string,
  kind: "answer" | "reminders",
  now: string,
): Promise<Linked | undefined> {
  const row = await sql
    .selectFrom("round_link as link")
    .innerJoin("round_invitation as invited", (join) =>
      join
        .onRef("invited.organisation_id", "=", "link.organisation_id")
        .onRef("invited.id", "=", "link.invitation_id"),
    )
    .innerJoin("round", (join) =>
      join
        .onRef("round.organisation_id", "=", "link.organisation_id")
        .onRef("round.id", "=", "link.round_id"),
    )
    .selectAll("round")
    .select(["invited.id as invitation", "invited.stakeholder", "invited.wants_reminders as wantsReminders"])
    .select(nameOf(organisation).as("name"))
    .where("link.organisation_id", "=", organisation)
    .where("link.token_hash", "=", hash)
    .where("link.kind", "=", kind)
    .where("link.expires_at", ">", now)
    .where("invited.revoked_at", "is", null)
    .where("round.state", "<>", "draft")
    .executeTakeFirst();
  if (row === undefined || row.name === null) return undefined;
  const { invitation, stakeholder, wantsReminders, name } = row;
  return { by: "link", hash, round: roundOf(row), invitation, stakeholder, name, wantsReminders };
}

const nameOf = (organisation: string) => statement<string | null>`(
  select name from stakeholder
  where stakeholder.organisation_id = ${organisation} and stakeholder.id = invited.stakeholder)`;

/** The name that the history may keep. */
export const nameTold = (answerer: Answerer): string =>
  answerer.by === "link" && answerer.round.confidentiality === "named" ? answerer.name : SOMEBODY;
