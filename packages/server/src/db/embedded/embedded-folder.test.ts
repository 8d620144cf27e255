import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql as statement } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../open-database.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { preparedImage } from "./prepared-image.ts";

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});

afterEach(() => {
  remove();
});

const note = (database: Database, key: string) =>
  database.outside((sql) => statement`insert into instance values (${key}, 'true')`.execute(sql));

const notes = async (database: Database) => {
  const { rows } = await database.outside((sql) =>
    statement<{ key: string }>`select key from instance`.execute(sql),
  );
  return rows.map(({ key }) => key);
};

test(
  "an empty folder starts as a copy of the image, with what was put into it",
  { timeout: 60_000 },
  async () => {
    const name = {
      key: "test-filled",
      fill: (database: Database) => note(database, "sample").then(() => undefined),
    };
    const image = await preparedImage(name);
    expect(await preparedImage(name)).toBe(image);
    const database = await openDatabase({ folder, image });
    expect(await notes(database)).toEqual(["sample"]);
    await note(database, "own");
    await database.close();

    const again = await openDatabase({ folder, image });
    expect(await notes(again)).toEqual(["sample", "own"]);
    await again.close();

    rmSync(folder, { recursive: true });
    const untouched = await openDatabase({ folder, image });
    expect(await notes(untouched)).toEqual(["sample"]);
    await untouched.close();
  },
);

test("a beginning that was cut short is begun again", async () => {
  mkdirSync(join(folder, "database/base"), { recursive: true });
  writeFileSync(join(folder, "database/PG_VERSION"), "18\n");
  writeFileSync(join(folder, "unfinished"), "");
  const database = await openDatabase({ folder, image: await preparedImage() });
  expect(await notes(database)).toEqual([]);
  expect(existsSync(join(folder, "unfinished"))).toBe(false);
  await database.close();
});

test("a folder that is no database any more is left as it is, and the reason given", async () => {
  mkdirSync(join(folder, "database"));
  writeFileSync(join(folder, "database/PG_VERSION"), "18\n");
  await expect(openDatabase({ folder })).rejects.toThrow(
    `The embedded database in ${join(folder, "database")} has stopped`,
  );
  expect(existsSync(join(folder, "database/PG_VERSION"))).toBe(true);
  const other = await openDatabase({ folder: join(folder, "other"), image: await preparedImage() });
  await other.close();
});

test("the embedded database says for what it is good", async () => {
  const database = await openDatabase({ folder, image: await preparedImage() });
  expect(database.kind).toBe("embedded");
  expect(database.notice).toContain("for production set DATABASE_URL");
  await database.close();
});

test("work that waits for its turn is done before the database closes", async () => {
  const database = await openDatabase({ folder, image: await preparedImage() });
  const waiting = ["a", "b", "c", "d"].map((key) => note(database, key));
  await Promise.all([database.close(), database.close()]);
  expect((await Promise.all(waiting)).length).toBe(4);
  await expect(notes(database)).rejects.toThrow("pool");
  const again = await openDatabase({ folder });
  expect(await notes(again)).toEqual(["a", "b", "c", "d"]);
  await again.close();
});

test("a new database without an image takes longer and is the same", { timeout: 60_000 }, async () => {
  const none = join(folder, "none");
  mkdirSync(none);
  const migrations = join(folder, "migrations");
  mkdirSync(migrations);
  writeFileSync(
    join(migrations, "0001-own.sql"),
    "create role lodestar_app; create table own (n integer); grant select on own to lodestar_app;",
  );
  const database = await openDatabase({ folder: none, migrations });
  const { rows } = await database.outside((sql) => statement`select count(*) from own`.execute(sql));
  expect(rows).toEqual([{ count: 0 }]);
  await database.close();
});
