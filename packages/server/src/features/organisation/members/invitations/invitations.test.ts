import { expect, test } from "vitest";
import { accountsOf } from "../../../../accounts/account-tables.ts";
import { membersApp, someoneWithPassword } from "../../../../testing/members-app.ts";
import { anOrganisation, aPerson, asking, cookiesOf, testWorld } from "../../../../testing/people.ts";
import { testDatabase } from "../../../../testing/test-database.ts";

const database = await testDatabase();

const DAY_MS = 24 * 3_600_000;

async function aCompany() {
  const world = testWorld(database);
  const app = await membersApp(world);
  const organisation = await anOrganisation(world);
  const owner = await aPerson(world, { organisation, role: "owner", name: "Ana Lind" });
  const at = `/organisations/${organisation}`;
  const asOwner = asking(app, owner);
  const invite = (invitation: object, ask = asOwner) =>
    ask("POST", `${at}/invitations`, { role: "viewer", ...invitation });
  const linkTo = async (email: string) => {
    const { body } = await asOwner("GET", `${at}/outbox`);
    const { mails } = body as { mails: { to: string; text: string }[] };
    return /\/invitation#(\S+)$/m.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[1] ?? "";
  };
  const accept = (acceptance: object, ask = asking(app)) => ask("POST", "/invitations/accept", acceptance);
  return { world, app, organisation, owner, at, asOwner, invite, linkTo, accept };
}

const PASSWORD = "correct horse battery";

test("somebody new accepts with a name and a password, and is signed in as what they were invited to be", async () => {
  const { app, organisation, at, asOwner, invite, linkTo, accept } = await aCompany();
  expect(await invite({ email: "Bo@Example.org", role: "leader" })).toMatchObject({ status: 201 });
  const token = await linkTo("bo@example.org");
  expect(await asking(app)("POST", "/invitations/read", { token })).toMatchObject({
    status: 200,
    body: { organisation: "Ternsund Ferries", email: "bo@example.org", role: "leader", hasAccount: false },
  });

  expect(await accept({ token, password: PASSWORD })).toMatchObject({
    status: 400,
    body: { fields: [{ path: "name" }] },
  });
  expect(await accept({ token, name: "Bo", password: "short" })).toMatchObject({
    status: 400,
    body: { fields: [{ path: "password" }] },
  });
  const { status, body, headers } = await accept({ token, name: "Bo", password: PASSWORD });
  expect({ status, body }).toEqual({ status: 201, body: { organisation } });
  expect(await asking(app, { cookie: cookiesOf(headers) })("GET", "/me")).toMatchObject({
    body: { memberships: [{ organisation: { id: organisation }, member: { role: "leader" } }] },
  });
  expect(await asOwner("GET", `${at}/members`)).toMatchObject({
    body: {
      members: [{ role: "owner" }, { role: "leader", name: "Bo", email: "bo@example.org" }],
      invitations: [],
    },
  });
});

test("who has an account accepts with its password", async () => {
  const { world, app, invite, linkTo, accept } = await aCompany();
  const bo = await someoneWithPassword(world, app.accounts, "bo@example.org", PASSWORD);
  await invite({ email: "bo@example.org" });
  const token = await linkTo("bo@example.org");
  expect(await asking(app)("POST", "/invitations/read", { token })).toMatchObject({
    body: { hasAccount: true },
  });
  const wrong = await accept({ token, name: "Eve", password: "not the password" });
  expect(wrong).toMatchObject({ status: 401, body: { type: "/problems/wrong_password" } });
  expect(wrong.headers.getSetCookie()).toEqual([]);
  const { status, headers } = await accept({ token, password: PASSWORD });
  expect(status).toBe(201);
  expect(await asking(app, { cookie: cookiesOf(headers) })("GET", "/me")).toMatchObject({
    body: { person: { id: bo.personId } },
  });
});

