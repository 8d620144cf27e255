import { accept, refuse } from "@lodestar/core";
import { hashOfToken, placeOfToken } from "../../../../accounts/secret-token.ts";
import type { Outcome } from "../../../../command.ts";
import type { World } from "../../../../context.ts";
import type { Sql } from "../../../../db/open-database.ts";
import { mailOf } from "../invitations/commands.ts";
import { type InvitationFound, findInvitation, organisationName } from "../queries.ts";

/** An invitation as its link tells it. */
export type Offered = InvitationFound & {
  readonly organisation: { readonly id: string; readonly name: string };
  /** Whether a mail server took the mail with the link, so that who has it reads the address's mail. */
  readonly isDelivered: boolean;
};

/** The invitation that a link is for, if it can still be accepted. */
export async function openInvitation(world: World, token: string): Promise<Outcome<Offered>> {
  const id = placeOfToken("inv", token);
  if (id === undefined) return noInvitation();
  return await world.database.inOrganisation(id, async (sql) => {
    const found = await findInvitation(sql, id, { tokenHash: hashOfToken(token) });
    const checked = checkOpen(found, world.now().toISOString());
    if (!checked.ok) return checked;
    const name = (await organisationName(sql, id)) ?? "";
    const isDelivered = await wasSent(sql, id, checked.value.id);
    return accept({ ...checked.value, organisation: { id, name }, isDelivered });
  });
}

const noInvitation = () => refuse("not_found", "There is no such invitation. Is the link complete?");

/** Whether an invitation can still be accepted. */
export function checkOpen(found: InvitationFound | undefined, now: string): Outcome<InvitationFound> {
  if (found === undefined) return noInvitation();
  if (found.acceptedAt !== null) return refuse("link_used", "This invitation was accepted already. Sign in.");
  if (found.revokedAt !== null) return refuse("link_used", "This invitation was taken back.");
  if (found.expiresAt <= now) return refuse("link_used", "This invitation has ended. Ask for a new one.");
  return accept(found);
}

async function wasSent(sql: Sql, organisation: string, invitation: string): Promise<boolean> {
  const sent = await sql
    .selectFrom("mail")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("id", "=", mailOf(invitation))
    .where("sent_at", "is not", null)
    .executeTakeFirst();
  return sent !== undefined;
}
