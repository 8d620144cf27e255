import { accept } from "@lodestar/core";
import { noLink } from "../../../links/by-link.ts";
import { hashOfToken, placeOfToken } from "../../../accounts/secret-token.ts";
import type { Outcome } from "../../../command.ts";
import type { World } from "../../../context.ts";
import { findLinked, inOrganisationOf } from "../answers/answerer.ts";

/** Ends the reminders of a round for whoever holds one of its links, or the one that is for nothing else. */
export function endReminders(
  world: World,
  token: string,
): Promise<Outcome<{ round: string; getsReminders: false }>> {
  const at = world.now().toISOString();
  return inOrganisationOf(world, token, async (sql, organisation) => {
    const kind = placeOfToken("rem", token) === undefined ? "answer" : "reminders";
    const linked = await findLinked(sql, organisation, hashOfToken(token), kind, at);
    if (linked === undefined) return noLink();
    await sql
      .updateTable("round_invitation")
      .set({ wants_reminders: false })
      .where("organisation_id", "=", organisation)
      .where("id", "=", linked.invitation)
      .execute();
    return accept({ round: linked.round.title, getsReminders: false });
  });
}
