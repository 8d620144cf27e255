import { expect, test } from "vitest";
import { membersApp } from "../../../../testing/members-app.ts";
import { anOrganisation, aPerson, asking, testWorld } from "../../../../testing/people.ts";
import { testDatabase } from "../../../../testing/test-database.ts";

const database = await testDatabase();

test("who makes an organisation is its owner", async () => {
  const world = testWorld(database);
  const ana = await aPerson(world);
  const ask = asking(await membersApp(world), ana);
  const made = await ask("POST", "/organisations", { name: "Ferries", timeZone: "Europe/Stockholm" });
  expect(made).toMatchObject({
    status: 201,
    body: { organisation: { name: "Ferries" }, member: { role: "owner" } },
  });
  expect(await ask("GET", "/me")).toMatchObject({ body: { memberships: [made.body] } });
});

test("the history begins with what the organisation was called and who owned it", async () => {
  const world = testWorld(database);
  const ana = await aPerson(world, { name: "Ana" });
  const ask = asking(await membersApp(world), ana);
  const { body } = await ask("POST", "/organisations", { name: "Ferries", timeZone: "Europe/Stockholm" });
  const { id } = (body as { organisation: { id: string } }).organisation;
  const rows = await database.inOrganisation(id, (sql) =>
    sql.selectFrom("audit_row").select(["table_name", "before", "after"]).orderBy("place").execute(),
  );
  expect(rows).toMatchObject([
    { table_name: "settings", before: null, after: { name: "Ferries", timeZone: "Europe/Stockholm" } },
    { table_name: "members", before: null, after: { name: "Ana", role: "owner" } },
  ]);
});

test("an organisation may begin with the sample, in the name of its owner", async () => {
  const world = testWorld(database);
  const ana = await aPerson(world);
  const filled: string[] = [];
  const fillWithSample = ({ organisation, actor }: { organisation: string; actor: { personId: string } }) => {
    filled.push(organisation, actor.personId);
    return Promise.resolve();
  };
  const ask = asking(await membersApp(world, { fillWithSample }), ana);
  const { body } = await ask("POST", "/organisations", { name: "Ferries", withSample: true });
  expect(filled).toEqual([(body as { organisation: { id: string } }).organisation.id, ana.personId]);
});

test("nobody sees organisations they are no member of", async () => {
  const world = testWorld(database);
  const organisation = await anOrganisation(world);
  await anOrganisation(world, { name: "Elsewhere" });
  const ana = await aPerson(world, { organisation, role: "viewer" });
  expect(await asking(await membersApp(world), ana)("GET", "/me")).toMatchObject({
    body: { memberships: [{ organisation: { id: organisation } }] },
  });
});

test("an owner changes the name, and nobody else does", async () => {
  const world = testWorld(database);
  const app = await membersApp(world);
  const organisation = await anOrganisation(world);
  const owner = await aPerson(world, { organisation, role: "owner" });
  const planner = await aPerson(world, { organisation, role: "planner" });
  const path = `/organisations/${organisation}`;
  expect(await asking(app, planner)("PATCH", path, { name: "Mine" })).toMatchObject({ status: 403 });
  expect(await asking(app, owner)("PATCH", path, { timeZone: "Nowhere/At all" })).toMatchObject({
    status: 400,
  });
  expect(await asking(app, owner)("PATCH", path, { name: "Harbour Lines" })).toMatchObject({
    status: 200,
    body: { seq: 1 },
  });
  expect(await asking(app, planner)("GET", "/me")).toMatchObject({
    body: { memberships: [{ organisation: { name: "Harbour Lines" } }] },
  });
});

test("an organisation is removed with all it holds by who knows its name, and no other is touched", async () => {
  const world = testWorld(database);
  const app = await membersApp(world);
  const organisation = await anOrganisation(world, { name: "Ferries" });
  const other = await anOrganisation(world, { name: "Other" });
  const owner = await aPerson(world, { organisation, role: "owner" });
  const stays = await aPerson(world, { organisation: other, role: "owner" });
  const ask = asking(app, owner);
  const path = `/organisations/${organisation}`;
  await ask("POST", `${path}/invitations`, { email: "x@example.org", role: "viewer" });
  expect(await ask("DELETE", `${path}?name=Ferry`)).toMatchObject({ status: 422 });
  expect(await ask("DELETE", `${path}?name=Ferries`)).toMatchObject({ status: 200, body: { removed: true } });
  expect(await ask("GET", `${path}/members`)).toMatchObject({ status: 404 });
  expect(await ask("GET", "/me")).toMatchObject({ body: { memberships: [] } });
  expect(await asking(app, stays)("GET", `/organisations/${other}/members`)).toMatchObject({ status: 200 });
  const left = await world.database.inOrganisation(organisation, async (sql) => [
    ...(await sql.selectFrom("audit").selectAll().execute()),
    ...(await sql.selectFrom("mail").selectAll().execute()),
  ]);
  expect(left).toEqual([]);
});
