import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { anOrganisation, testWorld } from "../testing/people.ts";
import { sharedDatabase } from "../testing/test-database.ts";
import { doctor, nodeVersion, rowSecurity } from "./doctor.ts";

const shared = await sharedDatabase();

async function told(environment: Record<string, string>) {
  const lines: string[] = [];
  const code = await doctor(environment, (line) => void lines.push(line));
  return { code, text: lines.join("\n") };
}

test("an old Node is too old", () => {
  expect(nodeVersion("20.19.0").mend).toMatch(/npm/);
  expect(nodeVersion("22.17.9").mend).toBeDefined();
  expect(nodeVersion("22.18.0").mend).toBeUndefined();
  expect(nodeVersion("24.0.0").mend).toBeUndefined();
});

test("the doctor tries whether row security is on", async () => {
  await anOrganisation(testWorld(shared.database));
  expect((await rowSecurity(shared.database)).mend).toBeUndefined();
  await shared.run("alter table unit no force row level security");
  onTestFinished(() => shared.run("alter table unit force row level security") as Promise<never>);
  expect((await rowSecurity(shared.database)).says).toBe("not on for unit");
});

test("bad settings are told with the rest", async () => {
  const { code, text } = await told({ PORT: "x", LODESTAR_URL: "y" });
  expect(code).toBe(1);
  expect(text).toMatch(/PORT.*LODESTAR_URL/);
});

test("a database that is not there and a folder that is none are told with what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-doctor-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const unreachable = await told({ DATABASE_URL: "postgres://127.0.0.1:1/none" });
  expect(unreachable.text).toMatch(/WRONG +database +cannot be reached/);
  expect(unreachable.text).toMatch(/→ Start PostgreSQL/);
  writeFileSync(join(folder, "file"), "");
  expect((await told({ LODESTAR_DATA: join(folder, "file/data") })).text).toMatch(/WRONG +data folder/);
  expect((await told({ LODESTAR_DATA: folder })).text).toMatch(/ok +database +not there yet/);
});
