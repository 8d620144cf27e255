import { expect, test } from "vitest";
import { membersApp } from "../../../testing/members-app.ts";
import { anOrganisation, aPerson, asking, testWorld } from "../../../testing/people.ts";
import { testDatabase } from "../../../testing/test-database.ts";

const database = await testDatabase();

async function aCompany() {
  const world = testWorld(database);
  const app = await membersApp(world);
  const organisation = await anOrganisation(world);
  const owner = await aPerson(world, { organisation, role: "owner", name: "Ana Lind" });
  const bo = await aPerson(world, { organisation, role: "planner", name: "Bo" });
  const at = `/organisations/${organisation}`;
  const as = (person: { readonly cookie: string }) => asking(app, person);
  const change = (body: object, { memberId } = bo, who = owner) =>
    as(who)("PATCH", `${at}/members/${memberId}`, { version: 1, ...body });
  return { world, app, organisation, owner, bo, at, as, change };
}

test("a role that is taken away is gone with the next request", async () => {
  const { at, as, bo, change } = await aCompany();
  const invitation = { email: "x@example.org", role: "viewer" };
  expect(await as(bo)("GET", `${at}/members`)).toMatchObject({ status: 200 });
  expect(await change({ role: "viewer" })).toMatchObject({ status: 200, body: { seq: 1 } });
  expect(await as(bo)("GET", `${at}/members`)).toMatchObject({ status: 403 });
  expect(await as(bo)("POST", `${at}/invitations`, invitation)).toMatchObject({ status: 403 });
});

test("who changes a member from an old state is shown the new one", async () => {
  const { change } = await aCompany();
  await change({ role: "leader" });
  expect(await change({ role: "viewer" })).toMatchObject({
    status: 409,
    body: { type: "/problems/stale_version", current: { role: "leader", version: 2 } },
  });
});

test("what a change does not name stays", async () => {
  const { world, organisation, at, as, owner, bo, change } = await aCompany();
  await world.database.inOrganisation(organisation, (sql) =>
    sql
      .updateTable("member")
      .set({ units: ["u1"], stakeholder: "s1" })
      .where("organisation_id", "=", organisation)
      .where("id", "=", bo.memberId)
      .execute(),
  );
  expect(await change({ role: "leader" })).toMatchObject({ status: 200 });
  const { body } = await as(owner)("GET", `${at}/members`);
  const { members } = body as { readonly members: readonly { readonly id: string }[] };
  expect(members.find(({ id }) => id === bo.memberId)).toMatchObject({
    role: "leader",
    units: ["u1"],
    stakeholder: "s1",
    version: 2,
  });
});

test("units and stakeholders have to be there", async () => {
  const { change } = await aCompany();
  expect(await change({ units: ["nowhere"] })).toMatchObject({
    status: 422,
    body: { fields: [{ path: "units" }] },
  });
});

test("only owners change members", async () => {
  const { at, as, bo, owner, change } = await aCompany();
  expect(await change({ role: "owner" }, bo, bo)).toMatchObject({ status: 403 });
  expect(await as(bo)("DELETE", `${at}/members/${owner.memberId}`)).toMatchObject({ status: 403 });
});

test("the last owner stays, and stays owner", async () => {
  const { at, as, owner, change } = await aCompany();
  const last = { status: 409, body: { type: "/problems/last_owner" } };
  expect(await change({ role: "planner" }, owner)).toMatchObject(last);
  expect(await as(owner)("DELETE", `${at}/members/${owner.memberId}`)).toMatchObject(last);
  await change({ role: "owner" });
  expect(await change({ role: "planner" }, owner)).toMatchObject({ status: 200 });
});

test("of two owners who remove one another at once, one stays", async () => {
  const { at, as, owner, bo, change } = await aCompany();
  await change({ role: "owner" });
  const answers = await Promise.all([
    as(owner)("DELETE", `${at}/members/${bo.memberId}`),
    as(bo)("DELETE", `${at}/members/${owner.memberId}`),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("who is removed is out at once, and so are the programs with their tokens", async () => {
  const { app, at, as, owner, bo } = await aCompany();
  const made = await as(bo)("POST", `${at}/tokens`, { name: "script", scope: "read", days: 30 });
  const { token } = made.body as { token: string };
  const program = asking(app, { token });
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 200 });
  expect(await as(owner)("DELETE", `${at}/members/${bo.memberId}`)).toMatchObject({ status: 200 });
  expect(await program("GET", `${at}/members`)).toMatchObject({ status: 401 });
  expect(await as(bo)("GET", `${at}/tokens`)).toMatchObject({ status: 404 });
  expect(await as(bo)("GET", "/me")).toMatchObject({ status: 200, body: { memberships: [] } });
});

test("the tokens of who was removed stay dead when they come back", async () => {
  const { world, app, organisation, at, as, owner, bo } = await aCompany();
  const made = await as(bo)("POST", `${at}/tokens`, { name: "script", scope: "read", days: 30 });
  const before = await memberRow();
  await as(owner)("DELETE", `${at}/members/${bo.memberId}`);
  await world.database.inOrganisation(organisation, (sql) =>
    sql.insertInto("member").values(before).execute(),
  );
  const { token } = made.body as { token: string };
  expect(await asking(app, { token })("GET", `${at}/members`)).toMatchObject({ status: 401 });

  function memberRow() {
    return world.database.inOrganisation(organisation, (sql) =>
      sql.selectFrom("member").selectAll().where("id", "=", bo.memberId).executeTakeFirstOrThrow(),
    );
  }
});

test("members of another organisation are not there", async () => {
  const { world, app, bo, at } = await aCompany();
  const elsewhere = await anOrganisation(world, { name: "Elsewhere" });
  const stranger = asking(app, await aPerson(world, { organisation: elsewhere, role: "owner" }));
  expect(await stranger("GET", `${at}/members`)).toMatchObject({ status: 404 });
  const path = `/organisations/${elsewhere}/members/${bo.memberId}`;
  expect(await stranger("DELETE", path)).toMatchObject({ status: 404 });
  expect(await stranger("PATCH", path, { version: 1, role: "viewer" })).toMatchObject({ status: 404 });
});

test("the history tells what was done to whom, and keeps no address and no secret", async () => {
  const { world, organisation, as, owner, at, bo, change } = await aCompany();
  await change({ role: "leader" });
  await as(owner)("POST", `${at}/tokens`, { name: "script", scope: "read", days: 1 });
  await as(owner)("DELETE", `${at}/members/${bo.memberId}`);
  const told = await world.database.inOrganisation(organisation, async (sql) => ({
    acts: await sql.selectFrom("audit").select(["act", "actor_name"]).orderBy("seq").execute(),
    rows: await sql.selectFrom("audit_row").selectAll().execute(),
    events: await sql.selectFrom("event").select("seq").orderBy("seq").execute(),
  }));
  expect(told.acts).toEqual(
    ["change_member", "make_token", "remove_member"].map((act) => ({ act, actor_name: "Ana Lind" })),
  );
  expect(told.events).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
  expect(JSON.stringify(told.rows)).not.toMatch(/@|hash|lds_/);
});
