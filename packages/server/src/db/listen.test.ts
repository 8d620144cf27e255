import { setTimeout as sleep } from "node:timers/promises";
import { sql as statement } from "kysely";
import { expect, test, vi } from "vitest";
import { sharedDatabase } from "../testing/test-database.ts";
import { openDatabase } from "./open-database.ts";

const { database, run, place, adminUrl } = await sharedDatabase();

const notify = (payload: string) =>
  database.outside((sql) => statement`select pg_notify('lodestar', ${payload})`.execute(sql));

/** Everything heard on the channel, and how to stop hearing. */
async function listening(from = database) {
  const heard: string[] = [];
  let caughtUp = 0;
  const stop = await from.listen(
    "lodestar",
    (payload) => heard.push(payload),
    () => caughtUp++,
  );
  return { heard, stop, caughtUp: () => caughtUp };
}

test("what a transaction notifies is heard after its commit, by all who listen", async () => {
  const [one, two] = [await listening(), await listening()];
  await database.outside(async (sql) => {
    await statement`select pg_notify('lodestar', 'harbour:1')`.execute(sql);
    await sleep(20);
    expect(one.heard).toEqual([]);
  });
  await notify("harbour:2");
  await vi.waitFor(() => expect(one.heard).toEqual(["harbour:1", "harbour:2"]));
  expect(two.heard).toEqual(one.heard);
  await one.stop();
  await two.stop();
});

test("what was rolled back was never said", async () => {
  const { heard, stop } = await listening();
  await expect(
    database.outside(async (sql) => {
      await statement`select pg_notify('lodestar', 'never')`.execute(sql);
      throw new Error("Changed my mind.");
    }),
  ).rejects.toThrow("Changed my mind.");
  await notify("harbour:3");
  await vi.waitFor(() => expect(heard).toEqual(["harbour:3"]));
  await stop();
});

test("whoever has stopped hears nothing, and the others go on", async () => {
  const [one, two] = [await listening(), await listening()];
  await one.stop();
  await notify("harbour:4");
  await vi.waitFor(() => expect(two.heard).toEqual(["harbour:4"]));
  await two.stop();
  await notify("harbour:5");
  await sleep(20);
  expect([one.heard, two.heard]).toEqual([[], ["harbour:4"]]);
});

test("hearers may use the database", async () => {
  const answers: Promise<number>[] = [];
  const stop = await database.listen("lodestar", () =>
    answers.push(database.outside(() => Promise.resolve(7))),
  );
  await notify("harbour:6");
  await vi.waitFor(() => expect(answers.length).toBe(1));
  expect(await answers[0]).toBe(7);
  await stop();
});

test.skipIf(adminUrl === undefined)("processes on one server hear each other", async () => {
  const other = await openDatabase(place);
  const { heard } = await listening(other);
  await notify("harbour:7");
  await vi.waitFor(() => expect(heard).toEqual(["harbour:7"]));
  await other.close();
});

test.skipIf(adminUrl === undefined)(
  "after a lost connection listeners are told to catch up and hear on",
  async () => {
    const other = await openDatabase(place);
    const { heard, caughtUp } = await listening(other);
    for (const times of [1, 2]) {
      await run(
        "select pg_terminate_backend(pid) from pg_stat_activity where query ~ '^listen' and datname = current_database() and pid <> pg_backend_pid()",
      );
      await vi.waitFor(() => expect(caughtUp()).toBe(times), 5000);
    }
    await notify("harbour:8");
    await vi.waitFor(() => expect(heard).toEqual(["harbour:8"]));
    await other.close();
  },
);

test.skipIf(adminUrl === undefined)(
  "a database that is closed while it looks for its server gives up at once",
  async () => {
    const other = await openDatabase(place);
    await listening(other);
    await run(
      "select pg_terminate_backend(pid) from pg_stat_activity where query ~ '^listen' and datname = current_database() and pid <> pg_backend_pid()",
    );
    await sleep(20);
    await other.close();
  },
);
