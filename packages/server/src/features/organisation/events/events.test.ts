import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../../db/open-database.ts";
import { liveApp } from "../../../live/testing/live-app.ts";
import { aContext } from "../../../live/testing/a-context.ts";
import { aPerson, anOrganisation, testWorld } from "../../../testing/people.ts";
import { sharedDatabase } from "../../../testing/test-database.ts";
import { command } from "../../../command.ts";
import { makeChange } from "../commands.ts";

const { database, place, run } = await sharedDatabase();
const world = testWorld(database);

/** An organisation, its planner, and a second process on the same database where there can be one. */
async function twoProcesses(options: Parameters<typeof liveApp>[1] = {}) {
  const organisation = await anOrganisation(world);
  const planner = await aPerson(world, { organisation, role: "planner", name: "Pia" });
  const here = await liveApp(world, options);
  const elsewhere =
    place.url === undefined ? here : await liveApp({ ...world, database: await opened() }, options);
  return { organisation, planner, here, elsewhere };
}

async function opened() {
  const again = await openDatabase(place);
  onTestFinished(() => again.close());
  return again;
}

const addUnit = (id: string) => ({ edits: [{ do: "add", table: "units", id, row: { name: `Unit ${id}` } }] });

test("a change made through one process is heard through another within a second", async () => {
  const { organisation, planner, here, elsewhere } = await twoProcesses();
  const reader = await elsewhere.listen(planner, organisation);
  expect(reader.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(await reader.block()).toBe("retry: 300\nid: 0");
  const began = performance.now();
  const { body } = await here.as(planner)("POST", `/organisations/${organisation}/changes`, addUnit("u1"));
  expect(await reader.change()).toEqual(body);
  expect(performance.now() - began).toBeLessThan(1000);
});

test("who comes back hears all they have missed, once and in order", async () => {
  const { organisation, planner, here, elsewhere } = await twoProcesses();
  for (const id of ["u1", "u2", "u3"])
    await here.as(planner)("POST", `/organisations/${organisation}/changes`, addUnit(id));
  const reader = await elsewhere.listen(planner, organisation, { after: 0, lastEventId: 1 });
  await here.as(planner)("POST", `/organisations/${organisation}/changes`, addUnit("u4"));
  const heard = [await reader.change(), await reader.change(), await reader.change()];
  expect(heard.map(({ seq, rows }) => [seq, rows[0]?.id])).toEqual([
    [2, "u2"],
    [3, "u3"],
    [4, "u4"],
  ]);
  const again = await elsewhere.listen(planner, organisation, { after: 3 });
  expect((await again.change()).seq).toBe(4);
});

test("many changes at once through two processes arrive in one order without a gap", async () => {
  const { organisation, planner, here, elsewhere } = await twoProcesses();
  const readers = await Promise.all([here, elsewhere].map((app) => app.listen(planner, organisation)));
  const made = Array.from({ length: 30 }, (_, place) =>
    (place % 2 ? here : elsewhere).as(planner)(
      "POST",
      `/organisations/${organisation}/changes`,
      addUnit(`u${place}`),
    ),
  );
  for (const reader of readers)
    for (let seq = 1; seq <= 30; seq++) expect((await reader.change()).seq).toBe(seq);
  expect((await Promise.all(made)).every(({ status }) => status === 201)).toBe(true);
});

test("who may not see a row hears neither of it nor who wrote it", async () => {
  const { organisation, planner, here } = await twoProcesses();
  const viewer = await aPerson(world, { organisation, role: "viewer" });
  const reader = await here.listen(viewer, organisation);
  const said = { stakeholder: "s1", text: "We are tired.", confidentiality: "confidential" };
  await here.as(planner)("POST", `/organisations/${organisation}/changes`, {
    reason: "Told me in the corridor",
    edits: [
      { do: "add", table: "stakeholders", id: "s1", row: { name: "Sam", influence: 80 } },
      { do: "add", table: "statements", id: "q1", row: said },
      { do: "add", table: "statements", id: "q2", row: { ...said, moderated: "yes" } },
      { do: "add", table: "northstar", id: "g1", row: { kind: "goal", title: "Rested crews" } },
      { do: "add", table: "points", row: { stakeholder: "s1", item: "g1", points: 40 } },
    ],
  });
  const { actor, reason, rows } = await reader.change();
  expect({ actor, reason }).toEqual({ actor: { id: "", name: "" }, reason: null });
  expect(rows.map(({ table, id }) => [table, id])).toEqual([
    ["stakeholders", "s1"],
    ["statements", "q1"],
    ["northstar", "g1"],
  ]);
  expect(rows[0]?.row?.["influence"]).toBeNull();
  expect(rows[1]?.row?.["stakeholder"]).toBe("");
  await here.as(planner)("POST", `/organisations/${organisation}/changes`, {
    edits: [{ do: "set", table: "statements", id: "q1", version: 1, row: { moderated: "yes" } }],
  });
  expect((await reader.change()).rows).toEqual([{ table: "statements", id: "q1", row: null }]);
});

test("a member who is removed hears no more, one whose role changes comes back as who they are now", async () => {
  const { organisation, here } = await twoProcesses();
  const [gone, changed] = [
    await aPerson(world, { organisation, role: "viewer" }),
    await aPerson(world, { organisation, role: "viewer" }),
  ];
  const [ofGone, ofChanged] = [
    await here.listen(gone, organisation),
    await here.listen(changed, organisation),
  ];
  await actOn("remove_member", gone.memberId, organisation);
  expect(await ofGone.event()).toBeUndefined();
  expect((await ofChanged.change()).act).toBe("remove_member");
  await actOn("change_member", changed.memberId, organisation);
  expect((await ofChanged.change()).rows).toEqual([]);
  expect(await ofChanged.event()).toBeUndefined();
});

const actOn = (act: "remove_member" | "change_member", id: string, organisation: string) =>
  command(aContext(world, organisation), () =>
    Promise.resolve({
      ok: true,
      value: { value: {}, audit: { act, rows: [{ table: "members", id, before: null, after: null }] } },
    }),
  );

test("where changes are no longer kept, or are too many, it is said that they are lost", async () => {
  const { organisation, planner, here } = await twoProcesses();
  const context = aContext(world, organisation);
  for (const id of ["u1", "u2"])
    await makeChange(context, [{ do: "add", table: "units", id, row: { name: id } }]);
  await database.inOrganisation(organisation, (sql) =>
    sql.deleteFrom("event").where("seq", "=", 1).execute(),
  );
  const reader = await here.listen(planner, organisation, { after: 0 });
  expect(await reader.event()).toEqual({ event: "lost", id: 2, data: { seq: 2 } });
  expect(await reader.event()).toBeUndefined();
  const ahead = await here.listen(planner, organisation, { after: 9 });
  expect((await ahead.event())?.event).toBe("lost");
  const kept = await here.listen(planner, organisation, { after: 1 });
  expect((await kept.change()).seq).toBe(2);
  const many = Array.from({ length: 6000 }, (_, place) => ({
    do: "add" as const,
    table: "units" as const,
    id: `many-${place}`,
    row: { name: "One of many" },
  }));
  await makeChange(context, many);
  expect(await kept.event()).toEqual({ event: "lost", id: 3, data: { seq: 3 } });
});

test("a stream shows signs of life, and one that nobody reads is cut", async () => {
  const { organisation, planner, here } = await twoProcesses({ heartbeatMs: 20, stallMs: 100 });
  const reader = await here.listen(planner, organisation);
  expect(await reader.block()).toContain("retry");
  expect(await reader.block()).toBe(": still here");
  await sleep(200);
  await expect(reader.block()).rejects.toThrow("Nobody reads this stream.");
});

test("all streams end when the process stops or after their time", async () => {
  const { organisation, planner, here, elsewhere } = await twoProcesses();
  const reader = await here.listen(planner, organisation);
  await here.hub.stop();
  expect(await reader.event()).toBeUndefined();
  const short = await liveApp(world, { longestMs: 50 });
  expect(await (await short.listen(planner, organisation)).event()).toBeUndefined();
  expect(elsewhere).toBeDefined();
});

test("what happened while the connection that listens was lost is heard afterwards", async () => {
  const { organisation, planner, here, elsewhere } = await twoProcesses();
  const reader = await elsewhere.listen(planner, organisation);
  // Embedded, there is no such connection to lose.
  if (place.url !== undefined)
    await run(
      "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()",
    );
  await here.as(planner)("POST", `/organisations/${organisation}/changes`, addUnit("u1"));
  expect((await reader.change()).seq).toBe(1);
});

test("a notification that was missed is made up for by asking from time to time", async () => {
  const { organisation, planner, here } = await twoProcesses({ pollMs: 50 });
  const reader = await here.listen(planner, organisation);
  await database.inOrganisation(organisation, async (sql) => {
    const tenant = { organisation_id: organisation, seq: 1, at: world.now().toISOString() };
    await sql.updateTable("organisation").set({ seq: 1 }).execute();
    await sql
      .insertInto("audit")
      .values({ ...tenant, act: "change", actor_id: "x", actor_name: "X", reason: null, undoes: null })
      .execute();
    await sql
      .insertInto("event")
      .values({ ...tenant, kind: "change" })
      .execute();
  });
  expect((await reader.change()).seq).toBe(1);
});

test("the stream of who has signed out ends", async () => {
  let isIn = true;
  const { organisation, planner, here } = await twoProcesses({
    heartbeatMs: 20,
    isStillIn: () => Promise.resolve(isIn),
  });
  const reader = await here.listen(planner, organisation);
  expect(await reader.block()).toBe("retry: 300\nid: 0");
  expect(await reader.block()).toBe(": still here");
  isIn = false;
  await expect.poll(() => reader.block()).toBeUndefined();
});
