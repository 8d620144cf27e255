import { accept, mayGiveRole, refuse } from "@lodestar/core";
import { pageLinks } from "../../../../accounts/page-links.ts";
import { makeSecretToken } from "../../../../accounts/secret-token.ts";
import { type AuditRow, type Outcome, type Place, command } from "../../../../command.ts";
import type { Context } from "../../../../context.ts";
import type { Sql } from "../../../../db/open-database.ts";
import { letters } from "../../../../mail/letters.ts";
import { writeMail } from "../../../../mail/outbox.ts";
import { type Standing, refusedToGive } from "../commands.ts";
import { findInvitation, isMember, listOpenInvitations, organisationName } from "../queries.ts";

/** How long an invitation can be accepted, in days. */
const GOOD_FOR_DAYS = 14;
const DAY_MS = 24 * 3_600_000;

export type NewInvitation = Standing & { readonly email: string };

/** Invites somebody by mail. The mail alone holds the link; its hash is what is kept. */
export function inviteMember(
  context: Context,
  publicUrl: string,
  { email: address, ...standing }: NewInvitation,
): Promise<Outcome<{ id: string } & Place>> {
  const { organisation, actor, newId } = context;
  const email = address.toLowerCase();
  return command(context, async (sql, { at }) => {
    const refusal = await refusedToGive(sql, context, standing);
    if (refusal !== undefined) return { ok: false, refusal };
    if (await isMember(sql, organisation, { email }))
      return refuse("already_there", `${email} is a member already.`);
    const open = await listOpenInvitations(sql, organisation, at);
    if (open.some((invitation) => invitation.email === email))
      return refuse(
        "already_there",
        `${email} is invited already. Take that invitation back to send another.`,
      );
    const { token, hash } = makeSecretToken("inv", organisation);
    const id = newId();
    await keepInvitation(sql, context, { id, email, ...standing, hash, at });
    const letter = letters.invitation({
      organisation: (await organisationName(sql, organisation)) ?? "",
      inviter: actor.name,
      link: pageLinks(publicUrl).invitation(token),
      days: GOOD_FOR_DAYS,
    });
    await writeMail(sql, organisation, { id: mailOf(id), to: email, letter, at });
    const audit = invitationAudit(id, null, standing);
    return accept({ value: { id }, audit: { act: "invite_member", rows: [audit] } });
  });
}

/** The id of the mail that brings an invitation. */
export const mailOf = (invitation: string) => `invitation-${invitation}`;

type Kept = NewInvitation & { readonly id: string; readonly hash: string; readonly at: string };

async function keepInvitation(sql: Sql, { organisation, actor }: Context, { hash, at, ...invitation }: Kept) {
  await sql
    .insertInto("invitation")
    .values({
      ...invitation,
      organisation_id: organisation,
      units: [...new Set(invitation.units)],
      token_hash: hash,
      invited_by: actor.memberId,
      invited_at: at,
      expires_at: new Date(Date.parse(at) + GOOD_FOR_DAYS * DAY_MS).toISOString(),
      accepted_at: null,
      revoked_at: null,
    })
    .execute();
}

/** An invitation as the history tells it: not the address, which is nobody's business for ever. */
export const invitationAudit = (id: string, before: Standing | null, after: Standing | null): AuditRow => ({
  ...{ table: "invitations", id },
  ...{ before: before && told(before), after: after && told(after) },
});

const told = ({ role, stakeholder, units }: Standing): Standing => ({ role, stakeholder, units });

/** Takes an invitation back: its link is no longer good, and a mail that waits is not sent. */
export function revokeInvitation(context: Context, id: string): Promise<Outcome<Place>> {
  const { organisation, actor } = context;
  return command(context, async (sql, { at }) => {
    const invitation = await findInvitation(sql, organisation, { id });
    if (invitation === undefined) return refuse("not_found", `There is no invitation “${id}”.`);
    if (!mayGiveRole(actor.role, invitation.role))
      return refuse(
        "not_allowed",
        `A ${actor.role} cannot take back that somebody is made ${invitation.role}.`,
      );
    if (invitation.acceptedAt !== null || invitation.revokedAt !== null)
      return refuse("already_decided", "This invitation was accepted or taken back already.");
    await closeInvitation(sql, organisation, id, { revoked_at: at });
    await sql
      .deleteFrom("mail")
      .where("organisation_id", "=", organisation)
      .where("id", "=", mailOf(id))
      .where("sent_at", "is", null)
      .execute();
    const audit = invitationAudit(id, invitation, null);
    return accept({ value: {}, audit: { act: "revoke_invitation", rows: [audit] } });
  });
}

/** Notes that an invitation is no longer open, and why. */
export async function closeInvitation(
  sql: Sql,
  organisation: string,
  id: string,
  how: { readonly revoked_at: string } | { readonly accepted_at: string },
): Promise<void> {
  await sql
    .updateTable("invitation")
    .set(how)
    .where("organisation_id", "=", organisation)
    .where("id", "=", id)
    .execute();
}
