import type { suggestThemes } from "@lodestar/contract";
import { beforeEach, expect, test } from "vitest";
import type { z } from "zod";
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

async function suggested(role: "planner" | "leader") {
  const person = await aPerson(world, { organisation, role });
  const { status, body } = await (await liveApp(world)).as(person)(
    "GET",
    `/organisations/${organisation}/theme-suggestions`,
  );
  return { status, ...(body as z.output<typeof suggestThemes.response>) };
}

test("a planner is told which words say the same; what is a theme stays one, and held back words are left out", async () => {
  const said = [
    "The night bus is late",
    "The night bus is late again",
    "A late night bus, every night",
    "The canteen serves cold meals",
    "Cold meals again in the canteen",
    "Meals in the canteen are cold",
    "A late night bus, and nobody says why",
  ];
  await makeChange(aContext(world, organisation), [
    { do: "add", table: "stakeholders", id: "p", row: { name: "Pia" } },
    ...said.map(
      (text, n) =>
        ({
          do: "add",
          table: "statements",
          id: `s${n}`,
          row: { stakeholder: "p", text, moderated: n === 6 ? "yes" : null },
        }) as const,
    ),
    { do: "add", table: "themes", id: "t", row: { title: "Late", statements: ["s0", "s1"] } },
  ]);
  const { status, suggestions, additions, unassigned } = await suggested("planner");
  expect(status).toBe(200);
  expect(additions).toEqual([{ theme: "t", statements: ["s2"] }]);
  expect(suggestions.map(({ statements }) => statements.toSorted())).toEqual([["s3", "s4", "s5"]]);
  expect(unassigned).toEqual([]);
});

test("without words nothing is suggested, and only planners ask", async () => {
  expect(await suggested("planner")).toMatchObject({
    status: 200,
    suggestions: [],
    additions: [],
    unassigned: [],
  });
  expect((await suggested("leader")).status).toBe(403);
});
