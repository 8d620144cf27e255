import type { World } from "../context.ts";
import type { Identify, Identity } from "../http/identity.ts";
import { apiTokenIdentity } from "./api-token.ts";
import { type AccountTables, accountsOf } from "./account-tables.ts";
import { sessionToken } from "./session-cookie.ts";
import type { Kysely } from "kysely";

/** How long a session is believed without looking again. One that ends is forgotten at once, through NOTIFY. */
const BELIEVED_MS = 2_000;
const MOST_REMEMBERED = 10_000;

type Remembered = { readonly sessionId: string; readonly identity: Identity; readonly until: number };

export type IdentifyOptions = { readonly publicUrl: string; readonly secret: string };

/** Finds out who sends requests. `close` ends listening for sessions that end. */
export type Identifying = { readonly identify: Identify; readonly close: () => Promise<void> };

/** Tells people by the cookie of their session and programs by `Authorization: Bearer lds_…`. */
export async function startIdentifying(world: World, options: IdentifyOptions): Promise<Identifying> {
  const remembered = new Map<string, Remembered>();
  const forget = (ended: string) => {
    for (const [token, { sessionId }] of remembered) if (sessionId === ended) remembered.delete(token);
  };
  const close = await world.database.listen("lodestar_session", forget, () => remembered.clear());

  const bySession = async (token: string): Promise<Identity | undefined> => {
    const known = remembered.get(token);
    if (known !== undefined && known.until > world.now().getTime()) return known.identity;
    const found = await findSession(accountsOf(world), token, world.now());
    if (found === undefined) return undefined;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(token, { ...found, until: world.now().getTime() + BELIEVED_MS });
    return found.identity;
  };

  const identify: Identify = async (request) => {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (bearer !== undefined) return await apiTokenIdentity(world, bearer);
    const token = sessionToken(options.publicUrl, options.secret, request.headers.get("cookie"));
    return token === undefined ? undefined : await bySession(token);
  };
  return { identify, close };
}

async function findSession(
  accounts: Kysely<AccountTables>,
  token: string,
  now: Date,
): Promise<Omit<Remembered, "until"> | undefined> {
  const found = await accounts
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .select(["session.id as sessionId", "person.id as personId", "person.name", "person.email"])
    .where("session.token", "=", token)
    .where("session.expires_at", ">", now)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { sessionId, ...person } = found;
  return { sessionId, identity: { kind: "person", sessionId, ...person } };
}
