import { expect, test } from "vitest";
import { rememberFirstOrganisation, renewOwnerLink } from "../../../../accounts/owner-link.ts";
import { membersApp } from "../../../../testing/members-app.ts";
import { anOrganisation, asking, cookiesOf, testAccounts, testWorld } from "../../../../testing/people.ts";
import { testDatabase } from "../../../../testing/test-database.ts";

const database = await testDatabase();

const OWNER = { name: "Ana Lind", email: "Ana@example.org", password: "correct horse battery" };

async function aNewServer() {
  const world = testWorld(database);
  const app = await membersApp(world);
  const start = async () => (await renewOwnerLink(world, testAccounts.publicUrl))?.split("#")[1];
  const setUp = (token: string | undefined, owner = OWNER) =>
    asking(app)("POST", "/setup", { token, ...owner });
  return { world, app, start, setUp };
}

test("whoever opens the printed link first is the owner, signed in, of the organisation of the first start", async () => {
  const { world, app, start, setUp } = await aNewServer();
  const sample = await anOrganisation(world, { name: "Ternsund Ferries" });
  await rememberFirstOrganisation(world, sample);
  const { status, body, headers } = await setUp(await start());
  expect({ status, body }).toEqual({ status: 201, body: { organisation: sample } });
  expect(await asking(app, { cookie: cookiesOf(headers) })("GET", "/me")).toMatchObject({
    body: {
      person: { name: "Ana Lind", email: "ana@example.org" },
      memberships: [{ organisation: { id: sample, name: "Ternsund Ferries" }, member: { role: "owner" } }],
    },
  });
});

test("without an organisation of the first start, the owner begins with an empty one", async () => {
  const { app, start, setUp } = await aNewServer();
  const { headers } = await setUp(await start());
  expect(await asking(app, { cookie: cookiesOf(headers) })("GET", "/me")).toMatchObject({
    body: { memberships: [{ organisation: { name: "My organisation" }, member: { role: "owner" } }] },
  });
});

test("the link is good once, and no other is printed when there is an owner", async () => {
  const { start, setUp } = await aNewServer();
  const token = await start();
  await setUp(token);
  expect(await setUp(token, { ...OWNER, email: "eve@example.org" })).toMatchObject({
    status: 410,
    body: { type: "/problems/link_used" },
  });
  expect(await start()).toBeUndefined();
});

test("of two who open the link at once, one is the owner", async () => {
  const { start, setUp } = await aNewServer();
  const token = await start();
  const answers = await Promise.all([setUp(token), setUp(token, { ...OWNER, email: "eve@example.org" })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
});

test("starting again prints another link, and the one before is no longer good", async () => {
  const { start, setUp } = await aNewServer();
  const first = await start();
  const second = await start();
  expect(await setUp(first)).toMatchObject({ status: 404 });
  expect(await setUp(second)).toMatchObject({ status: 201 });
});

test("a guessed link makes no owner and no account", async () => {
  const { start, setUp } = await aNewServer();
  await start();
  expect(await setUp(`own_setup_${"0".repeat(48)}`)).toMatchObject({ status: 404 });
  expect(await setUp(await start(), { ...OWNER, password: "short" })).toMatchObject({ status: 400 });
  expect(
    await database.accounts
      .selectFrom("person" as never)
      .selectAll()
      .execute(),
  ).toEqual([]);
});

test("an attempt that broke off is taken up again with its password, and with no other", async () => {
  const { app, start, setUp } = await aNewServer();
  await app.accounts.makeAccount({ ...OWNER, isEmailVerified: true });
  const token = await start();
  expect(await setUp(token, { ...OWNER, password: "some other password" })).toMatchObject({ status: 401 });
  expect(await setUp(token)).toMatchObject({ status: 201 });
});
