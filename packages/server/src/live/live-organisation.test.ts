import { tableNames } from "@lodestar/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeChange, undoChange } from "../features/organisation/commands.ts";
import { aContext } from "./testing/a-context.ts";
import { KnownRows, anyHistory } from "./testing/any-history.ts";
import { anOrganisation, testWorld } from "../testing/people.ts";
import { testDatabase } from "../testing/test-database.ts";
import { findingsSeenBy, profileOf } from "../features/friction/queries.ts";
import { storyOf } from "../features/organisation/story/queries.ts";
import { LiveOrganisations } from "./live-organisations.ts";
import type { LiveOrganisation } from "./live-organisation.ts";

const world = testWorld(await testDatabase());

const planner = { role: "planner", stakeholder: null, units: [] } as const;

/** Ids in evidence stand in the order of rows, and sums are added in that order: neither says anything. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e9) / 1e9;
  if (Array.isArray(value)) return value.every((each) => typeof each === "string") ? value.toSorted() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that is told of an organisation, as text: texts are compared fast. */
function outline(live: LiveOrganisation): string {
  const { organisation } = live;
  const items = tableNames.flatMap((table) => [1, 2, 3, 4].map((place) => `${table}-${place}`));
  return JSON.stringify(
    [
      tableNames.map((table) =>
        [...organisation.tables[table].rows()]
          .map((row) => JSON.stringify(organisation.tables[table].row(row)))
          .sort(),
      ),
      findingsSeenBy(planner, live, { limit: 5000 }),
      profileOf(live),
      items.map((id) => storyOf(live, planner, id)),
    ],
    inOneOrder,
    1,
  );
}

test("after any history of edits the organisation in memory is the one that would be loaded anew", async () => {
  let acts = 0;
  const property = fc.asyncProperty(anyHistory, fc.infiniteStream(fc.nat(9)), async (history, chance) => {
    const context = aContext(world, await anOrganisation(world));
    const followed = new LiveOrganisations(world, { onFault: fail });
    const known = new KnownRows();
    for (const attempts of history) {
      if (chance.next().value === 0) await followed.read(context.organisation, () => undefined);
      const edits = known.editsOf(attempts);
      const made = edits.length === 0 ? undefined : await makeChange(context, edits);
      if (made?.ok !== true) continue;
      known.learn(made.value);
      acts++;
      if (chance.next().value > 0) continue;
      const undone = await undoChange(context, made.value.seq);
      if (undone.ok) known.learn(undone.value);
    }
    const now = await followed.read(context.organisation, outline);
    expect(now).toBe(await new LiveOrganisations(world).read(context.organisation, outline));
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  expect(acts).toBeGreaterThan(RUNS * 20);
});

const RUNS = 150;

function fail(error: unknown): void {
  throw error;
}
