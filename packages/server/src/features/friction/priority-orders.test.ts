import { beforeEach, expect, test } from "vitest";
import type { ResponseOf, readPriorityOrders } from "@lodestar/contract";
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

const goals = (count: number) =>
  Array.from({ length: count }, (_, place) => `g${String(place).padStart(2, "0")}`);

/** Everybody ranks all goals; each begins one further on and goes round. */
async function ranking(people: number, options: number) {
  const ids = goals(options);
  const context = aContext(world, organisation);
  await makeChange(
    context,
    ids.map((id) => ({ do: "add", table: "northstar", id, row: { kind: "goal", title: `Goal ${id}` } })),
  );
  for (let person = 0; person < people; person++) {
    const stakeholder = `p${person}`;
    await makeChange(context, [
      {
        do: "add",
        table: "stakeholders",
        id: stakeholder,
        row: { name: stakeholder, influence: 10 * (person + 1) },
      },
    ]);
    await makeChange(
      context,
      ids.map((item, place) => ({
        do: "add",
        table: "rankings",
        id: `${stakeholder}-${item}`,
        row: { stakeholder, item, rank: ((place - person + options) % options) + 1 },
      })),
    );
  }
}

async function asking(role: "planner" | "leader" | "viewer", query = "") {
  const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role }));
  const { status, body } = await ask("GET", `/organisations/${organisation}/priority-orders${query}`);
  return { status, ...(body as ResponseOf<typeof readPriorityOrders>) };
}

test("a planner sees every rule; others only from five people on; viewers not at all", async () => {
  await ranking(3, 3);
  const planner = await asking("planner");
  expect(planner.compared.orders.map(({ rule, people }) => [rule, people])).toEqual([
    ["borda", 3],
    ["kemeny", 3],
    ["schulze", 3],
    ["bradley_terry", 3],
  ]);
  expect(planner.isKemenyUnique).toBe(false);
  const leader = await asking("leader");
  expect(leader.compared.orders.map(({ places, people }) => [places.length, people])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect((await asking("viewer")).status).toBe(403);
});

test("influence breaks the circle, and more options than can be searched go to the solver", async () => {
  await ranking(5, 17);
  const { compared, options } = await asking("leader", "?weights=influence");
  expect(options).toHaveLength(17);
  const kemeny = compared.orders.find(({ rule }) => rule === "kemeny");
  expect(kemeny?.places.flat().toSorted((a, b) => a - b)).toEqual([...options.keys()]);
});
