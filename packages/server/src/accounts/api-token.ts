import type { World } from "../context.ts";
import type { Sql } from "../db/open-database.ts";
import type { Identity } from "../http/identity.ts";
import { hashOfToken, isSameHash, placeOfToken } from "./secret-token.ts";

/** How often at most it is noted that a token was used. */
const NOTED_EVERY_MS = 60_000;

/** Who a program with an API token is: the member who made it, limited to the token's scope. */
export async function apiTokenIdentity(world: World, token: string): Promise<Identity | undefined> {
  const organisation = placeOfToken("lds", token);
  if (organisation === undefined) return undefined;
  const hash = hashOfToken(token);
  return await world.database.inOrganisation(organisation, async (sql) => {
    const found = await findToken(sql, organisation, hash, world.now().toISOString());
    if (found === undefined || !isSameHash(found.token_hash, hash)) return undefined;
    await noteUse(sql, organisation, found, world.now());
    const { tokenId, personId, name, email } = found;
    const scope = found.scope === "change" ? "change" : "read";
    return { kind: "token", tokenId, organisation, scope, personId, name, email } as const;
  });
}

async function findToken(sql: Sql, organisation: string, hash: string, now: string) {
  return await sql
    .selectFrom("api_token")
    .innerJoin("member", (join) =>
      join
        .onRef("member.organisation_id", "=", "api_token.organisation_id")
        .onRef("member.id", "=", "api_token.member_id"),
    )
    .select([
      "api_token.id as tokenId",
      "api_token.token_hash",
      "api_token.scope",
      "api_token.last_used_at",
      "member.person_id as personId",
      "member.name",
      "member.email",
    ])
    .where("api_token.organisation_id", "=", organisation)
    .where("api_token.token_hash", "=", hash)
    .where("api_token.revoked_at", "is", null)
    .where("api_token.expires_at", ">", now)
    .executeTakeFirst();
}

type Used = { readonly tokenId: string; readonly last_used_at: string | null };

async function noteUse(sql: Sql, organisation: string, { tokenId, last_used_at }: Used, now: Date) {
  if (last_used_at !== null && now.getTime() - Date.parse(last_used_at) < NOTED_EVERY_MS) return;
  await sql
    .updateTable("api_token")
    .set({ last_used_at: now.toISOString() })
    .where("organisation_id", "=", organisation)
    .where("id", "=", tokenId)
    .execute();
}
