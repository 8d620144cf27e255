import { expect, test } from "vitest";
import { anOrganisation, aPerson, aSession, asking, cookiesOf, testWorld } from "../testing/people.ts";
import { membersApp, someoneWithPassword } from "../testing/members-app.ts";
import { testDatabase } from "../testing/test-database.ts";
import { accountsOf } from "./account-tables.ts";

const database = await testDatabase();

async function aServer() {
  const world = testWorld(database);
  const app = await membersApp(world);
  const ask = asking(app);
  const askForLink = (email: string) => ask("POST", "/auth/sign-in/magic-link", { email });
  const useLink = (token: string) => ask("GET", `/auth/magic-link/verify?token=${token}`);
  return { world, app, ask, askForLink, useLink, lastMail: () => lastMail(world) };
}

async function lastMail(world: ReturnType<typeof testWorld>) {
  const mail = await accountsOf(world)
    .selectFrom("account_mail")
    .selectAll()
    .orderBy("written_at", "desc")
    .executeTakeFirstOrThrow();
  return { ...mail, token: /#(\S+)$/m.exec(mail.body)?.[1] ?? "" };
}

test("a link in a mail signs its reader in, once", async () => {
  const { world, app, askForLink, useLink, lastMail } = await aServer();
  const bo = await aPerson(world, { email: "bo@example.org" });
  expect(await askForLink("Bo@Example.org")).toMatchObject({ status: 200 });
  const { token, recipient, body } = await lastMail();
  expect(recipient).toBe("bo@example.org");
  expect(body).toContain("http://127.0.0.1:4310/sign-in/link#");

  const { status, headers } = await useLink(token);
  expect(status).toBe(200);
  const ask = asking(app, { cookie: cookiesOf(headers) });
  expect(await ask("GET", "/me")).toMatchObject({ body: { person: { id: bo.personId } } });

  const again = await useLink(token);
  expect(again.status).toBe(302);
  expect(again.headers.getSetCookie()).toEqual([]);
});

test("an address without an account gets no mail, and the answer does not tell", async () => {
  const { world, ask, askForLink } = await aServer();
  await aPerson(world, { email: "bo@example.org" });
  const known = await askForLink("bo@example.org");
  const unknown = await askForLink("nobody@example.org");
  expect(unknown).toMatchObject({ status: known.status, body: known.body });

  const reset = (email: string) => ask("POST", "/auth/request-password-reset", { email });
  const knownReset = await reset("bo@example.org");
  const unknownReset = await reset("nobody@example.org");
  expect(unknownReset).toMatchObject({ status: 200, body: knownReset.body });

  const mails = await accountsOf(world).selectFrom("account_mail").select("recipient").execute();
  expect(mails).toEqual([{ recipient: "bo@example.org" }, { recipient: "bo@example.org" }]);
});

test("what is kept of a link is no link", async () => {
  const { world, askForLink, lastMail } = await aServer();
  await aPerson(world, { email: "bo@example.org" });
  await askForLink("bo@example.org");
  const { token } = await lastMail();
  const kept = await database.accounts
    .selectFrom("verification" as never)
    .selectAll()
    .execute();
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test("nobody's mailbox is flooded", async () => {
  const { world, askForLink } = await aServer();
  await aPerson(world, { email: "bo@example.org" });
  for (let i = 0; i < 10; i++) expect(await askForLink("bo@example.org")).toMatchObject({ status: 200 });
  expect(await accountsOf(world).selectFrom("account_mail").select("id").execute()).toHaveLength(6);
});

test("a link to another site is not followed", async () => {
  const { world, ask, askForLink, lastMail } = await aServer();
  await aPerson(world, { email: "bo@example.org" });
  const callbackURL = "https://evil.example/";
  expect(
    await ask("POST", "/auth/sign-in/magic-link", { email: "bo@example.org", callbackURL }),
  ).toMatchObject({
    status: 403,
  });
  await askForLink("bo@example.org");
  const { token } = await lastMail();
  const followed = await ask("GET", `/auth/magic-link/verify?token=${token}&callbackURL=${callbackURL}`);
  expect(followed.status).toBe(403);
});

test("who proves an address that was never proven ends what others did with it before", async () => {
  const { world, app, askForLink, useLink, lastMail } = await aServer();
  const email = "ceo@example.org";
  const squatter = await app.accounts.makeAccount({
    name: "Squatter",
    email,
    password: "squatters password",
    isEmailVerified: false,
  });
  const squatting = asking(app, { cookie: await aSession(world, squatter?.personId ?? "") });
  await askForLink(email);
  expect(await useLink((await lastMail()).token)).toMatchObject({ status: 200 });
  await expect.poll(async () => (await squatting("GET", "/me")).status).toBe(401);
  const password = await asking(app)("POST", "/auth/sign-in/email", {
    email,
    password: "squatters password",
  });
  expect(password.status).toBe(401);
});

test("a forgotten password is set anew by a link, once, and ends all sessions", async () => {
  const { world, app, ask, lastMail } = await aServer();
  const person = await someoneWithPassword(world, app.accounts, "bo@example.org", "the old password");
  const session = asking(app, { cookie: await aSession(world, person.personId) });
  await ask("POST", "/auth/request-password-reset", { email: "bo@example.org" });
  const { token } = await lastMail();
  const reset = (newPassword: string) => ask("POST", "/auth/reset-password", { token, newPassword });
  expect(await reset("short")).toMatchObject({ status: 400 });
  expect(await reset("the new password")).toMatchObject({ status: 200 });
  expect(await reset("the newer password")).toMatchObject({ status: 400 });
  await expect.poll(async () => (await session("GET", "/me")).status).toBe(401);
  const signIn = (password: string) =>
    ask("POST", "/auth/sign-in/email", { email: "bo@example.org", password });
  expect(await signIn("the old password")).toMatchObject({ status: 401 });
  expect(await signIn("the new password")).toMatchObject({ status: 200 });
});

test("mails to sign in are shown to who set the server up, and to no other owner", async () => {
  const { world, app, askForLink, lastMail } = await aServer();
  const organisation = await anOrganisation(world);
  const setter = await aPerson(world, { organisation, role: "owner" });
  const owner = await aPerson(world, { organisation, role: "owner" });
  await aPerson(world, { organisation, role: "planner", email: "bo@example.org" });
  await aPerson(world, { email: "elsewhere@example.org" });
  await world.database.outside((sql) =>
    sql
      .insertInto("instance")
      .values({ key: "owner", value: JSON.stringify({ person: setter.personId, at: "" }) })
      .execute(),
  );
  await askForLink("elsewhere@example.org");
  await askForLink("bo@example.org");
  const { body } = await lastMail();

  const outbox = `/organisations/${organisation}/outbox`;
  expect(await asking(app, setter)("GET", outbox)).toMatchObject({
    status: 200,
    body: { isMailConfigured: false, mails: [{ to: "bo@example.org", text: body, sentAt: null }] },
  });
  expect(await asking(app, owner)("GET", outbox)).toMatchObject({ status: 200, body: { mails: [] } });

  const withMail = await membersApp(world, { isMailConfigured: true });
  expect(await asking(withMail, setter)("GET", outbox)).toMatchObject({ body: { mails: [] } });
});
