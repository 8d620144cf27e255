import type { Invitation, Member, Membership } from "@lodestar/contract";
import type { Role } from "@lodestar/core";
import type { AccountContext } from "../../../http/answer.ts";
import type { Sql } from "../../../db/open-database.ts";
import { findActor } from "../../../http/find-actor.ts";

export async function listMembers(sql: Sql, organisation: string): Promise<Member[]> {
  const rows = await members(sql, organisation).orderBy("joined_at").orderBy("id").execute();
  return rows.map(memberOf);
}

export async function findMember(sql: Sql, organisation: string, id: string): Promise<Member | undefined> {
  const row = await members(sql, organisation).where("id", "=", id).executeTakeFirst();
  return row && memberOf(row);
}

const members = (sql: Sql, organisation: string) =>
  sql
    .selectFrom("member")
    .select(["id", "name", "email", "role", "stakeholder", "units", "joined_at", "version"])
    .where("organisation_id", "=", organisation);

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>["executeTakeFirstOrThrow"]>>;

const memberOf = ({ role, joined_at, ...row }: MemberRow): Member => ({
  ...row,
  role: role as Role,
  joinedAt: joined_at,
});

/** Whether somebody with an address, or a person, is a member already. */
export async function isMember(
  sql: Sql,
  organisation: string,
  who: { readonly email: string } | { readonly personId: string },
): Promise<boolean> {
  const found = await sql
    .selectFrom("member")
    .select("id")
    .where("organisation_id", "=", organisation)
    .$if("email" in who, (query) => query.where("email", "=", "email" in who ? who.email : ""))
    .$if("personId" in who, (query) => query.where("person_id", "=", "personId" in who ? who.personId : ""))
    .executeTakeFirst();
  return found !== undefined;
}

export async function countOwners(sql: Sql, organisation: string): Promise<number> {
  const { owners } = await sql
    .selectFrom("member")
    .select((row) => row.fn.countAll<number>().as("owners"))
    .where("organisation_id", "=", organisation)
    .where("role", "=", "owner")
    .executeTakeFirstOrThrow();
  return owners;
}

/** The ids of those references that lead to nothing in a table. */
export async function missingItems(
  sql: Sql,
  organisation: string,
  table: "units" | "stakeholders",
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await sql
    .selectFrom("item")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("table_name", "=", table)
    .where("id", "in", [...ids])
    .execute();
  const known = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/** An invitation, with what decides whether it can still be accepted. */
export type InvitationFound = Invitation & {
  readonly tokenHash: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
};

const invitations = (sql: Sql, organisation: string) =>
  sql
    .selectFrom("invitation")
    .leftJoin("member", (join) =>
      join
        .onRef("member.organisation_id", "=", "invitation.organisation_id")
        .onRef("member.id", "=", "invitation.invited_by"),
    )
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.role",
      "invitation.stakeholder",
      "invitation.units",
      "member.name as inviter",
      "invitation.invited_at as invitedAt",
      "invitation.expires_at as expiresAt",
      "invitation.token_hash as tokenHash",
      "invitation.accepted_at as acceptedAt",
      "invitation.revoked_at as revokedAt",
    ])
    .where("invitation.organisation_id", "=", organisation);

type InvitationRow = Awaited<ReturnType<ReturnType<typeof invitations>["executeTakeFirstOrThrow"]>>;

const invitationOf = ({ role, inviter, ...row }: InvitationRow): InvitationFound => ({
  ...row,
  role: role as Role,
  invitedBy: inviter ?? "A former member",
});

/** Invitations that can be accepted. */
export async function listOpenInvitations(
  sql: Sql,
  organisation: string,
  now: string,
): Promise<InvitationFound[]> {
  const rows = await invitations(sql, organisation)
    .where("invitation.accepted_at", "is", null)
    .where("invitation.revoked_at", "is", null)
    .where("invitation.expires_at", ">", now)
    .orderBy("invitation.invited_at")
    .orderBy("invitation.id")
    .execute();
  return rows.map(invitationOf);
}

export async function findInvitation(
  sql: Sql,
  organisation: string,
  which: { readonly id: string } | { readonly tokenHash: string },
): Promise<InvitationFound | undefined> {
  const row = await invitations(sql, organisation)
    .$if("id" in which, (query) => query.where("invitation.id", "=", "id" in which ? which.id : ""))
    .$if("tokenHash" in which, (query) =>
      query.where("invitation.token_hash", "=", "tokenHash" in which ? which.tokenHash : ""),
    )
    .executeTakeFirst();
  return row && invitationOf(row);
}

export async function organisationName(sql: Sql, organisation: string): Promise<string | undefined> {
  const row = await sql
    .selectFrom("organisation")
    .select("name")
    .where("id", "=", organisation)
    .executeTakeFirst();
  return row?.name;
}

/** Where somebody is a member, and what they may do there. */
export async function memberships({ person, ...world }: AccountContext): Promise<Membership[]> {
  const organisations = await world.database.asPerson(person.personId, (sql) =>
    sql
      .selectFrom("organisation")
      .innerJoin("member", "member.organisation_id", "organisation.id")
      .select(["organisation.id", "organisation.name"])
      .where("member.person_id", "=", person.personId)
      .orderBy("member.joined_at")
      .orderBy("organisation.id")
      .execute(),
  );
  const found: Membership[] = [];
  for (const organisation of organisations) {
    const actor = await findActor(world, organisation.id, person.personId);
    if (actor === undefined) continue;
    const { memberId: id, role, stakeholder, units } = actor;
    found.push({ organisation, member: { id, role, stakeholder, units: [...units] } });
  }
  return found;
}
