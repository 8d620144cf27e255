import { accept, refuse } from "@lodestar/core";
import type { Outcome } from "../command.ts";
import type { World } from "../context.ts";
import { json } from "../db/json.ts";
import type { Sql } from "../db/open-database.ts";
import { pageLinks } from "./page-links.ts";
import { hashOfToken, isSameHash, makeSecretToken } from "./secret-token.ts";

/** What the instance remembers of its beginning. */
type Kept = {
  /** The link that makes the owner; it is there until somebody is. */
  owner_link: { readonly hash: string };
  /** Who set the server up. */
  owner: { readonly person: string; readonly at: string };
  /** The organisation the owner begins with. */
  first_organisation: { readonly id: string };
};

async function find<K extends keyof Kept>(sql: Sql, key: K): Promise<Kept[K] | undefined> {
  const row = await sql.selectFrom("instance").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value as Kept[K] | undefined;
}

async function keep<K extends keyof Kept>(sql: Sql, key: K, value: Kept[K]): Promise<void> {
  const row = { key, value: json(value) };
  await sql
    .insertInto("instance")
    .values(row)
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: row.value }))
    .execute();
}

/**
 * A new link that makes whoever opens it first the owner, to be told to whoever started the server; the one before is
 * no longer good. `undefined` where there is an owner.
 */
export function renewOwnerLink({ database }: World, publicUrl: string): Promise<string | undefined> {
  return database.outside(async (sql) => {
    if ((await find(sql, "owner")) !== undefined) return undefined;
    const { token, hash } = makeSecretToken("own", "setup");
    await keep(sql, "owner_link", { hash });
    return pageLinks(publicUrl).setUp(token);
  });
}

/** Says which organisation the owner begins with, where the first start made one. */
export function rememberFirstOrganisation({ database }: World, id: string): Promise<void> {
  return database.outside((sql) => keep(sql, "first_organisation", { id }));
}

export const firstOrganisation = ({ database }: World): Promise<string | undefined> =>
  database.outside(async (sql) => (await find(sql, "first_organisation"))?.id);

/** Who set the server up, which says that the machine is theirs or that they are trusted with it. */
export const findServerOwner = ({ database }: World): Promise<string | undefined> =>
  database.outside(async (sql) => (await find(sql, "owner"))?.person);

const used = () => refuse("link_used", "This server has an owner already. Ask them to invite you.");
const unknown = () =>
  refuse("not_found", "This is not the link that the server printed last. Start it again to get a new one.");

/** Whether a link would make an owner. */
export function checkOwnerLink({ database }: World, token: string): Promise<Outcome<null>> {
  return database.outside((sql) => check(sql, token));
}

async function check(sql: Sql, token: string): Promise<Outcome<null>> {
  if ((await find(sql, "owner")) !== undefined) return used();
  const link = await find(sql, "owner_link");
  return link !== undefined && isSameHash(link.hash, hashOfToken(token)) ? accept(null) : unknown();
}

/** Uses the link up: of several who try at once, one succeeds. */
export function useOwnerLink(
  { database, now }: World,
  token: string,
  person: string,
): Promise<Outcome<null>> {
  return database.outside(async (sql) => {
    await sql.selectFrom("instance").select("key").where("key", "=", "owner_link").forUpdate().execute();
    const checked = await check(sql, token);
    if (!checked.ok) return checked;
    await keep(sql, "owner", { person, at: now().toISOString() });
    await sql.deleteFrom("instance").where("key", "=", "owner_link").execute();
    return checked;
  });
}
