import fc from "fast-check";
import { expect, test } from "vitest";
import { makeChange, undoChange } from "../features/organisation/commands.ts";
import { aContext } from "./testing/a-context.ts";
import { KnownRows, anyHistory } from "./testing/any-history.ts";
import { outline } from "./testing/outline.ts";
import { anOrganisation, testWorld } from "../testing/people.ts";
import { testDatabase } from "../testing/test-database.ts";
import { LiveOrganisations } from "./live-organisations.ts";

const world = testWorld(await testDatabase());

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
}, 60_000);

test("after an act of very many rows the organisation in memory is the one that would be loaded anew", async () => {
  const context = aContext(world, await anOrganisation(world));
  const followed = new LiveOrganisations(world, { onFault: fail });
  const first = await followed.read(context.organisation, (live) => live);
  const ids = Array.from({ length: 300 }, (_, place) => `o${String(place).padStart(3, "0")}`);
  const unit = (id: string) => (id < "o150" ? "u1" : "u2");
  await makeChange(context, [
    { do: "add", table: "northstar", id: "northstar-1", row: { kind: "goal", title: "Rested crews" } },
    ...["u1", "u2"].map((id) => ({ do: "add", table: "units", id, row: { name: id } }) as const),
    ...ids.map(
      (id) => ({ do: "add", table: "objectives", id, row: { title: `Do ${id}`, unit: unit(id) } }) as const,
    ),
  ]);
  await makeChange(context, [
    ...ids.slice(0, 100).map((id) => ({ do: "remove", table: "objectives", id, version: 1 }) as const),
    ...ids.slice(100).map((id) => {
      const row = { status: "active", supports: [{ to: "northstar-1", share: 0.5 }] } as const;
      return { do: "set", table: "objectives", id, version: 1, row } as const;
    }),
  ]);
  const now = await followed.read(context.organisation, outline);
  expect(now).toBe(await new LiveOrganisations(world).read(context.organisation, outline));
  expect(await followed.read(context.organisation, (live) => live)).toBe(first);
});

const RUNS = 5;

function fail(error: unknown): void {
  throw error;
}
