import { expect, test } from "vitest";
import { anOrganisation } from "../changes/testing/an-organisation.ts";
import { makeChange } from "../features/organisation/commands.ts";
import { historyFaults } from "./history-faults.ts";
import { sharedDatabase } from "./test-database.ts";

const { database, run } = await sharedDatabase();

/** An organisation with two acts: a goal and an objective, and the goal renamed. */
async function twoActs(): Promise<string> {
  const context = await anOrganisation(database);
  await makeChange(context, [
    { do: "add", table: "northstar", id: "reach", row: { kind: "goal", title: "Reach every island" } },
    { do: "add", table: "objectives", id: "winter", row: { title: "Sail all winter" } },
  ]);
  await makeChange(context, [
    { do: "set", table: "northstar", id: "reach", version: 1, row: { title: "Reach all" } },
  ]);
  return context.organisation;
}

test("acts that are there whole have no fault", async () => {
  expect(await historyFaults(database, await twoActs())).toEqual([]);
});

test.each([
  ["delete from event where seq = 2", "no event of act 2"],
  ["delete from audit where seq = 1", "no act 1"],
  ["delete from audit where seq = 2", "event without act 2"],
  ["delete from audit_row where row_id = 'winter'", "objectives winter is not as act ? left it"],
  ["delete from audit_row where seq = 2", "northstar reach is not as act 1 left it"],
  ["delete from objective", "objectives winter is not as act 1 left it"],
  ["update northstar set title = 'Reach every island'", "northstar reach is not as act 2 left it"],
  ["update northstar set version = 1", "northstar reach is not as act 2 left it"],
  ["delete from item where id = 'winter'", "register of items: objectives winter"],
  ["update organisation set seq = 1", "act beyond the last: 2"],
])("after %s it is told", async (damage, fault) => {
  const organisation = await twoActs();
  await run(damage);
  expect(await historyFaults(database, organisation)).toContain(fault);
});
