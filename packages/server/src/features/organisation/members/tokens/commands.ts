import { accept, refuse } from "@lodestar/core";
import { makeSecretToken } from "../../../../accounts/secret-token.ts";
import { type AuditRow, type Outcome, type Place, command } from "../../../../command.ts";
import type { Context } from "../../../../context.ts";
import { type ApiToken, findToken } from "./queries.ts";

const DAY_MS = 24 * 3_600_000;

export type NewToken = Pick<ApiToken, "name" | "scope"> & { readonly days: number };

/** Makes an API token, which is told this once and kept nowhere. */
export function makeToken(
  context: Context,
  { name, scope, days }: NewToken,
): Promise<Outcome<{ id: string; token: string } & Place>> {
  const { organisation, actor, newId } = context;
  return command(context, async (sql, { at }) => {
    const { token, hash } = makeSecretToken("lds", organisation);
    const id = newId();
    const expiresAt = new Date(Date.parse(at) + days * DAY_MS).toISOString();
    await sql
      .insertInto("api_token")
      .values({
        organisation_id: organisation,
        id,
        member_id: actor.memberId,
        name,
        scope,
        token_hash: hash,
        made_at: at,
        expires_at: expiresAt,
        last_used_at: null,
        revoked_at: null,
      })
      .execute();
    const row: AuditRow = { table: "tokens", id, before: null, after: { name, scope, expiresAt } };
    return accept({ value: { id, token }, audit: { act: "make_token", rows: [row] } });
  });
}

/** Ends an API token of the member who asks. */
export function revokeToken(context: Context, id: string): Promise<Outcome<Place>> {
  const { organisation, actor } = context;
  return command(context, async (sql, { at }) => {
    const token = await findToken(sql, organisation, actor.memberId, id);
    if (token === undefined) return refuse("not_found", `You have no token “${id}”.`);
    await sql
      .updateTable("api_token")
      .set({ revoked_at: at })
      .where("organisation_id", "=", organisation)
      .where("id", "=", id)
      .execute();
    const { name, scope, expiresAt } = token;
    const row: AuditRow = { table: "tokens", id, before: { name, scope, expiresAt }, after: null };
    return accept({ value: {}, audit: { act: "revoke_token", rows: [row] } });
  });
}
