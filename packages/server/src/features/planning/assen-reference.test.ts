import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ResponseOf, tryAllocation } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { expect, test } from "vitest";
import { importedTables, rowsWritten } from "../../changes/imported-rows.ts";
import { writeRows } from "../../changes/write-rows.ts";
import { command } from "../../command.ts";
import { readFolder } from "../../exchange/read-folder.ts";
import { aContext } from "../../live/testing/a-context.ts";
import { liveApp } from "../../live/testing/live-app.ts";
import { aPerson, anOrganisation, testWorld } from "../../testing/people.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { currentRows } from "../exchange/queries.ts";

const world = testWorld(await testDatabase());
const reference = process.env.LODESTAR_REFERENCE ?? "";

test("of Assen's 2024 budget equal shares choose what was officially chosen, and the optimum has 210 approvals", async () => {
  const organisation = await anOrganisation(world);
  const { organisation: assen } = await readFolder(join(reference, "data/allocation/assen-2024"));
  await command(aContext(world, organisation), async (sql, { seq }) => {
    const rows = rowsWritten(importedTables(assen, await currentRows(sql, organisation), seq), "merge");
    await writeRows(sql, organisation, rows);
    return accept({ value: {}, audit: { act: "import" as const, reason: "Assen 2024", rows } });
  });
  const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role: "planner" }));
  const { body } = await ask("POST", `/organisations/${organisation}/allocations`, {});
  const { scenarios, worth, money, people } = body as ResponseOf<typeof tryAllocation>;
  expect({ worth, money, people }).toEqual({ worth: "approvals", money: 100_000, people: 84 });
  const of = (wanted: string) => scenarios.find(({ kind }) => kind === wanted);
  const chosen = (wanted: string) =>
    of(wanted)
      ?.chosen.map((id) => id.replace("i-", ""))
      .toSorted();
  const expected = async (file: string) =>
    JSON.parse(await readFile(join(reference, "vectors", file), "utf8")) as {
      cases: {
        id: string;
        expected: { selected: string[]; optimum: number; greedy_by_votes_value: number };
      }[];
    };
  const shares = (await expected("equal-shares.json")).cases.find(({ id }) => id.includes("Assen"));
  expect(chosen("equal_shares")).toEqual(shares?.expected.selected.toSorted());
  const best = (await expected("portfolio.json")).cases.find(({ id }) => id.includes("Assen"));
  expect(of("optimum")?.value).toBe(best?.expected.optimum);
  expect(of("greedy")?.value).toBe(best?.expected.greedy_by_votes_value);
});
