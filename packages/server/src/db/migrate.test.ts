import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { makeDatabase } from "../testing/test-database.ts";
import { plainValues } from "./column-values.ts";
import { migrate, migrationsFolder, readMigrations } from "./migrate.ts";
import { poolDialect } from "./pool-dialect.ts";
import { holdingProcess } from "./testing/holding-process.ts";

/** The migrations of this version and of the next ones, which are `added`. */
function migrationsWith(added: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(migrationsFolder, folder, { recursive: true });
  for (const [name, text] of Object.entries(added)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A database at this version, and what brings it to another. */
async function aDatabase() {
  const made = await makeDatabase();
  onTestFinished(() => made.close());
  const kysely = new Kysely({ dialect: poolDialect({ pool: made.pool, values: plainValues }) });
  return { ...made, migrate: (folder?: string) => migrate(kysely, folder) };
}

test("a new migration runs once, all of its statements, whatever they hold", async () => {
  const migrations = migrationsWith({
    "0900-lighthouse.sql": `create table lighthouse (id text primary key, note text default 'a;

     b'); -- ; in a comment;
     create function lit() returns trigger language plpgsql as $$
     begin
       new.note := new.note || ' lit;';

       return new;
     end $$;
     create trigger light before insert on lighthouse for each row execute function lit();
     insert into lighthouse (id) values ('first')`,
  });
  const { migrate, run } = await aDatabase();
  await migrate(migrations);
  await migrate(migrations);
  expect((await run("select * from lighthouse")).rows).toEqual([{ id: "first", note: "a;\n\n     b lit;" }]);
});

test("a migration that fails leaves nothing behind and tells its name and line", async () => {
  const good = { "0900-good.sql": "create table half_done (id text);" };
  const bad = { "0901-bad.sql": "create table other (id text);\n\nselect * from nowhere;\n" };
  const { migrate, run } = await aDatabase();
  await expect(migrate(migrationsWith({ ...good, ...bad }))).rejects.toThrow(
    'The migration 0901-bad, line 3: relation "nowhere" does not exist',
  );
  expect((await run("select to_regclass('half_done') as half_done")).rows).toEqual([{ half_done: null }]);
  await migrate(migrationsWith(good));
});

test("an older version of the server does not touch the database of a newer one", async () => {
  const { migrate } = await aDatabase();
  await migrate(migrationsWith({ "0900-future.sql": "create table future (id text);" }));
  await expect(migrate()).rejects.toThrow("Start a newer version");
});

test("migrations are named with a number and words", async () => {
  const misnamed = migrationsWith({ "9-Odd.sql": "select 1;" });
  await expect(readMigrations(misnamed)).rejects.toThrow("9-Odd.sql is not named NNNN-name.sql");
});

test("several processes that start on one new server at once all come up", async ({ skip }) => {
  const { adminUrl, run } = await aDatabase();
  if (adminUrl === undefined) return skip("an embedded database belongs to one process");
  const url = adminUrl.replace(/lodestar_test_\w+/, "$&_fresh");
  const [fresh] = /lodestar_test_\w+/.exec(url) ?? [];
  await run(`create database ${fresh ?? ""}`);
  const holders = await Promise.all([1, 2, 3].map(() => holdingProcess({ url })));
  const ended = holders.map(({ process }) => process.exitCode);
  await Promise.all(holders.map(({ end }) => end()));
  expect(await Promise.all(holders.map(({ errors }) => errors))).toEqual(["", "", ""]);
  expect(ended).toEqual([null, null, null]);
  await run(`drop database ${fresh ?? ""} with (force)`);
});
