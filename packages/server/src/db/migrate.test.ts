import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeDatabase } from "../testing/test-database.ts";
import { migrationsFolder, readMigrations } from "./migrate.ts";
import { type Database, openDatabase } from "./open-database.ts";
import { holdingProcess } from "./testing/holding-process.ts";
import type { MadeDatabase } from "./testing/made-database.ts";

let made: MadeDatabase;
let migrations: string;

beforeEach(async () => {
  migrations = mkdtempSync(join(tmpdir(), "lodestar-migrations-"));
  cpSync(migrationsFolder, migrations, { recursive: true });
  made = await makeDatabase();
});

afterEach(async () => {
  await made.close();
  rmSync(migrations, { recursive: true, force: true });
});

const addMigration = (name: string, text: string) => writeFileSync(join(migrations, name), text);

/** Starts the next version of the server: with the migrations there are by then. */
async function nextVersion(): Promise<Database> {
  await made.database.close();
  return openDatabase({ ...made.place, migrations });
}

test("a new migration runs once, all of its statements, whatever they hold", async () => {
  addMigration(
    "0900-lighthouse.sql",
    `create table lighthouse (id text primary key, note text default 'a;

     b'); -- ; in a comment;
     create function lit() returns trigger language plpgsql as $$
     begin
       new.note := 'lit;';

       return new;
     end $$;
     create trigger light before insert on lighthouse for each row execute function lit();
     insert into lighthouse (id) values ('first')`,
  );
  const first = await nextVersion();
  await first.close();
  const second = await openDatabase({ ...made.place, migrations });
  await second.close();
});

test("a migration that fails leaves nothing behind and tells its name and line", async () => {
  addMigration("0900-good.sql", "create table half_done (id text);");
  addMigration("0901-bad.sql", "create table other (id text);\n\nselect * from nowhere;\n");
  await expect(nextVersion()).rejects.toThrow(
    'The migration 0901-bad, line 3: relation "nowhere" does not exist',
  );
  rmSync(join(migrations, "0901-bad.sql"));
  // That the first of them runs again shows that it was undone.
  await (await openDatabase({ ...made.place, migrations })).close();
});

test("an older version of the server does not touch the database of a newer one", async () => {
  addMigration("0900-future.sql", "create table future (id text);");
  const newer = await nextVersion();
  await newer.close();
  await expect(openDatabase(made.place)).rejects.toThrow("Start a newer version");
});

test("migrations are named with a number and words", async () => {
  addMigration("9-Odd.sql", "select 1;");
  await expect(readMigrations(migrations)).rejects.toThrow("9-Odd.sql is not named NNNN-name.sql");
});

test("several processes that start on one new server at once all come up", async ({ skip }) => {
  const { adminUrl } = made;
  if (adminUrl === undefined) return skip("an embedded database belongs to one process");
  await made.run("create database lodestar_test_fresh");
  const url = adminUrl.replace(/lodestar_test_\w+/, "lodestar_test_fresh");
  const holders = await Promise.all([1, 2, 3].map(() => holdingProcess({ url })));
  const ended = holders.map(({ process }) => process.exitCode);
  await Promise.all(holders.map(({ end }) => end()));
  expect(await Promise.all(holders.map(({ errors }) => errors))).toEqual(["", "", ""]);
  expect(ended).toEqual([null, null, null]);
  await made.run("drop database lodestar_test_fresh with (force)");
});