test("who is signed in with the invited address need not prove it again; anybody else has to", async () => {
  const { world, app, invite, linkTo, accept } = await aCompany();
  const bo = await aPerson(world, { email: "bo@example.org" });
  const eve = await aPerson(world, { email: "eve@example.org" });
  await invite({ email: "bo@example.org" });
  const token = await linkTo("bo@example.org");
  expect(await accept({ token, password: "-" }, asking(app, eve))).toMatchObject({ status: 401 });
  expect(await accept({ token, password: "-" }, asking(app, bo))).toMatchObject({ status: 201 });
});

test("an address is proven where a mail server took the link, not where it was passed on by hand", async () => {
  const { world, organisation, invite, linkTo, accept } = await aCompany();
  const isProven = async (email: string) => {
    await invite({ email });
    const token = await linkTo(email);
    if (email.startsWith("mailed"))
      await world.database.inOrganisation(organisation, (sql) =>
        sql
          .updateTable("mail")
          .set({ sent_at: world.now().toISOString() })
          .where("recipient", "=", email)
          .execute(),
      );
    await accept({ token, name: "Bo", password: PASSWORD });
    const person = accountsOf(world).selectFrom("person").select("email_verified").where("email", "=", email);
    return (await person.executeTakeFirstOrThrow()).email_verified;
  };
  expect(await isProven("mailed@example.org")).toBe(true);
  expect(await isProven("by-hand@example.org")).toBe(false);
});

