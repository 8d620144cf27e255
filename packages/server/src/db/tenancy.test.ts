import { sql as statement } from "kysely";
import { expect, test } from "vitest";
import { sharedDatabase } from "../testing/test-database.ts";
import { type Sql, openDatabase } from "./open-database.ts";

const { database, run, adminUrl } = await sharedDatabase();

const organisations = ["north", "south"] as const;

/** Two organisations, each with one member. */
async function twoOrganisations(): Promise<void> {
  for (const id of organisations) {
    await database.inOrganisation(id, async (sql) => {
      await sql.insertInto("organisation").values(anOrganisation(id)).execute();
      await sql.insertInto("member").values(aMember(id)).execute();
    });
  }
}

const anOrganisation = (id: string) => ({
  id,
  name: `City of ${id}`,
  settings: "{}",
  seq: 0,
  made_at: "2025-01-01T00:00:00Z",
});

const aMember = (organisation: string) => ({
  organisation_id: organisation,
  id: `member-of-${organisation}`,
  version: 1,
  person_id: `person-of-${organisation}`,
  name: "Ana",
  email: "ana@example.org",
  role: "owner",
  stakeholder: null,
  units: [],
  joined_at: "2025-01-01T00:00:00Z",
});

const memberIds = async (sql: Sql) =>
  (await sql.selectFrom("member").select("id").orderBy("id").execute()).map(({ id }) => id);

const organisationIds = async (sql: Sql) =>
  (await sql.selectFrom("organisation").select("id").orderBy("id").execute()).map(({ id }) => id);

test("outside of all organisations there are no rows of any", async () => {
  await twoOrganisations();
  expect(await database.outside(memberIds)).toEqual([]);
  expect(await database.outside(organisationIds)).toEqual([]);
});

test("the accounts library sees no rows of organisations", async () => {
  await twoOrganisations();
  const members = database.accounts.selectFrom("member").select("id").execute();
  const seen = await members.catch((error: unknown) => error);
  const isForbidden = seen instanceof Error && "code" in seen && seen.code === "42501";
  expect(isForbidden ? [] : seen).toEqual([]);
});

test("an organisation sees its own rows after others have used the same connections", async () => {
  await twoOrganisations();
  for (const id of [...organisations, ...organisations]) {
    expect(await database.inOrganisation(id, memberIds)).toEqual([`member-of-${id}`]);
    expect(await database.outside(memberIds)).toEqual([]);
  }
});

test("rows of another organisation can neither be changed nor removed", async () => {
  await twoOrganisations();
  await database.inOrganisation("north", async (sql) => {
    await sql.updateTable("member").set({ name: "Taken over" }).execute();
    await sql.deleteFrom("member").where("organisation_id", "=", "south").execute();
    await sql.updateTable("organisation").set({ name: "Taken over" }).where("id", "=", "south").execute();
  });
  const { rows } = await run("select name from member order by organisation_id");
  expect(rows).toEqual([{ name: "Taken over" }, { name: "Ana" }]);
  expect((await run("select name from organisation where id = 'south'")).rows).toEqual([
    { name: "City of south" },
  ]);
});

test("rows cannot be put into another organisation, nor moved there", async () => {
  await twoOrganisations();
  const intruder = { ...aMember("south"), id: "intruder", person_id: "intruder" };
  const refused = { code: "42501" };
  const inNorth = (work: (sql: Sql) => Promise<unknown>) => database.inOrganisation("north", work);
  await expect(inNorth((sql) => sql.insertInto("member").values(intruder).execute())).rejects.toMatchObject(
    refused,
  );
  await expect(
    inNorth((sql) => sql.updateTable("member").set({ organisation_id: "south" }).execute()),
  ).rejects.toMatchObject(refused);
  await expect(
    database.outside((sql) => sql.insertInto("organisation").values(anOrganisation("west")).execute()),
  ).rejects.toMatchObject(refused);
});

test("a person sees the own membership and its organisation, and no other", async () => {
  await twoOrganisations();
  const seen = await database.asPerson("person-of-south", async (sql) => ({
    members: await memberIds(sql),
    organisations: await organisationIds(sql),
  }));
  expect(seen).toEqual({ members: ["member-of-south"], organisations: ["south"] });
});

test.each([
  "north' or 'a' = 'a",
  "north\\', true), set_config(''",
  "nor\0th",
  "north'; reset role; select '",
  "",
])("an organisation named %j is one that nobody has", async (name) => {
  await twoOrganisations();
  expect(await database.inOrganisation(name, memberIds)).toEqual([]);
});

test("every table with rows of organisations is closed to everybody else, also to its owner", async () => {
  const { rows } = await run(`
    select c.relname from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
      and not (c.relrowsecurity and c.relforcerowsecurity)`);
  expect(rows).toEqual([]);
});

test("a transaction acts as somebody who stands below row-level security", async () => {
  const bypasses = statement<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`;
  expect((await database.outside((sql) => bypasses.execute(sql))).rows).toEqual([{ bypasses: false }]);
  expect((await bypasses.execute(database.accounts)).rows).toEqual([{ bypasses: false }]);
});

test.skipIf(adminUrl === undefined)(
  "a superuser of a server is held to row-level security, too",
  async () => {
    const asSuperuser = await openDatabase({ url: adminUrl });
    try {
      await twoOrganisations();
      expect(await asSuperuser.outside(organisationIds)).toEqual([]);
      expect(await asSuperuser.inOrganisation("north", organisationIds)).toEqual(["north"]);
    } finally {
      await asSuperuser.close();
    }
  },
);
