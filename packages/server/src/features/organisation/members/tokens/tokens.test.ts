import { expect, test } from "vitest";
import { membersApp } from "../../../../testing/members-app.ts";
import { anOrganisation, aPerson, asking, testWorld } from "../../../../testing/people.ts";
import { testDatabase } from "../../../../testing/test-database.ts";

const database = await testDatabase();

const DAY_MS = 24 * 3_600_000;

async function aToken(description: object = {}) {
  const world = testWorld(database);
  const app = await membersApp(world);
  const organisation = await anOrganisation(world);
  const owner = await aPerson(world, { organisation, role: "owner" });
  const at = `/organisations/${organisation}`;
  const ask = asking(app, owner);
  const made = await ask("POST", `${at}/tokens`, {
    name: "script",
    scope: "change",
    days: 7,
    ...description,
  });
  const { id, token } = made.body as { id: string; token: string };
  return { world, app, organisation, at, ask, id, token, program: asking(app, { token }), made };
}

test("a program with a token reads what its maker may read", async () => {
  const { at, made, token, organisation, program } = await aToken({ scope: "read" });
  expect(made.status).toBe(201);
  expect(token).toMatch(new RegExp(`^lds_${organisation}_[0-9a-f]{48}$`));
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 200 });
});

test("a token is shown once, and no list tells it", async () => {
  const { ask, at, token } = await aToken();
  const { body } = await ask("GET", `${at}/tokens`);
  expect(body).toMatchObject({ tokens: [{ name: "script", scope: "change", lastUsedAt: null }] });
  expect(JSON.stringify(body)).not.toContain(token.slice(-48));
});

test("a token opens nothing that makes more ways in", async () => {
  const { at, program } = await aToken();
  expect(await program("GET", `${at}/tokens`)).toMatchObject({ status: 403 });
  expect(await program("GET", `${at}/outbox`)).toMatchObject({ status: 403 });
  expect(await program("POST", `${at}/invitations`, { email: "x@example.org", role: "owner" })).toMatchObject(
    {
      status: 403,
    },
  );
  expect(await program("GET", "/me")).toMatchObject({ status: 403 });
});

test("a token ends on its day", async () => {
  const { world, at, program } = await aToken({ days: 1 });
  world.advance(DAY_MS - 60_000);
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 200 });
  world.advance(120_000);
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 401 });
});

test("a token that was revoked is nobody's", async () => {
  const { ask, at, id, program } = await aToken();
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 200 });
  expect(await ask("DELETE", `${at}/tokens/${id}`)).toMatchObject({ status: 200 });
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 401 });
  expect(await ask("DELETE", `${at}/tokens/${id}`)).toMatchObject({ status: 404 });
});

test("a token of one organisation finds no other", async () => {
  const { world, program } = await aToken();
  const elsewhere = await anOrganisation(world, { name: "Elsewhere" });
  expect(await program("GET", `/organisations/${elsewhere}/members`)).toMatchObject({ status: 404 });
});

test("a token that is nearly right is nobody's", async () => {
  const { app, at, organisation, token } = await aToken();
  for (const wrong of [
    `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`,
    token.toUpperCase(),
    `lds_${organisation}_`,
    `inv${token.slice(3)}`,
    "x",
  ])
    expect(await asking(app, { token: wrong })("GET", `${at}/members`)).toMatchObject({ status: 401 });
});

test("nobody sees or ends the tokens of another member", async () => {
  const { world, app, organisation, at, id } = await aToken();
  const other = asking(app, await aPerson(world, { organisation, role: "owner" }));
  expect(await other("GET", `${at}/tokens`)).toMatchObject({ status: 200, body: { tokens: [] } });
  expect(await other("DELETE", `${at}/tokens/${id}`)).toMatchObject({ status: 404 });
});

test("the use of a token is noted once a minute", async () => {
  const { world, ask, at, program } = await aToken();
  const used = async () =>
    ((await ask("GET", `${at}/tokens`)).body as { tokens: { lastUsedAt: string }[] }).tokens[0]?.lastUsedAt;
  await program("GET", `${at}/members`);
  const first = await used();
  expect(first).toBeDefined();
  world.advance(30_000);
  await program("GET", `${at}/members`);
  expect(await used()).toBe(first);
  world.advance(31_000);
  await program("GET", `${at}/members`);
  expect(await used()).not.toBe(first);
});