test("an invitation is accepted once, also where two try at once", async () => {
  const { invite, linkTo, accept } = await aCompany();
  await invite({ email: "bo@example.org" });
  const token = await linkTo("bo@example.org");
  const acceptance = { token, name: "Bo", password: PASSWORD };
  const answers = await Promise.all([accept(acceptance), accept(acceptance)]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(await accept(acceptance)).toMatchObject({ status: 410, body: { type: "/problems/link_used" } });
});

test("an invitation ends after a fortnight", async () => {
  const { world, app, invite, linkTo, accept } = await aCompany();
  await invite({ email: "bo@example.org" });
  const token = await linkTo("bo@example.org");
  const read = () => asking(app)("POST", "/invitations/read", { token });
  world.advance(14 * DAY_MS - 60_000);
  expect(await read()).toMatchObject({ status: 200 });
  world.advance(120_000);
  expect(await read()).toMatchObject({ status: 410 });
  expect(await accept({ token, name: "Bo", password: PASSWORD })).toMatchObject({ status: 410 });
});

test("an invitation that was taken back is good for nothing, and its mail is gone", async () => {
  const { at, asOwner, invite, linkTo, accept } = await aCompany();
  const { body } = await invite({ email: "bo@example.org" });
  const token = await linkTo("bo@example.org");
  const { id } = body as { id: string };
  expect(await asOwner("DELETE", `${at}/invitations/${id}`)).toMatchObject({ status: 200 });
  expect(await accept({ token, name: "Bo", password: PASSWORD })).toMatchObject({ status: 410 });
  expect(await asOwner("GET", `${at}/outbox`)).toMatchObject({ body: { mails: [] } });
  expect(await asOwner("DELETE", `${at}/invitations/${id}`)).toMatchObject({ status: 409 });
  expect(await invite({ email: "bo@example.org" })).toMatchObject({ status: 201 });
});

test("a planner invites those who may do less than a planner, and takes only those invitations back", async () => {
  const { world, app, organisation, at, invite } = await aCompany();
  const planner = asking(app, await aPerson(world, { organisation, role: "planner" }));
  const leader = asking(app, await aPerson(world, { organisation, role: "leader" }));
  for (const role of ["leader", "contributor", "viewer"])
    expect(await invite({ email: `${role}@example.org`, role }, planner)).toMatchObject({ status: 201 });
  for (const role of ["owner", "planner"])
    expect(await invite({ email: `${role}@example.org`, role }, planner)).toMatchObject({ status: 403 });
  expect(await invite({ email: "x@example.org" }, leader)).toMatchObject({ status: 403 });

  const { body } = await invite({ email: "second@example.org", role: "owner" });
  const { id } = body as { id: string };
  expect(await planner("DELETE", `${at}/invitations/${id}`)).toMatchObject({ status: 403 });
});

test("nobody is invited twice, nor who is a member", async () => {
  const { owner, invite } = await aCompany();
  expect(await invite({ email: owner.email.toUpperCase() })).toMatchObject({ status: 409 });
  expect(await invite({ email: "bo@example.org" })).toMatchObject({ status: 201 });
  expect(await invite({ email: "BO@example.org" })).toMatchObject({ status: 409 });
});

test("units and stakeholders of an invitation have to be there", async () => {
  const { invite } = await aCompany();
  expect(await invite({ email: "bo@example.org", units: ["nowhere"], stakeholder: "nobody" })).toMatchObject({
    status: 422,
    body: { fields: [{ path: "units" }, { path: "stakeholder" }] },
  });
});

test("an invitation of one organisation is not there in another", async () => {
  const { world, app, invite } = await aCompany();
  const { body } = await invite({ email: "bo@example.org" });
  const { id } = body as { id: string };
  const elsewhere = await anOrganisation(world, { name: "Elsewhere" });
  const stranger = asking(app, await aPerson(world, { organisation: elsewhere, role: "owner" }));
  expect(await stranger("DELETE", `/organisations/${elsewhere}/invitations/${id}`)).toMatchObject({
    status: 404,
  });
});

test("a link that was made up is for no invitation", async () => {
  const { app, organisation, accept } = await aCompany();
  for (const token of [
    `inv_${organisation}_${"0".repeat(48)}`,
    `inv_nowhere_${"0".repeat(48)}`,
    "x".repeat(30),
  ]) {
    expect(await asking(app)("POST", "/invitations/read", { token })).toMatchObject({ status: 404 });
    expect(await accept({ token, name: "Bo", password: PASSWORD })).toMatchObject({ status: 404 });
  }
});

test("lists of members tell nothing of links", async () => {
  const { at, asOwner, invite } = await aCompany();
  await invite({ email: "bo@example.org" });
  const { body } = await asOwner("GET", `${at}/members`);
  expect(body).toMatchObject({
    invitations: [{ email: "bo@example.org", invitedBy: "Ana Lind", role: "viewer" }],
  });
  expect(JSON.stringify(body)).not.toMatch(/hash|[0-9a-f]{48}/i);
});

test("with a mail server the outbox keeps links to itself", async () => {
  const { world, owner, at, invite } = await aCompany();
  await invite({ email: "bo@example.org" });
  const withMail = await membersApp(world, { isMailConfigured: true });
  const { body } = await asking(withMail, owner)("GET", `${at}/outbox`);
  expect(body).toMatchObject({ isMailConfigured: true, mails: [{ to: "bo@example.org" }] });
  expect(JSON.stringify(body)).not.toMatch(/inv_|https?:/);
});

test("the history of an invitation holds no address", async () => {
  const { organisation, invite, linkTo, accept, asOwner, at } = await aCompany();
  await invite({ email: "bo@example.org" });
  await accept({ token: await linkTo("bo@example.org"), name: "Bo", password: PASSWORD });
  const { body } = await invite({ email: "cy@example.org" });
  await asOwner("DELETE", `${at}/invitations/${(body as { id: string }).id}`);
  const rows = await database.inOrganisation(organisation, (sql) =>
    sql.selectFrom("audit_row").select(["table_name", "before", "after"]).execute(),
  );
  expect(rows.filter(({ table_name }) => table_name === "invitations")).toHaveLength(4);
  expect(JSON.stringify(rows)).not.toContain("example.org");
});

test("who is signed in with the invited address joins without a password; who is not, does not", async () => {
  const { world, app, organisation, invite, linkTo, accept } = await aCompany();
  const bo = await aPerson(world, { email: "bo@example.org" });
  await invite({ email: "bo@example.org", role: "planner" });
  const token = await linkTo("bo@example.org");
  const other = await aPerson(world);
  for (const ask of [asking(app), asking(app, other)])
    expect((await accept({ token }, ask)).status).toBeGreaterThanOrEqual(400);
  expect(await accept({ token }, asking(app, bo))).toMatchObject({ status: 201, body: { organisation } });
  expect(await asking(app, bo)("GET", "/me")).toMatchObject({
    body: { memberships: [{ organisation: { id: organisation }, member: { role: "planner" } }] },
  });
});
