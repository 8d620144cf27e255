import type { Member } from "@lodestar/contract";
import { type Role, accept, mayGiveRole, refuse } from "@lodestar/core";
import { type AuditRow, type Outcome, type Place, type Refused, command } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { countOwners, findMember, missingItems } from "./queries.ts";

/** What a member is: to be given, or to be changed. */
export type Standing = {
  readonly role: Role;
  readonly stakeholder: string | null;
  readonly units: readonly string[];
};

export type MemberChange = {
  readonly version: number;
  readonly role?: Role | undefined;
  readonly stakeholder?: string | null | undefined;
  readonly units?: readonly string[] | undefined;
};

/** Gives a member another role, units or stakeholder. */
export function changeMember(context: Context, id: string, change: MemberChange): Promise<Outcome<Place>> {
  return command(context, async (sql) => {
    const before = await findMember(sql, context.organisation, id);
    if (before === undefined) return noMember(id);
    if (before.version !== change.version) return stale(before);
    const standing = {
      role: change.role ?? before.role,
      stakeholder: change.stakeholder === undefined ? before.stakeholder : change.stakeholder,
      units: [...new Set(change.units ?? before.units)],
    };
    const given = { role: standing.role, stakeholder: change.stakeholder ?? null, units: change.units ?? [] };
    const refusal =
      (await refusedToTake(sql, context, before, standing.role)) ??
      (await refusedToGive(sql, context, given));
    if (refusal !== undefined) return { ok: false, refusal };
    const after = { ...before, ...standing, version: before.version + 1 };
    await sql
      .updateTable("member")
      .set({ ...standing, version: after.version })
      .where("organisation_id", "=", context.organisation)
      .where("id", "=", id)
      .execute();
    return accept({ value: {}, audit: { act: "change_member", rows: [memberAudit(before, after)] } });
  });
}

/** Ends a membership, and with it the member's API tokens. */
export function removeMember(context: Context, id: string): Promise<Outcome<Place>> {
  return command(context, async (sql, { at }) => {
    const before = await findMember(sql, context.organisation, id);
    if (before === undefined) return noMember(id);
    const refusal = await refusedToTake(sql, context, before, null);
    if (refusal !== undefined) return { ok: false, refusal };
    await sql
      .updateTable("api_token")
      .set({ revoked_at: at })
      .where("organisation_id", "=", context.organisation)
      .where("member_id", "=", id)
      .where("revoked_at", "is", null)
      .execute();
    await sql
      .deleteFrom("member")
      .where("organisation_id", "=", context.organisation)
      .where("id", "=", id)
      .execute();
    return accept({ value: {}, audit: { act: "remove_member", rows: [memberAudit(before, null)] } });
  });
}

const noMember = (id: string) => refuse("not_found", `There is no member “${id}”.`);

const stale = (current: Member): Outcome<never> => ({
  ok: false,
  refusal: { code: "stale_version", message: "This member was changed in the meantime.", current },
});

/** A member as the history tells it: not the address, which is nobody's business for ever. */
export function memberAudit(before: Member | null, after: Member | null): AuditRow {
  const told = (member: Member | null) => {
    if (member === null) return null;
    const { email: _email, joinedAt: _joinedAt, ...rest } = member;
    return rest;
  };
  return { table: "members", id: (before ?? after)?.id ?? "", before: told(before), after: told(after) };
}

/** Why a member's role cannot be taken from them; `to` is the one they get in its place. */
async function refusedToTake(
  sql: Sql,
  { organisation, actor }: Context,
  { role }: Member,
  to: Role | null,
): Promise<Refused | undefined> {
  if (role === to) return undefined;
  if (!mayGiveRole(actor.role, role))
    return { code: "not_allowed", message: `A ${actor.role} cannot take away what ${role}s may do.` };
  if (role === "owner" && (await countOwners(sql, organisation)) === 1)
    return { code: "last_owner", message: "Make somebody else an owner first: an organisation needs one." };
  return undefined;
}

/** Why somebody cannot be given a role, units and stakeholder. */
export async function refusedToGive(
  sql: Sql,
  { organisation, actor }: Context,
  { role, stakeholder, units }: Standing,
): Promise<Refused | undefined> {
  if (!mayGiveRole(actor.role, role))
    return { code: "not_allowed", message: `A ${actor.role} cannot make somebody ${role}.` };
  const stakeholders = stakeholder === null ? [] : [stakeholder];
  const missing = [
    ...(await missingItems(sql, organisation, "units", units)).map((id) => ["units", id] as const),
    ...(await missingItems(sql, organisation, "stakeholders", stakeholders)).map(
      (id) => ["stakeholder", id] as const,
    ),
  ];
  if (missing.length === 0) return undefined;
  return {
    code: "refers_to_nothing",
    message: "A reference leads to nothing.",
    fields: missing.map(([path, id]) => ({ path, message: `There is no “${id}”.` })),
  };
}

/** Adds a member within an act. */
export async function addMember(
  sql: Sql,
  organisation: string,
  member: Member & { readonly personId: string },
): Promise<void> {
  const { id, version, personId, name, email, role, stakeholder, units, joinedAt } = member;
  await sql
    .insertInto("member")
    .values({
      organisation_id: organisation,
      id,
      version,
      person_id: personId,
      name,
      email,
      role,
      stakeholder,
      units,
      joined_at: joinedAt,
    })
    .execute();
}
