import { expect, test } from "vitest";
import { makeChange, undoChange } from "../features/organisation/commands.ts";
import { findingsSeenBy } from "../features/friction/queries.ts";
import { anOrganisation, testWorld } from "../testing/people.ts";
import { testDatabase } from "../testing/test-database.ts";
import type { LiveOrganisation } from "./live-organisation.ts";
import { LiveOrganisations } from "./live-organisations.ts";
import { aContext } from "./testing/a-context.ts";

const database = await testDatabase();
const world = testWorld(database);

const titles = ({ organisation }: LiveOrganisation) =>
  Array.from(organisation.tables.units.rows(), (row) => organisation.tables.units.row(row).name).sort();

const addUnit = (id: string, name = id) => ({ do: "add", table: "units", id, row: { name } }) as const;

const identity = (live: LiveOrganisation) => live;

test("an organisation is loaded once and then followed", async () => {
  const context = aContext(world, await anOrganisation(world));
  const live = new LiveOrganisations(world);
  const first = await live.read(context.organisation, identity);
  await makeChange(context, [addUnit("u1", "Harbour")]);
  await makeChange(context, [{ do: "set", table: "units", id: "u1", version: 1, row: { name: "Quay" } }]);
  expect(await live.read(context.organisation, titles)).toEqual(["Quay"]);
  await makeChange(context, [{ do: "remove", table: "units", id: "u1", version: 2 }]);
  expect(await live.read(context.organisation, titles)).toEqual([]);
  expect((await undoChange(context, 3)).ok).toBe(true);
  expect(await live.read(context.organisation, titles)).toEqual(["Quay"]);
  await makeChange(context, [{ do: "remove", table: "units", id: "u1", version: 4 }]);
  await makeChange(context, [
    { do: "add", table: "northstar", id: "u1", row: { kind: "goal", title: "A goal now" } },
  ]);
  expect(
    await live.read(context.organisation, ({ organisation }) => organisation.title(organisation.item("u1"))),
  ).toBe("A goal now");
  expect(await live.read(context.organisation, identity)).toBe(first);
});

test("units that change places in one act never stand in a ring", async () => {
  const context = aContext(world, await anOrganisation(world));
  const live = new LiveOrganisations(world);
  await makeChange(context, [addUnit("a"), { ...addUnit("b"), row: { name: "b", parent: "a" } }]);
  await live.read(context.organisation, identity);
  const turned = await makeChange(context, [
    { do: "set", table: "units", id: "a", version: 1, row: { parent: "b" } },
    { do: "set", table: "units", id: "b", version: 1, row: { parent: null } },
  ]);
  expect(turned.ok).toBe(true);
  const parents = await live.read(context.organisation, ({ organisation: { tables } }) =>
    Array.from(tables.units.rows(), (row) => tables.units.row(row).parent),
  );
  expect(parents).toEqual(["b", null]);
});

test("many who ask at once, while others write, all see what was there when they asked", async () => {
  const context = aContext(world, await anOrganisation(world));
  const live = new LiveOrganisations(world);
  const asked = Array.from({ length: 20 }, async (_, place) => {
    await makeChange(context, [addUnit(`u${place}`)]);
    return (await live.read(context.organisation, titles)).includes(`u${place}`);
  });
  expect(await Promise.all(asked)).toEqual(asked.map(() => true));
});

test("what cannot be followed is loaded anew", async () => {
  const context = aContext(world, await anOrganisation(world));
  const faults: unknown[] = [];
  const live = new LiveOrganisations(world, { onFault: (error) => faults.push(error) });
  const first = await live.read(context.organisation, identity);
  const many = Array.from({ length: 5001 }, (_, place) => addUnit(`u${place}`));
  await makeChange(context, many);
  const second = await live.read(context.organisation, identity);
  expect(second).not.toBe(first);
  expect(second.size).toBe(5001);
  expect(faults).toEqual([]);

  await makeChange(context, [{ do: "remove", table: "units", id: "u0", version: 1 }]);
  await makeChange(context, [{ do: "remove", table: "units", id: "u1", version: 1 }]);
  await database.inOrganisation(context.organisation, async (sql) => {
    await sql.deleteFrom("audit_row").where("seq", "=", 2).execute();
    await sql.deleteFrom("audit").where("seq", "=", 2).execute();
  });
  expect((await live.read(context.organisation, identity)).size).toBe(4999);
  expect(faults).toHaveLength(1);
});

test("the organisation nobody asked for longest is let go when there are too many rows", async () => {
  const [a, b, c] = [
    aContext(world, await anOrganisation(world)),
    aContext(world, await anOrganisation(world)),
    aContext(world, await anOrganisation(world)),
  ];
  for (const context of [a, b, c]) await makeChange(context, [addUnit("u1"), addUnit("u2")]);
  const live = new LiveOrganisations(world, { mostRows: 4 });
  const first = [await live.read(a.organisation, identity), await live.read(b.organisation, identity)];
  expect(await live.read(a.organisation, identity)).toBe(first[0]);
  await live.read(c.organisation, identity);
  expect(await live.read(a.organisation, identity)).toBe(first[0]);
  expect(await live.read(b.organisation, identity)).not.toBe(first[1]);
});

test("an organisation is judged by its own day, and anew when the day or the cycle changes", async () => {
  const context = aContext(world, await anOrganisation(world));
  const noon = { database, now: () => new Date("2027-03-01T23:30:00Z") };
  const live = new LiveOrganisations(noon);
  const today = () =>
    live.read(context.organisation, (now) => findingsSeenBy(context.actor, now, { limit: 1 }).today);
  expect(await today()).toBe("2027-03-01");
  await database.inOrganisation(context.organisation, (sql) =>
    sql
      .updateTable("organisation")
      .set({ settings: JSON.stringify({ timeZone: "Europe/Stockholm" }) })
      .execute(),
  );
  expect(await today()).toBe("2027-03-02");
  await makeChange(context, [
    { do: "add", table: "organisation", row: { key: "starts_on", value: "2026-01-01" } },
    { do: "add", table: "organisation", row: { key: "ends_on", value: "2026-12-31" } },
  ]);
  expect(await today()).toBe("2026-12-31");
});
