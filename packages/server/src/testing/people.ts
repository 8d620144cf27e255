import { randomBytes } from "node:crypto";
import type { Role } from "@lodestar/core";
import { accountsOf } from "../accounts/account-tables.ts";
import { sessionCookie } from "../accounts/session-cookie.ts";
import type { World } from "../context.ts";
import { json } from "../db/json.ts";

/** What the accounts of tests are set up with. */
export const testAccounts = {
  publicUrl: "http://127.0.0.1:4310",
  secret: "a secret that only the tests of Lodestar know, 0123456789",
} as const;

/** The world with the machine's clock, which `advance` moves on, and ids that are easy to tell apart. */
export function testWorld(database: World["database"]): World & { readonly advance: (ms: number) => void } {
  let aheadMs = 0;
  return {
    database,
    now: () => new Date(Date.now() + aheadMs),
    newId: () => randomBytes(9).toString("base64url"),
    advance: (ms) => void (aheadMs += ms),
  };
}

/** An organisation with nobody and nothing in it; gives its id. */
export async function anOrganisation(world: World, { name = "Ternsund Ferries", id = world.newId() } = {}) {
  await world.database.inOrganisation(id, (sql) =>
    sql
      .insertInto("organisation")
      .values({ id, name, settings: json({ timeZone: "UTC" }), seq: 0, made_at: world.now().toISOString() })
      .execute(),
  );
  return id;
}

export type Described = {
  /** Without one the person has an account and is a member nowhere. */
  readonly organisation?: string;
  readonly role?: Role;
  readonly units?: readonly string[];
  readonly stakeholder?: string | null;
  readonly name?: string;
  readonly email?: string;
};

export type TestPerson = {
  readonly personId: string;
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  /** The cookie of a session, to send as the header `cookie`. */
  readonly cookie: string;
};

/** Somebody with an account, a session, and if an organisation is named, a membership. No password is hashed. */
export async function aPerson(world: World, described: Described = {}): Promise<TestPerson> {
  const { organisation, role = "viewer", units = [], stakeholder = null } = described;
  const personId = world.newId();
  const { name = `Some ${role}`, email = `${personId.toLowerCase()}@example.org` } = described;
  const memberId = `m-${personId}`;
  await writePerson(world, { personId, name, email });
  const cookie = await aSession(world, personId);
  if (organisation !== undefined)
    await world.database.inOrganisation(organisation, (sql) =>
      sql
        .insertInto("member")
        .values({
          organisation_id: organisation,
          id: memberId,
          version: 1,
          person_id: personId,
          name,
          email,
          role,
          stakeholder,
          units: [...units],
          joined_at: world.now().toISOString(),
        })
        .execute(),
    );
  return { personId, memberId, name, email, cookie };
}

async function writePerson(world: World, person: Pick<TestPerson, "personId" | "name" | "email">) {
  const { personId: id, name, email } = person;
  const times = { made_at: world.now(), changed_at: world.now() };
  await accountsOf(world)
    .insertInto("person")
    .values({ id, name, email, email_verified: true, image: null, ...times })
    .execute();
}

/** Another session of a person; gives its cookie. */
export async function aSession(
  world: World,
  personId: string,
  { goodForMs = 3_600_000 }: { readonly goodForMs?: number } = {},
): Promise<string> {
  const token = randomBytes(16).toString("hex");
  const now = world.now();
  await accountsOf(world)
    .insertInto("session")
    .values({
      id: world.newId(),
      person_id: personId,
      token,
      expires_at: new Date(now.getTime() + goodForMs),
      ip_address: null,
      user_agent: null,
      made_at: now,
      changed_at: now,
    })
    .execute();
  return sessionCookie(testAccounts.publicUrl, testAccounts.secret, token);
}

/** An application to be asked: `createApp(…)`, or anything with Hono's `request`. */
export type Askable = { request: (path: string, init?: RequestInit) => Response | Promise<Response> };

export type Asking = (
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown; readonly headers: Headers }>;

/** Asks an application as a browser with some cookies does, or without any as nobody. Paths begin below `/api`. */
export function asking(app: Askable, who?: { readonly cookie: string } | { readonly token: string }): Asking {
  return async (method, path, body) => {
    const response = await app.request(`${testAccounts.publicUrl}/api${path}`, {
      method,
      headers: {
        ...(who !== undefined && "token" in who
          ? { authorization: `Bearer ${who.token}` }
          : browserHeaders(who?.cookie)),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      body: isJson && text !== "" ? (JSON.parse(text) as unknown) : text,
      headers: response.headers,
    };
  };
}

const browserHeaders = (cookie: string | undefined): Record<string, string> => ({
  origin: testAccounts.publicUrl,
  "sec-fetch-site": "same-origin",
  ...(cookie === undefined ? {} : { cookie }),
});

/** The cookies that an answer sets, as a browser sends them back; those it removes are left out. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .filter((cookie) => !/;\s*max-age=0\b/i.test(cookie))
    .map((cookie) => cookie.split(";", 1)[0] ?? "")
    .join("; ");
