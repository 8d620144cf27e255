import { expect, test } from "vitest";
import {
  type Asking,
  anOrganisation,
  aPerson,
  aSession,
  asking,
  cookiesOf,
  testAccounts,
  testWorld,
} from "../testing/people.ts";
import { membersApp, someoneWithPassword } from "../testing/members-app.ts";
import { testDatabase } from "../testing/test-database.ts";
import { accountsOf } from "./account-tables.ts";
import { sweepAccounts } from "./sweep-accounts.ts";

const database = await testDatabase();

const EMAIL = "ana@example.org";
const PASSWORD = "correct horse battery";

async function ana() {
  const world = testWorld(database);
  const app = await membersApp(world);
  const person = await someoneWithPassword(world, app.accounts, EMAIL, PASSWORD);
  const signIn = (password: string, email = EMAIL) =>
    asking(app)("POST", "/auth/sign-in/email", { email, password });
  return { world, app, person, signIn };
}

test("who has signed in is known until they sign out", async () => {
  const { app, signIn, person } = await ana();
  const { status, headers } = await signIn(PASSWORD);
  expect(status).toBe(200);
  const ask = asking(app, { cookie: cookiesOf(headers) });
  expect(await ask("GET", "/me")).toMatchObject({
    status: 200,
    body: { person: { id: person.personId, email: EMAIL }, memberships: [] },
  });
  expect(await ask("POST", "/auth/sign-out")).toMatchObject({ status: 200 });
  // A session is believed for two seconds; that it has ended comes by a notification, which is on its way here.
  await expect.poll(() => ask("GET", "/me"), { timeout: 1000, interval: 20 }).toMatchObject({ status: 401 });
});

test("sessions are listed and ended one by one, or all others at once, and only one's own", async () => {
  const { app, signIn, world } = await ana();
  const [here, there, third] = [await signIn(PASSWORD), await signIn(PASSWORD), await signIn(PASSWORD)].map(
    ({ headers }) => asking(app, { cookie: cookiesOf(headers) }),
  ) as [Asking, Asking, Asking];
  const listed = async () => {
    const { body } = await here("GET", "/me/sessions");
    return (body as { sessions: { id: string; isThis: boolean }[] }).sessions;
  };
  const sessions = await listed();
  expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false, false]);
  const others = await aPerson(world);
  const [, second] = sessions;
  expect(await asking(app, others)("DELETE", `/me/sessions/${second?.id ?? ""}`)).toMatchObject({
    status: 404,
  });
  expect(await here("DELETE", `/me/sessions/${second?.id ?? ""}`)).toMatchObject({ body: { ended: 1 } });
  expect(await here("DELETE", `/me/sessions/${second?.id ?? ""}`)).toMatchObject({ status: 404 });
  expect(await here("DELETE", "/me/sessions")).toMatchObject({ body: { ended: 1 } });
  expect(await listed()).toHaveLength(1);
  for (const gone of [there, third])
    await expect
      .poll(() => gone("GET", "/me"), { timeout: 1000, interval: 20 })
      .toMatchObject({ status: 401 });
  expect(await here("GET", "/me")).toMatchObject({ status: 200 });
  expect(await asking(app, others)("GET", "/me")).toMatchObject({ status: 200 });
});

test("a wrong password and an unknown address get the same answer", async () => {
  const { signIn } = await ana();
  const wrong = await signIn("not the password");
  const unknown = await signIn("not the password", "nobody@example.org");
  expect(wrong.status).toBe(401);
  expect(unknown).toMatchObject({ status: wrong.status, body: wrong.body });
});

test("passwords cannot be guessed at any speed, whether or not there is an account", async () => {
  const { world, signIn } = await ana();
  world.advance(60_000 - (world.now().getTime() % 60_000));
  for (const email of ["nobody@example.org", "NOBODY@example.org"])
    for (let i = 0; i < 5; i++) await signIn("not the password", email);
  expect(await signIn("not the password", "nobody@example.org")).toMatchObject({ status: 429 });
  expect(await signIn(PASSWORD)).toMatchObject({ status: 200 });
});

test("the session's cookie is for our pages alone", async () => {
  const { signIn } = await ana();
  const { headers } = await signIn(PASSWORD);
  for (const cookie of headers.getSetCookie()) {
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/i);
    expect(cookie).not.toMatch(/; Secure|; Domain/i);
  }
});

