import type { ResponseOf, listTokens as listTokensEndpoint } from "@lodestar/contract";
import type { Sql } from "../../../../db/open-database.ts";

/** An API token as its maker sees it: everything but the token. */
export type ApiToken = ResponseOf<typeof listTokensEndpoint>["tokens"][number];

const tokens = (sql: Sql, organisation: string, member: string) =>
  sql
    .selectFrom("api_token")
    .select([
      "id",
      "name",
      "scope",
      "made_at as madeAt",
      "expires_at as expiresAt",
      "last_used_at as lastUsedAt",
    ])
    .where("organisation_id", "=", organisation)
    .where("member_id", "=", member)
    .where("revoked_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof tokens>["executeTakeFirstOrThrow"]>>;

const tokenOf = ({ scope, ...row }: Row): ApiToken => ({ ...row, scope: scope as ApiToken["scope"] });

/** A member's tokens that were not revoked; those that have ended among them, so that one sees why a program fails. */
export async function listTokens(sql: Sql, organisation: string, member: string): Promise<ApiToken[]> {
  const rows = await tokens(sql, organisation, member).orderBy("made_at").orderBy("id").execute();
  return rows.map(tokenOf);
}

export async function findToken(
  sql: Sql,
  organisation: string,
  member: string,
  id: string,
): Promise<ApiToken | undefined> {
  const row = await tokens(sql, organisation, member).where("id", "=", id).executeTakeFirst();
  return row && tokenOf(row);
}
