import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql as statement } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./folder-lock.ts";
import { openDatabase } from "../open-database.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { preparedImage } from "./prepared-image.ts";
import { holdingProcess } from "../testing/holding-process.ts";

/** For tests that start several processes on a busy machine. */
const timeout = 60_000;

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});

afterEach(() => {
  remove();
});

const locks = () => readdirSync(folder).filter((file) => file.startsWith("lock."));

test("a second process is told who has the folder and what to do", { timeout }, async () => {
  const image = await preparedImage();
  const first = await holdingProcess({ folder, image });
  const refused = expect(openDatabase({ folder })).rejects;
  await refused.toThrow(
    new RegExp(
      `${folder} is in use by process ${first.process.pid ?? 0}.*stop that one.*DATABASE_URL.*remove `,
    ),
  );
  await first.end();
  expect(locks()).toEqual([]);

  const second = await holdingProcess({ folder });
  const third = await holdingProcess({ folder });
  expect(await third.errors).toContain(`in use by process ${second.process.pid ?? 0}`);
  await second.end();
});

test("after a process was killed the next one finds everything it had stored", { timeout }, async () => {
  const image = await preparedImage();
  const database = await openDatabase({ folder, image });
  await database.outside((sql) => statement`insert into instance values ('kept', 'true')`.execute(sql));
  await database.close();

  const killed = await holdingProcess({ folder });
  killed.process.kill("SIGKILL");
  await once(killed.process, "exit");
  expect(locks().length).toBe(1);

  const next = await openDatabase({ folder });
  const { rows } = await next.outside((sql) => statement`select * from instance`.execute(sql));
  expect(rows).toEqual([{ key: "kept", value: true }]);
  expect(locks()).toEqual([expect.stringMatching(`^lock.${process.pid}\\.`)]);
  await next.close();
});

test("of many that come at once exactly one gets the folder", { timeout }, async () => {
  const image = await preparedImage();
  const holders = await Promise.all(Array.from({ length: 3 }, () => holdingProcess({ folder, image })));
  const holding = holders.filter(({ process }) => process.exitCode === null);
  expect(holding.length).toBe(1);
  await Promise.all(holders.map(({ end }) => end()));
});

test("a process cannot take a folder twice", async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(`in use by this process (${process.pid}) already`);
  lock.release();
  (await lockFolder(folder)).release();
});

test("the lock of a living process stays, however old", async () => {
  const file = join(folder, `lock.${process.ppid}.0`);
  writeFileSync(file, "");
  utimesSync(file, new Date("2001-01-01"), new Date("2001-01-01"));
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.ppid}`);
  expect(existsSync(file)).toBe(true);
});

test("the lock of a process that is no more is removed, however young", async () => {
  const dead = spawnSync(process.execPath, ["--version"]);
  writeFileSync(join(folder, `lock.${dead.pid}.0`), "");
  const lock = await lockFolder(folder);
  expect(locks().length).toBe(1);
  lock.release();
  expect(locks()).toEqual([]);
});

test.skipIf(!existsSync("/proc/self/stat"))(
  "a process that only has the number of a dead one does not own its lock",
  async () => {
    writeFileSync(join(folder, `lock.${process.ppid}.1`), "");
    writeFileSync(join(folder, `lock.${process.pid}.1`), "");
    const lock = await lockFolder(folder);
    expect(locks().length).toBe(1);
    lock.release();
  },
);