test("on https the cookie never travels in the clear", async () => {
  const world = testWorld(database);
  const publicUrl = "https://lodestar.example.org";
  const app = await membersApp(world, { accounts: { publicUrl } });
  await someoneWithPassword(world, app.accounts, EMAIL, PASSWORD);
  const response = await app.request(`${publicUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: publicUrl },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  const cookies = response.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/^__Secure-lodestar\..*; Secure/i);
  const me = await app.request(`${publicUrl}/api/me`, { headers: { cookie: cookiesOf(response.headers) } });
  expect(me.status).toBe(200);
});

test("a cookie with a session that somebody made up is nobody's", async () => {
  const { app, world, person } = await ana();
  const cookie = await aSession(world, person.personId);
  const forged = cookie.replace(/%3D$|.$/, "x");
  expect(await asking(app, { cookie })("GET", "/me")).toMatchObject({ status: 200 });
  expect(await asking(app, { cookie: forged })("GET", "/me")).toMatchObject({ status: 401 });
  expect(await asking(app, { cookie: "lodestar.session_token=%E0%A4%A" })("GET", "/me")).toMatchObject({
    status: 401,
  });
});

test("a session that nobody uses ends by itself", async () => {
  const world = testWorld(database);
  const app = await membersApp(world);
  const organisation = await anOrganisation(world);
  const { personId } = await aPerson(world, { organisation });
  const ask = asking(app, { cookie: await aSession(world, personId, { goodForMs: 60_000 }) });
  const path = `/organisations/${organisation}/tokens`;
  expect(await ask("GET", path)).toMatchObject({ status: 200 });
  world.advance(61_000);
  expect(await ask("GET", path)).toMatchObject({ status: 401 });
});

test("sessions that have ended are removed, and no others", async () => {
  const { world, person } = await ana();
  await aSession(world, person.personId, { goodForMs: 60_000 });
  await aSession(world, person.personId, { goodForMs: 600_000 });
  world.advance(120_000);
  await sweepAccounts(world);
  expect(await accountsOf(world).selectFrom("session").select("id").execute()).toHaveLength(1);
});

test("a session in use goes on, and its cookie with it", async () => {
  const { app, world, person } = await ana();
  const ask = asking(app, { cookie: await aSession(world, person.personId, { goodForMs: 60_000 }) });
  expect(cookiesOf((await ask("GET", "/me")).headers)).toMatch(/^lodestar\.session_token=/);
  world.advance(61_000);
  const { status, headers } = await ask("GET", "/me");
  expect(status).toBe(200);
  expect(headers.getSetCookie()).toEqual([]);
});

test("the library's own ways to sessions are closed: they tell the secrets of sessions", async () => {
  const { app, signIn } = await ana();
  const ask = asking(app, { cookie: cookiesOf((await signIn(PASSWORD)).headers) });
  expect(await ask("GET", "/auth/list-sessions")).toMatchObject({ status: 404 });
  for (const way of ["revoke-session", "revoke-sessions", "revoke-other-sessions"])
    expect(await ask("POST", `/auth/${way}`, { token: "any" })).toMatchObject({ status: 404 });
});

test("nobody makes an account without being invited, nor changes what others know them by", async () => {
  const world = testWorld(database);
  const ask = asking(await membersApp(world));
  const newcomer = { email: "new@example.org", password: PASSWORD, name: "New" };
  for (const path of [
    "/sign-up/email",
    "/update-user",
    "/delete-user",
    "/change-email",
    "/set-password",
    "/verify-email",
  ])
    expect(await ask("POST", `/auth${path}`, newcomer)).toMatchObject({ status: 404 });
  expect(await accountsOf(world).selectFrom("person").select("id").execute()).toEqual([]);
});

test("another site cannot sign a browser in or out", async () => {
  const { app } = await ana();
  const response = await app.request(`${testAccounts.publicUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: "https://evil.example",
      "sec-fetch-site": "cross-site",
    },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  expect(response.status).toBe(403);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test("a form of another site is no way round the count of attempts", async () => {
  const { app } = await ana();
  const response = await app.request(`${testAccounts.publicUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin: testAccounts.publicUrl },
    body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
  });
  expect(response.status).toBe(415);
});

test("a new password takes the old one and ends the other sessions", async () => {
  const { app, world, person, signIn } = await ana();
  const other = asking(app, { cookie: await aSession(world, person.personId) });
  const here = asking(app, { cookie: cookiesOf((await signIn(PASSWORD)).headers) });
  const changed = { currentPassword: PASSWORD, newPassword: "another good one", revokeOtherSessions: true };
  expect(await here("POST", "/auth/change-password", { ...changed, newPassword: "short" })).toMatchObject({
    status: 400,
  });
  expect(await here("POST", "/auth/change-password", changed)).toMatchObject({ status: 200 });
  expect(await signIn(PASSWORD)).toMatchObject({ status: 401 });
  expect(await signIn("another good one")).toMatchObject({ status: 200 });
  await expect.poll(async () => (await other("GET", "/me")).status).toBe(401);
});

test("the tables are those that the accounts library expects", async () => {
  const world = testWorld(database);
  const { createAuth } = await import("./auth.ts");
  const { getSchema } = await import("better-auth/db");
  const expected = getSchema(createAuth(world, testAccounts).options);
  const { sql } = await import("kysely");
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns`.execute(
    accountsOf(world),
  );
  const columns = new Set(rows.map(({ name }) => name));
  const missing = Object.entries(expected).flatMap(([table, { fields }]) =>
    ["id", ...Object.keys(fields)].map((field) => `${table}.${field}`).filter((name) => !columns.has(name)),
  );
  expect(Object.keys(expected).sort()).toEqual(["credential", "person", "session", "verification"]);
  expect(missing).toEqual([]);
});

test("accounts see nothing of any organisation", async () => {
  const world = testWorld(database);
  const organisation = await anOrganisation(world);
  await aPerson(world, { organisation, role: "owner" });
  const members = world.database.accounts.selectFrom("member").selectAll().execute();
  // Where the connection belongs to a superuser there is no right; else row-level security shows no row.
  expect(await members.catch(() => [])).toEqual([]);
});

test.runIf(database.kind === "embedded")(
  "transactions of organisations have no right to accounts",
  async () => {
    const world = testWorld(database);
    const organisation = await anOrganisation(world);
    for (const table of ["person", "session", "credential", "verification", "account_mail"])
      await expect(
        world.database.inOrganisation(organisation, (sql) =>
          sql
            .selectFrom(table as never)
            .selectAll()
            .execute(),
        ),
      ).rejects.toThrow("permission denied");
  },
);
