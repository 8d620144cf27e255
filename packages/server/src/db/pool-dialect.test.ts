import { setTimeout as sleep } from "node:timers/promises";
import { sql as statement } from "kysely";
import { expect, test } from "vitest";
import { sharedDatabase } from "../testing/test-database.ts";
import type { Sql } from "./open-database.ts";

const { database, run, adminUrl } = await sharedDatabase();

const anOrganisation = (id: string) => ({
  id,
  name: id,
  settings: "{}",
  seq: 0,
  made_at: "2025-01-01T00:00:00Z",
});

const add = (sql: Sql, id: string) => sql.insertInto("organisation").values(anOrganisation(id)).execute();

const countOf = async (sql: Sql) =>
  (
    await sql
      .selectFrom("organisation")
      .select(sql.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

const transactionId = async (sql: Sql) =>
  (await statement<{ id: string }>`select pg_current_xact_id()::text as id`.execute(sql)).rows[0]?.id;

const stored = async () =>
  (await run("select id from organisation order by id")).rows.map((row: { id: string }) => row.id);

test("no query of anybody else lands inside of a transaction", async () => {
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      database.inOrganisation(`o${n}`, async (sql) => {
        const ids = [await transactionId(sql)];
        await add(sql, `o${n}`);
        await sleep(n % 3);
        ids.push(await transactionId(sql));
        expect(await countOf(sql)).toBe(1);
        await sleep(n % 2);
        ids.push(await transactionId(sql));
        return ids;
      }),
    ),
  );
  expect(seen.map((ids) => new Set(ids).size)).toEqual(seen.map(() => 1));
  expect(new Set(seen.flat()).size).toBe(20);
});

test("single statements beside a transaction are not undone with it", async () => {
  await run("create table if not exists beside (n integer)");
  await run("grant all on beside to public");
  const failing = database.outside(async (sql) => {
    await statement`insert into beside values (1)`.execute(sql);
    await sleep(30);
    throw new Error("Changed my mind.");
  });
  const beside = statement`select count(*) from pg_class`
    .execute(database.accounts)
    .then(() => run("insert into beside values (2)"));
  await expect(failing).rejects.toThrow("Changed my mind.");
  await beside;
  expect((await run("select n from beside")).rows).toEqual([{ n: 2 }]);
  await run("drop table beside");
});

test("what throws is rolled back before its caller hears of it", async () => {
  await expect(
    database.inOrganisation("north", async (sql) => {
      await add(sql, "north");
      throw new Error("Changed my mind.");
    }),
  ).rejects.toThrow("Changed my mind.");
  expect(await stored()).toEqual([]);
  await database.inOrganisation("south", (sql) => add(sql, "south"));
  expect(await stored()).toEqual(["south"]);
});

test("a refusal is rolled back and handed on", async () => {
  const refusal = { ok: false, code: "over_capacity" } as const;
  const answer = await database.inOrganisation("north", async (sql) => {
    await add(sql, "north");
    return refusal;
  });
  expect(answer).toBe(refusal);
  expect(await stored()).toEqual([]);
});

test("a failed statement that was caught does not pass for a success", async () => {
  const ignoring = database.inOrganisation("north", async (sql) => {
    await add(sql, "north");
    await add(sql, "north").catch(() => undefined);
    return "done";
  });
  await expect(ignoring).rejects.toThrow("rolled back instead of committed");
  expect(await stored()).toEqual([]);
});

test("many that fail leave no connection behind in a failed transaction", async () => {
  const failures = Array.from({ length: 25 }, () =>
    database.outside((sql) => statement`select 1 / 0`.execute(sql)).catch((error: unknown) => error),
  );
  for (const failure of await Promise.all(failures)) expect(failure).toMatchObject({ code: "22012" });
  expect(await database.outside(countOf)).toBe(0);
});

test("the database cannot be used inside of a transaction, only its transaction", async () => {
  const twice = database.inOrganisation("north", () => database.outside(countOf));
  await expect(twice).rejects.toThrow("Already inside a transaction");
  const accounts = database.outside(() => database.accounts.selectFrom("instance").selectAll().execute());
  await expect(accounts).rejects.toThrow("Already inside a transaction");
});

test("what a transaction leaves running may use the database when it is over", async () => {
  const later = await database.outside(() =>
    Promise.resolve({ count: sleep(20).then(() => database.outside(countOf)) }),
  );
  expect(await later.count).toBe(0);
});

test("a transaction that is over cannot be used", async () => {
  const leaked = await database.inOrganisation("north", (sql) => Promise.resolve({ sql }));
  await expect(countOf(leaked.sql)).rejects.toThrow("committed");
});

test("a transaction that does nothing needs no database", async () => {
  expect(await database.outside(() => Promise.resolve(7))).toBe(7);
});

test("the accounts library's own transactions commit and roll back", async () => {
  const person = statement`insert into person (id, name, email, made_at, changed_at)
    values ('ana', 'Ana', 'ana@example.org', now(), now())`;
  const people = async () => (await run("select id from person")).rows as unknown[];
  const failing = database.accounts.transaction().execute(async (sql) => {
    await person.execute(sql);
    throw new Error("Changed my mind.");
  });
  await expect(failing).rejects.toThrow("Changed my mind.");
  expect(await people()).toEqual([]);
  await database.accounts.transaction().execute((sql) => person.execute(sql));
  expect(await people()).toEqual([{ id: "ana" }]);
});

test("changes tell how many rows they touched", async () => {
  await database.inOrganisation("north", async (sql) => {
    expect(
      (await sql.insertInto("organisation").values(anOrganisation("north")).executeTakeFirst())
        .numInsertedOrUpdatedRows,
    ).toBe(1n);
    expect((await sql.updateTable("organisation").set({ name: "x" }).executeTakeFirst()).numUpdatedRows).toBe(
      1n,
    );
    expect(
      (await sql.deleteFrom("organisation").where("id", "=", "south").executeTakeFirst()).numDeletedRows,
    ).toBe(0n);
  });
});

test("20,000 rows come at once", async () => {
  const { rows } = await database.outside((sql) =>
    statement`select n as id, 'Objective number ' || n as title from generate_series(1, 20000) as n`.execute(
      sql,
    ),
  );
  expect(rows.length).toBe(20_000);
  expect(rows.at(-1)).toEqual({ id: 20_000, title: "Objective number 20000" });
});

test.skipIf(adminUrl === undefined)(
  "a connection that is cut ends the work it was doing and nothing else",
  async () => {
    const cut = database.inOrganisation("north", async (sql) => {
      await add(sql, "north");
      const { rows } = await statement<{ pid: number }>`select pg_backend_pid() as pid`.execute(sql);
      await run(`select pg_terminate_backend(${rows[0]?.pid ?? 0})`);
      await sleep(20);
      await countOf(sql);
    });
    await expect(cut).rejects.toThrow();
    // Those that were idle, too.
    await run(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'lodestar'",
    );
    await sleep(50);
    expect(await database.outside(countOf)).toBe(0);
    expect(await stored()).toEqual([]);
  },
);
