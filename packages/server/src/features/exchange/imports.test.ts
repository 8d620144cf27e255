import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { anOrganisation } from "../../changes/testing/an-organisation.ts";
import type { Outcome } from "../../command.ts";
import type { Context } from "../../context.ts";
import { folderZip, workbookBytes } from "../../exchange/exported.ts";
import type { UploadedFile } from "../../exchange/read-upload.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { makeChange, undoChange } from "../organisation/commands.ts";
import { applyImport, mapImport, previewImport } from "./commands.ts";
import { organisationToExport } from "./queries.ts";

const database = await testDatabase();
const SAMPLE = join(import.meta.dirname, "../../../../../sample/2027");

const csv = (name: string, text: string): UploadedFile => ({ name, bytes: new TextEncoder().encode(text) });

const filesOf = (folder: string): UploadedFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  return outcome.value;
}

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? "done" : outcome.refusal.code);

async function imported(
  context: Context,
  files: readonly UploadedFile[],
  mode: "replace" | "merge" = "replace",
) {
  const { id } = done(await previewImport(context, files));
  return applyImport(context, id, { mode });
}

const exported = async (context: Context) =>
  folderZip(
    await database.inOrganisation(context.organisation, (sql) =>
      organisationToExport(sql, context.organisation),
    ),
  );

const textsOf = (zip: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

test("what was imported is exported as it was, and imports again to the same organisation", async () => {
  const [one, two] = [await anOrganisation(database), await anOrganisation(database, { id: "o2" })];
  done(await imported(one, filesOf(SAMPLE)));
  const zip = await exported(one);
  expect(Object.keys(textsOf(zip)).length).toBeGreaterThan(15);
  done(await imported(two, [{ name: "folder.zip", bytes: zip }]));
  expect(textsOf(await exported(two))).toEqual(textsOf(zip));
  const again = done(await previewImport(one, [{ name: "folder.zip", bytes: zip }]));
  expect(again.tables.map(({ added, changed, missing }) => added + changed + missing)).not.toContain(1);
  expect(done(await imported(one, filesOf(SAMPLE))).rowCount).toBe(0);
});

test("a workbook takes the same way", async () => {
  const [one, two] = [await anOrganisation(database), await anOrganisation(database, { id: "o2" })];
  done(await imported(one, filesOf(SAMPLE)));
  const bytes = await workbookBytes(
    await database.inOrganisation("o1", (sql) => organisationToExport(sql, "o1")),
  );
  done(await imported(two, [{ name: "everything.xlsx", bytes }]));
  expect(textsOf(await exported(two))).toEqual(textsOf(await exported(one)));
});

test("a folder with a fault is shown its fault and changes nothing", async () => {
  const context = await anOrganisation(database);
  const files = [csv("units.csv", "id,name,parent\nu1,Ops,\nu2,Sales,nowhere\n")];
  const preview = done(await previewImport(context, files));
  expect(preview.faults).toMatchObject([{ file: "units.csv", line: 3, column: "parent" }]);
  expect(codeOf(await applyImport(context, preview.id, { mode: "replace" }))).toBe("has_faults");
  expect(textsOf(await exported(context))).toEqual({});
});

test("a column that is not known is mapped to the one it stands for", async () => {
  const context = await anOrganisation(database);
  const files = [csv("objectives.csv", "id,title,due\no1,Sail,2027-05-01\n")];
  const preview = done(await previewImport(context, files));
  expect(preview.unknownColumns).toMatchObject([{ file: "objectives.csv", column: "due" }]);
  expect(preview.unknownColumns[0]?.choices).toContain("due_on");
  const mapped = done(
    await mapImport(context, preview.id, [{ file: "objectives.csv", column: "due", as: "due_on" }]),
  );
  expect(mapped.unknownColumns).toEqual([]);
  done(await applyImport(context, preview.id, { mode: "replace" }));
  expect(textsOf(await exported(context))).toEqual({
    "objectives.csv": "id,title,due_on\no1,Sail,2027-05-01\n",
  });
});

test("columns and tables of unknown meaning come out again", async () => {
  const context = await anOrganisation(database);
  const files = [
    csv("units.csv", "id,name,colour\nu1,Ops,blue\nu2,Sales,\n"),
    csv("ships.csv", "name,length\nAlma,90\n"),
  ];
  done(await imported(context, files));
  expect(textsOf(await exported(context))).toEqual(
    Object.fromEntries(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])),
  );
});

test("merging keeps what the folder does not have, replacing removes it, and undoing brings it back", async () => {
  const context = await anOrganisation(database);
  done(await imported(context, [csv("units.csv", "id,name\nu1,Ops\nu2,Sales\n")]));
  done(await imported(context, [csv("units.csv", "id,name\nu1,Operations\n")], "merge"));
  const both = { "units.csv": "id,name\nu1,Operations\nu2,Sales\n" };
  expect(textsOf(await exported(context))).toEqual(both);
  const replaced = done(await imported(context, [csv("units.csv", "id,name\nu1,Operations\n")]));
  expect(textsOf(await exported(context))).toEqual({ "units.csv": "id,name\nu1,Operations\n" });
  done(await undoChange(context, replaced.seq));
  expect(textsOf(await exported(context))).toEqual(both);
});

test("an import does not change the purpose that people agreed on", async () => {
  const context = await anOrganisation(database);
  done(await imported(context, [csv("northstar.csv", "id,kind,title\np,purpose,Carry people\n")]));
  const outcome = await imported(context, [csv("northstar.csv", "id,kind,title\np,purpose,Carry goods\n")]);
  expect(codeOf(outcome)).toBe("needs_proposal");
});

test("what is no folder is refused in words that name no place on this machine", async () => {
  const context = await anOrganisation(database);
  for (const file of [csv("holiday.jpg", "xx"), csv("broken.zip", "PK\u0003\u0004rest")]) {
    const outcome = await previewImport(context, [file]);
    expect(codeOf(outcome)).toBe("has_faults");
    expect(outcome.ok ? "" : outcome.refusal.message).not.toContain("/tmp");
  }
});

test("a file is read by its own name, wherever its path would lead", async () => {
  const context = await anOrganisation(database);
  done(await imported(context, [csv("../../etc/units.csv", "id,name\nu1,Ops\n")]));
  expect(textsOf(await exported(context))).toEqual({ "units.csv": "id,name\nu1,Ops\n" });
});

test("an upload is taken over once, within its hour, in its own organisation", async () => {
  const context = await anOrganisation(database);
  const other = await anOrganisation(database, { id: "o2" });
  const files = [csv("units.csv", "id,name\nu1,Ops\n")];
  const { id } = done(await previewImport(context, files));
  expect(codeOf(await applyImport(other, id, { mode: "replace" }))).toBe("not_found");
  const later = { ...context, now: () => new Date("2027-03-01T10:00:01Z") };
  expect(codeOf(await applyImport(later, id, { mode: "replace" }))).toBe("not_found");
  done(await applyImport(context, id, { mode: "replace" }));
  expect(codeOf(await applyImport(context, id, { mode: "replace" }))).toBe("not_found");
});

test("an id of the folder that another table uses here is told", async () => {
  const context = await anOrganisation(database);
  done(await makeChange(context, [{ do: "add", table: "themes", id: "u1", row: { title: "Ice" } }]));
  expect(codeOf(await imported(context, [csv("units.csv", "id,name\nu1,Ops\n")], "merge"))).toBe("id_taken");
});
