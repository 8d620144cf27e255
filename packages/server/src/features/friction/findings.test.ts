import { beforeEach, expect, test } from "vitest";
import { type listFindings, type readAgreement } from "@lodestar/contract";
import type { z } from "zod";
import { liveApp } from "../../live/testing/live-app.ts";
import { aContext } from "../../live/testing/a-context.ts";
import { aPerson, anOrganisation, testWorld } from "../../testing/people.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { makeChange } from "../organisation/commands.ts";
import { fairShare } from "./queries.ts";

const world = testWorld(await testDatabase());

type Findings = z.output<typeof listFindings.response>;

let organisation = "";
beforeEach(async () => {
  organisation = await anOrganisation(world);
});

/** Asks for the findings as somebody of a role. */
async function asking(role: "planner" | "leader" | "viewer") {
  const person = await aPerson(world, { organisation, role });
  const ask = (await liveApp(world)).as(person);
  return async (query = "") => {
    const { status, body } = await ask("GET", `/organisations/${organisation}/findings${query}`);
    return { status, ...(body as Findings) };
  };
}

const goal = {
  do: "add",
  table: "northstar",
  id: "g1",
  row: { kind: "goal", title: "Rested crews" },
} as const;
const objective = (id: string) =>
  ({ do: "add", table: "objectives", id, row: { title: `Do ${id}`, status: "active" } }) as const;

test("a finding is told with what its parties are called, and is gone once it is mended", async () => {
  const context = aContext(world, organisation);
  await makeChange(context, [goal, objective("o1")]);
  const findings = await asking("leader");
  const before = await findings("?item=o1&rule=work_without_path_to_goal");
  expect(before.findings).toMatchObject([{ rule: "work_without_path_to_goal", parties: ["o1"] }]);
  expect(before.titles["o1"]).toEqual({ table: "objectives", title: "Do o1" });
  await makeChange(context, [
    { do: "set", table: "objectives", id: "o1", version: 1, row: { supports: [{ to: "g1", share: 1 }] } },
  ]);
  const after = await findings("?item=o1&rule=work_without_path_to_goal");
  expect({ seq: after.seq, findings: after.findings }).toEqual({ seq: 2, findings: [] });
  const rule = after.rules.find((each) => each.rule === "work_without_path_to_goal");
  expect(rule).toMatchObject({ severe: 0, serious: 0, notice: 0, lookedAt: 1 });
});

test("where there is no room for all findings every rule has some of the most important", async () => {
  await makeChange(
    aContext(world, organisation),
    Array.from({ length: 40 }, (_, place) => objective(`o${place}`)),
  );
  const findings = await asking("planner");
  const { findings: told, rules } = await findings("?limit=10");
  const found = rules.filter(({ severe, serious, notice }) => severe + serious + notice > 0);
  expect(told.length).toBeLessThanOrEqual(10);
  expect(new Set(told.map(({ rule }) => rule))).toEqual(new Set(found.map(({ rule }) => rule)));
  expect(fairShare([40, 2, 40], 10)).toBe(4);
  expect(fairShare([3, 2, 4], 10)).toBe(Infinity);
});

test("what single people answered is told to planners, not to leaders; viewers are told no findings", async () => {
  await makeChange(aContext(world, organisation), [
    { do: "add", table: "stakeholders", id: "s1", row: { name: "Sam" } },
    { do: "add", table: "themes", id: "t1", row: { title: "Tired crews", revision: 2 } },
    {
      do: "add",
      table: "verdicts",
      row: { stakeholder: "s1", theme: "t1", revision: 1, verdict: "confirmed" },
    },
  ]);
  const rule = "?rule=share_back_outdated";
  expect((await (await asking("planner"))(rule)).findings).toHaveLength(1);
  const leader = await (await asking("leader"))(rule);
  expect(leader.findings).toEqual([]);
  expect(leader.rules.some((each) => each.rule === "share_back_outdated")).toBe(false);
  expect((await (await asking("viewer"))()).status).toBe(403);
});

test("the profile is the assessment as of the latest change, without findings", async () => {
  await makeChange(aContext(world, organisation), [goal, objective("o1")]);
  const planner = await aPerson(world, { organisation, role: "planner" });
  const ask = (await liveApp(world)).as(planner);
  const { status, body } = await ask("GET", `/organisations/${organisation}/profile`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    schema: "lodestar.assessment/1",
    seq: 1,
    counts: { objectives: 1, northstar: 1 },
    lineOfSight: { goals: [{ goal: "g1" }] },
  });
  expect(body).not.toHaveProperty("findings");
});

test("planners see how every unit answered, leaders only what cannot be traced to fewer than five people", async () => {
  const homes = [...Array<string>(5).fill("a"), ...Array<string>(4).fill("b")];
  await makeChange(aContext(world, organisation), [
    ...["a", "b"].map((id) => ({ do: "add", table: "units", id, row: { name: id } }) as const),
    ...homes.map(
      (unit, n) =>
        ({ do: "add", table: "stakeholders", id: `p${n}`, row: { name: `P${n}`, unit: [unit] } }) as const,
    ),
    { do: "add", table: "propositions", id: "q", row: { text: "Slower is safer", scaleMin: 1, scaleMax: 5 } },
    ...homes.map(
      (_, n) =>
        ({
          do: "add",
          table: "ratings",
          row: { stakeholder: `p${n}`, item: "q", value: 4, scaleMin: 1, scaleMax: 5 },
        }) as const,
    ),
  ]);
  const told = async (role: "planner" | "leader") => {
    const person = await aPerson(world, { organisation, role });
    const { body } = await (await liveApp(world)).as(person)(
      "GET",
      `/organisations/${organisation}/agreement`,
    );
    return (body as z.output<typeof readAgreement.response>).spreads.map(({ people, units }) => [
      people,
      units.map(({ unit }) => unit),
    ]);
  };
  expect(await told("planner")).toEqual([[9, ["a", "b"]]]);
  expect(await told("leader")).toEqual([[9, []]]);
});
