import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";

const database = await testDatabase();

const anOrganisation = { name: "Harbour", settings: "{}", seq: 0, made_at: "2025-01-01T00:00:00Z" };

/** Two organisations, each with one member of its own. */
async function twoOrganisations(): Promise<void> {
  for (const id of ["north", "south"]) {
    await database.inOrganisation(id, async (sql) => {
      await sql
        .insertInto("organisation")
        .values({ ...anOrganisation, id })
        .execute();
      await sql.insertInto("member").values(aMember(id)).execute();
    });
  }
}

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

test("a transaction without an organisation sees no rows of any", async () => {
  await twoOrganisations();
  const seen = await database.outside(async (sql) => [
    ...(await sql.selectFrom("member").select("id").execute()),
    ...(await sql.selectFrom("organisation").select("id").execute()),
  ]);
  expect(seen).toEqual([]);
});
