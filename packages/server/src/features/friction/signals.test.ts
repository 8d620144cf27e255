import { beforeEach, expect, test } from "vitest";
import type { ResponseOf, readSignals } from "@lodestar/contract";
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

/** Six units of one person each; the first ranks the goals the other way round than all others. */
async function divided() {
  const context = aContext(world, organisation);
  const units = [0, 1, 2, 3, 4, 5];
  const goals = ["g1", "g2", "g3", "g4"];
  await makeChange(context, [
    ...goals.map((id) => ({ do: "add", table: "northstar", id, row: { kind: "goal", title: id } }) as const),
    ...units.map((n) => ({ do: "add", table: "units", id: `u${n}`, row: { name: `Unit ${n}` } }) as const),
    { do: "add", table: "objectives", id: "o1", row: { title: "Leave on time", unit: "u0" } },
  ]);
  await makeChange(context, [
    ...units.map(
      (n) =>
        ({ do: "add", table: "stakeholders", id: `p${n}`, row: { name: `P${n}`, unit: [`u${n}`] } }) as const,
    ),
    { do: "add", table: "asks", id: "a1", row: { from: "o1", toUnit: "u1", need: "crews" } },
  ]);
  await makeChange(
    context,
    units.flatMap((n) =>
      goals.map(
        (item, place) =>
          ({
            do: "add",
            table: "rankings",
            row: { stakeholder: `p${n}`, item, rank: n === 0 ? 4 - place : place + 1 },
          }) as const,
      ),
    ),
  );
}

async function asking(role: "planner" | "leader" | "viewer") {
  const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role }));
  const { status, body } = await ask("GET", `/organisations/${organisation}/signals`);
  return { status, ...(body as ResponseOf<typeof readSignals>) };
}

test("a planner is told which units want opposite things first, a leader only that some do; viewers are not asked", async () => {
  await divided();
  const planner = (await asking("planner")).signals.find(({ killer }) => killer === "unclearStrategy");
  expect(planner?.asked).toMatchObject({ opposed: ["Unit 0", "Unit 1"] });
  const leader = (await asking("leader")).signals.find(({ killer }) => killer === "unclearStrategy");
  expect(leader).toMatchObject({ n: 6, asked: { opposed: null } });
  expect(JSON.stringify(leader)).not.toContain("u0");
  expect((await asking("viewer")).status).toBe(403);
});

test("of an organisation without rows nothing is asked, and every silent killer says why", async () => {
  const { signals } = await asking("planner");
  expect(signals).toHaveLength(6);
  expect(signals.every((signal) => signal.asked === null && signal.reason === "nothing")).toBe(true);
});
