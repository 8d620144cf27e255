import { beforeEach, expect, test } from "vitest";
import type { ResponseOf, readDirectionTest, readProfile } from "@lodestar/contract";
import { aContext } from "../../live/testing/a-context.ts";
import { liveApp } from "../../live/testing/live-app.ts";
import { aPerson, anOrganisation, testWorld } from "../../testing/people.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { makeChange } from "../organisation/commands.ts";

const world = testWorld(await testDatabase());
let organisation = "";
beforeEach(async () => {
  organisation = await anOrganisation(world);
});

/** Each unit is rated by so many people, on both links. */
async function rated(units: Readonly<Record<string, number>>) {
  const context = aContext(world, organisation);
  const most = Math.max(...Object.values(units));
  await makeChange(context, [
    ...Object.keys(units).map((id) => ({ do: "add", table: "units", id, row: { name: id } }) as const),
    ...Array.from(
      { length: most },
      (_, n) => ({ do: "add", table: "stakeholders", id: `p${n}`, row: { name: `P${n}` } }) as const,
    ),
  ]);
  await makeChange(
    context,
    Object.entries(units).flatMap(([unit, people]) =>
      Array.from({ length: people }, (_, n) =>
        (["strategy_supports_purpose", "organisation_supports_strategy"] as const).map(
          (link) =>
            ({
              do: "add",
              table: "linkRatings",
              row: { stakeholder: `p${n}`, unit, link, value: 60 },
            }) as const,
        ),
      ).flat(),
    ),
  );
}

async function asking(role: "planner" | "leader" | "contributor") {
  const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role }));
  const { status, body } = await ask("GET", `/organisations/${organisation}/direction-test`);
  return { status, ...(body as ResponseOf<typeof readDirectionTest>) };
}

test("planners see every unit, leaders none of fewer than five people, contributors only what they said", async () => {
  await rated({ sailing: 6, harbours: 5, office: 5, desk: 2 });
  const planner = await asking("planner");
  expect(planner.units.map(({ unit }) => unit)).toEqual(["desk", "harbours", "office", "sailing"]);
  const leader = await asking("leader");
  expect(leader.units.map(({ unit }) => unit)).toEqual(["harbours", "sailing"]);
  expect(leader.withheld).toBe(2);
  expect((await asking("contributor")).status).toBe(403);
});

test("the profile tells of the weakest units no more than the test does", async () => {
  await rated({ sailing: 6, harbours: 5, office: 5, desk: 2 });
  const weakest = async (role: "planner" | "leader") => {
    const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role }));
    const { body } = await ask("GET", `/organisations/${organisation}/profile`);
    return (body as ResponseOf<typeof readProfile>).chain.weakestUnits.map(({ unit }) => unit).toSorted();
  };
  expect(await weakest("planner")).toEqual(["desk", "harbours", "office", "sailing"]);
  expect(await weakest("leader")).toEqual(["harbours", "sailing"]);
});

test("a contributor rates in their own name, changes it, takes it back, and sees nobody else's rating", async () => {
  await rated({ sailing: 2 });
  const person = await aPerson(world, { organisation, role: "contributor", stakeholder: "p1" });
  const ask = (await liveApp(world)).as(person);
  const change = async (edit: object) =>
    (await ask("POST", `/organisations/${organisation}/changes`, { edits: [edit] })).status;
  const own = async () => {
    const { body } = await ask("GET", `/organisations/${organisation}/link-ratings`);
    return (body as { rows: { id: string; version: number; unit: string | null; value: number }[] }).rows;
  };
  const rating = { unit: null, link: "strategy_supports_purpose", value: 30 };
  const add = (stakeholder: string) => ({ do: "add", table: "linkRatings", row: { ...rating, stakeholder } });
  expect(await change(add("p0"))).toBe(403);
  expect(await change(add("p1"))).toBe(201);
  const rows = await own();
  expect(rows.map(({ unit, value }) => [unit, value])).toEqual(
    expect.arrayContaining([
      ["sailing", 60],
      [null, 30],
    ]),
  );
  expect(rows).toHaveLength(3);
  const { id, version } = rows.find(({ unit }) => unit === null) ?? { id: "", version: 0 };
  expect(await change({ do: "set", table: "linkRatings", id, version, row: { value: 50 } })).toBe(201);
  expect(await change({ do: "remove", table: "linkRatings", id, version: version + 1 })).toBe(201);
  expect(await own()).toHaveLength(2);
});
