import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { Database } from "../db/open-database.ts";
import { openDatabase } from "../db/open-database.ts";
import { beginWithSample } from "../first-start.ts";
import { instanceSecret } from "../instance-secret.ts";
import { aPerson, anOrganisation, testWorld } from "../testing/people.ts";
import { makeDatabase, testDatabase } from "../testing/test-database.ts";
import { readBackupFile } from "./backup-lines.ts";
import { readBackup } from "./read-backup.ts";
import { writeBackup } from "./write-backup.ts";

const database = await testDatabase();
const world = testWorld(database);
const folder = mkdtempSync(join(tmpdir(), "lodestar-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const newFile = () => join(folder, `${++files}.jsonl.gz`);
const linesOf = (file: string) => gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");

/** Two organisations, one of them the sample, people, texts that look like something else. */
async function somethingStored(): Promise<void> {
  await beginWithSample(world);
  const organisation = await anOrganisation(world, { name: '["table","x"]\n{\'}\u2028\t\\ 🚢' });
  await aPerson(world, { organisation, role: "owner", name: "Ana\nAnson", units: ['{"a"}', "b,c"] });
  await instanceSecret(world);
}

async function backedUp(of: Database = database): Promise<string> {
  const file = newFile();
  await writeBackup(of, file, new Date("2027-06-15T10:00:00Z"));
  return file;
}

test("what was stored is the same after a backup and a restore, embedded or on a server", async () => {
  await somethingStored();
  const file = await backedUp();
  const other = await makeDatabase();
  const embedded = await openDatabase({ folder: join(folder, `data${++files}`) });
  for (const target of [other.database, embedded]) {
    const stored = await readBackup(target, await readBackupFile(file));
    expect(stored).toBeGreaterThan(2_000);
    const again = await backedUp(target);
    expect(linesOf(again).toSorted()).toEqual(linesOf(file).toSorted());
  }
  await other.close();
  await embedded.close();
});

test("a backup holds nothing that one could sign in with at once", async () => {
  await somethingStored();
  const { cookie } = await aPerson(world);
  const text = linesOf(await backedUp()).join("\n");
  const token = decodeURIComponent(cookie).split("=")[1]?.split(".")[0] ?? "";
  expect(token.length).toBeGreaterThan(20);
  expect(text).not.toContain(token);
  expect(text).not.toContain(await instanceSecret(world));
});

test("a backup is for its owner's eyes only", async () => {
  expect(statSync(await backedUp()).mode & 0o077).toBe(0);
});

test("a database where somebody has something takes no backup", async () => {
  await somethingStored();
  const file = await backedUp();
  await expect(readBackup(database, await readBackupFile(file))).rejects.toThrow(/not empty/);
});

test("a backup that is cut off or damaged leaves nothing behind", async () => {
  await somethingStored();
  const file = await backedUp();
  const lines = linesOf(file);
  const damaged = [
    lines.slice(0, -1),
    lines.slice(0, -200),
    [...lines.slice(0, -2), ...lines.slice(-1)],
    [...lines.slice(0, 2), '["table","secrets"]', '{"a":1}', '["end",1]'],
    ["{}"],
    [""],
  ];
  const target = await makeDatabase();
  for (const each of damaged) {
    const broken = newFile();
    writeFileSync(broken, gzipSync(`${each.join("\n")}\n`));
    const restored = readBackupFile(broken).then((read) => readBackup(target.database, read));
    await expect(restored).rejects.toThrow(/damaged|names? .*|does not name/);
  }
  const torn = newFile();
  writeFileSync(torn, readFileSync(file).subarray(0, 5_000));
  await expect(readBackupFile(torn).then((read) => readBackup(target.database, read))).rejects.toThrow(
    /damaged/,
  );
  expect(await readBackup(target.database, await readBackupFile(file))).toBeGreaterThan(2_000);
  await target.close();
});

test("a backup of a newer version is refused in words", async () => {
  const newer = newFile();
  writeFileSync(newer, gzipSync('{"lodestar":"backup/2"}\n'));
  await expect(readBackupFile(newer)).rejects.toThrow(/newer version/);
  await expect(readBackupFile(join(folder, "nowhere.gz"))).rejects.toThrow(/is not there/);
});

const main = join(import.meta.dirname, "../main.ts");

/** Runs the program on a data folder of its own. */
function run(args: readonly string[], data: string) {
  const env = { PATH: process.env["PATH"], LODESTAR_DATA: data };
  try {
    const said = execFileSync(process.execPath, [main, ...args], { env, stdio: "pipe", encoding: "utf8" });
    return { code: 0, said };
  } catch (error) {
    const { status, stderr, stdout } = error as { status: number; stderr: string; stdout: string };
    return { code: status, said: stderr + stdout };
  }
}

test("whoever runs the program backs up, restores and is told in one line what cannot be done", async () => {
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  const made = await openDatabase({ folder: first });
  await beginWithSample({ ...world, database: made });
  await made.close();
  const file = newFile();
  expect(run(["backup", file], join(folder, "typo"))).toMatchObject({ code: 2 });
  expect(existsSync(join(folder, "typo"))).toBe(false);
  expect(run(["backup", file], first)).toMatchObject({ code: 0 });
  expect(run(["backup", file], first).said).toMatch(/is there already/);
  expect(run(["restore", file], second)).toMatchObject({ code: 0 });
  const twice = run(["restore", file], second);
  expect(twice).toMatchObject({ code: 2 });
  expect(twice.said.trim().split("\n")).toHaveLength(1);
  expect(run(["doctor"], second).said).toMatch(/ok +row security +on for all/);
}, 60_000);
