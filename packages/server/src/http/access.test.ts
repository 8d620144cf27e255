import { listFindings, makeToken, me, readInvitation, undoChange } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { expect, test } from "vitest";
import { contentTables } from "../db/content-tables.ts";
import { sql as statement } from "kysely";
import { anOrganisation, aPerson, asking, testAccounts, testWorld } from "../testing/people.ts";
import { testApp } from "../testing/test-app.ts";
import { testDatabase } from "../testing/test-database.ts";
import { type Answered, answer } from "./answer.ts";
import type { Identity } from "./identity.ts";

const world = testWorld(await testDatabase());

/** Answers with what the shell made of the request. */
const told = (value: unknown) => Promise.resolve(accept(value as never));

const answers: readonly Answered[] = [
  answer(me, ({ context: { person } }) =>
    told({ person: { id: person.personId, name: person.name, email: person.email }, memberships: [] }),
  ),
  answer(listFindings, ({ context: { actor } }) =>
    told({ seq: 0, today: "2027-01-01", findings: [], rules: [], titles: { units: titlesOf(actor.units) } }),
  ),
  answer(undoChange, ({ context: { actor } }) => told(changeBy(actor.memberId))),
  answer(makeToken, () => told({ id: "t", token: "lds_secret", seq: 1 })),
  answer(readInvitation, () =>
    told({ organisation: "o", email: "a@b.org", role: "viewer", hasAccount: false }),
  ),
];

const titlesOf = (units: readonly string[]) => ({ table: "units", title: units.join(" ") });
const changeBy = (id: string) => ({
  ...{ seq: 1, act: "undo", at: "2027-01-01T00:00:00.000Z", reason: null, undoes: null, undoneBy: null },
  actor: { id, name: "" },
  rows: [],
});

const app = await testApp(world, answers);

const FINDINGS = (organisation: string) => `/organisations/${organisation}/findings`;
const UNDO = (organisation: string) => `/organisations/${organisation}/changes/1/undo`;

test("who has not signed in is asked to", async () => {
  const { status, body, headers } = await asking(app)("GET", "/me");
  expect(status).toBe(401);
  expect(body).toMatchObject({ type: "/problems/not_signed_in" });
  expect(headers.get("www-authenticate")).toBe("Bearer");
});

test("somebody with an account is who they are", async () => {
  const ana = await aPerson(world, { name: "Ana" });
  const { status, body } = await asking(app, ana)("GET", "/me");
  expect(status).toBe(200);
  expect(body).toMatchObject({ person: { id: ana.personId, name: "Ana" } });
});

test("an organisation one is no member of does not exist", async () => {
  const foreign = await anOrganisation(world);
  const own = await anOrganisation(world);
  const ask = asking(app, await aPerson(world, { organisation: own, role: "owner" }));
  const refused = await ask("GET", FINDINGS(foreign));
  const nowhere = await ask("GET", FINDINGS("nowhere"));
  expect([refused.status, nowhere.status]).toEqual([404, 404]);
  expect(refused.body).toEqual(nowhere.body);
  expect((await ask("GET", FINDINGS(own))).status).toBe(200);
});

test("a member without the right is told so", async () => {
  const organisation = await anOrganisation(world);
  const ask = asking(app, await aPerson(world, { organisation, role: "viewer" }));
  const { status, body } = await ask("POST", UNDO(organisation));
  expect(status).toBe(403);
  expect(body).toMatchObject({ type: "/problems/not_allowed", detail: "A viewer may not do this." });
});

test("a leader leads all units below their own, even where units go in a ring", async () => {
  const organisation = await anOrganisation(world);
  const units = [
    ["fleet", "ring"],
    ["north", "fleet"],
    ["ring", "north"],
    ["sales", null],
  ] as const;
  await world.database.inOrganisation(organisation, async (sql) => {
    for (const [id, parent] of units)
      await statement`insert into ${statement.table(contentTables.units)} (organisation_id, id, name, parent)
        values (${organisation}, ${id}, ${id}, ${parent})`.execute(sql);
  });
  const leader = await aPerson(world, { organisation, role: "leader", units: ["fleet"] });
  const { body } = await asking(app, leader)("GET", FINDINGS(organisation));
  expect(body).toMatchObject({ titles: { units: { title: "fleet north ring" } } });
});

test("a role that was taken away is gone with the next change in this process, and after two seconds in all", async () => {
  const organisation = await anOrganisation(world);
  const ana = await aPerson(world, { organisation, role: "owner" });
  const ask = asking(app, ana);
  const demote = (role: string) =>
    world.database.inOrganisation(organisation, (sql) =>
      sql.updateTable("member").set({ role }).where("person_id", "=", ana.personId).execute(),
    );
  expect((await ask("GET", FINDINGS(organisation))).status).toBe(200);
  await demote("viewer");
  world.advance(2_001);
  expect((await ask("GET", FINDINGS(organisation))).status).toBe(403);
  await demote("owner");
  app.forgetMembers(organisation);
  expect((await ask("POST", UNDO(organisation))).status).toBe(201);
});

async function tokenApp(scope: "read" | "change", organisation: string, personId: string) {
  const token: Identity = {
    ...{ kind: "token", tokenId: "t1", organisation, scope, personId },
    ...{ name: "", email: "" },
  } as const;
  return testApp(world, answers, { identify: () => Promise.resolve(token) });
}

test("a token works in its own organisation only, reads or changes as its scope says, and is nobody's account", async () => {
  const organisation = await anOrganisation(world);
  const other = await anOrganisation(world);
  const { personId } = await aPerson(world, { organisation, role: "owner" });
  const reading = asking(await tokenApp("read", organisation, personId), { token: "lds_x" });
  expect((await reading("GET", FINDINGS(organisation))).status).toBe(200);
  expect((await reading("POST", UNDO(organisation))).status).toBe(403);
  expect((await reading("GET", FINDINGS(other))).status).toBe(404);
  expect((await reading("GET", "/me")).status).toBe(403);
  const changing = asking(await tokenApp("change", organisation, personId), { token: "lds_x" });
  expect((await changing("POST", UNDO(organisation))).status).toBe(201);
  const body = { name: "mine", scope: "change", days: 3 };
  expect((await changing("POST", `/organisations/${organisation}/tokens`, body)).status).toBe(403);
});

test("another site cannot make a signed-in browser change anything", async () => {
  const organisation = await anOrganisation(world);
  const { cookie } = await aPerson(world, { organisation, role: "owner" });
  const post = (headers: Record<string, string>) =>
    app.request(`${testAccounts.publicUrl}/api${UNDO(organisation)}`, { method: "POST", headers });
  const statusOf = async (headers: Record<string, string>) => (await post({ cookie, ...headers })).status;
  expect(await statusOf({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await statusOf({ origin: testAccounts.publicUrl, "sec-fetch-site": "same-site" })).toBe(403);
  expect(await statusOf({ origin: "null" })).toBe(403);
  expect(await statusOf({})).toBe(403);
  expect(await statusOf({ origin: testAccounts.publicUrl })).toBe(201);
  expect(await statusOf({ "sec-fetch-site": "same-origin" })).toBe(201);
});

test("what can be asked without an account can be asked only so often", async () => {
  const limited = await testApp(world, answers, { openRequestsPerMinute: 3 });
  const ask = asking(limited);
  const read = () => ask("POST", "/invitations/read", { token: "x".repeat(20) });
  for (const status of [200, 200, 200, 429]) expect((await read()).status).toBe(status);
  expect(Number((await read()).headers.get("retry-after"))).toBeGreaterThan(0);
  world.advance(60_000);
  expect((await read()).status).toBe(200);
});
