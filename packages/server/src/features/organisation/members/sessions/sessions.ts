import type { SignedInSession } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { accountsOf } from "../../../../accounts/account-tables.ts";
import type { Outcome } from "../../../../command.ts";
import type { AccountContext } from "../../../../http/answer.ts";

const ownSessions = (context: AccountContext) =>
  accountsOf(context).deleteFrom("session").where("person_id", "=", context.person.personId);

/** Where somebody is signed in: the session that asks first, then the latest used. What ended is left out. */
export async function listSessions(context: AccountContext): Promise<readonly SignedInSession[]> {
  const rows = await accountsOf(context)
    .selectFrom("session")
    .select(["id", "user_agent", "made_at", "changed_at"])
    .where("person_id", "=", context.person.personId)
    .where("expires_at", ">", context.now())
    .orderBy("changed_at", "desc")
    .orderBy("id")
    .execute();
  const sessions = rows.map(({ id, user_agent, made_at, changed_at }) => ({
    id,
    browser: user_agent,
    beganAt: made_at.toISOString(),
    usedAt: changed_at.toISOString(),
    isThis: id === context.sessionId,
  }));
  return sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one session of somebody's own; of others', it is not there. */
export async function endSession(context: AccountContext, id: string): Promise<Outcome<{ ended: number }>> {
  const { numDeletedRows } = await ownSessions(context).where("id", "=", id).executeTakeFirstOrThrow();
  return numDeletedRows === 0n
    ? refuse("not_found", "There is no such session, or it has ended.")
    : accept({ ended: Number(numDeletedRows) });
}

/** Ends all of somebody's sessions but the one that asks. */
export async function endOtherSessions(context: AccountContext): Promise<Outcome<{ ended: number }>> {
  const { numDeletedRows } = await ownSessions(context)
    .where("id", "!=", context.sessionId)
    .executeTakeFirstOrThrow();
  return accept({ ended: Number(numDeletedRows) });
}
