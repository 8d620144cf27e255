import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatFault } from "@lodestar/core";
import { expect, test } from "vitest";
import { readFolder } from "./read-folder.ts";
import { UnreadableFolder, reasonOf } from "./unreadable-folder.ts";
import { aFile, aFolder, aWorkbook } from "./workbook/testing/workbook-builder.ts";
import { zipOf } from "./workbook/testing/zip-builder.ts";

const UNITS = "id,name\nu1,Harbour\n";

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = aFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function faultsOf(path: string): Promise<readonly string[]> {
  return (await readFolder(path)).faults.map(formatFault);
}

/** Why there is nothing to read at `path`, without the path itself. */
async function refusalOf(path: string): Promise<string> {
  try {
    await readFolder(path);
  } catch (error) {
    if (error instanceof UnreadableFolder) return error.message.replaceAll(path, "IT");
    throw error;
  }
  return "read";
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.map(cell).join("")}</row>`;
const unitRows = row("id", "name") + row("u1", "Harbour");

test("a folder is read whatever stands in it beside the format", async () => {
  const folder = folderOf({
    "units.csv": UNITS,
    "README.md": "# Hello",
    ".~lock.units.csv": "x",
    "._units.csv": "x",
    "boats.csv": "id\n1\n",
  });
  const { organisation, faults, notes } = await readFolder(folder);
  expect([organisation.tables.units.size, faults, organisation.unknownTables]).toEqual([
    1,
    [],
    [{ name: "boats", rows: [["id"], ["1"]] }],
  ]);
  expect(notes.map(formatFault)).toEqual(["boats.csv:1: -: not part of the format; it is kept as it is"]);
});

test("what is no alignment folder is refused with the reason", async () => {
  expect(await refusalOf(join(aFolder(), "nowhere"))).toBe("IT: there is no such file or folder");
  expect(await refusalOf(join(aFile("x"), "below"))).toBe("IT: a part of the path is a file, not a folder");
  expect(await refusalOf(aFile(UNITS))).toBe(
    "IT: neither a folder nor a workbook, expected a folder of CSV files or an .xlsx file",
  );
  expect(await refusalOf(aFile(""))).toBe(
    "IT: neither a folder nor a workbook, expected a folder of CSV files or an .xlsx file",
  );
  expect(await refusalOf("/dev/null")).toBe(
    "IT: neither a folder nor a workbook, expected a folder of CSV files or an .xlsx file",
  );
  expect(await refusalOf(join(aFolder(), "x".repeat(5000)))).toBe(
    "IT: its name is longer than this machine allows",
  );
  expect(await refusalOf(folderOf({ "boats.csv": "x" }))).toBe(
    "IT: no file of the format found, expected files such as northstar.csv, units.csv or objectives.csv",
  );
});

test("why the machine refuses is said in words", () => {
  expect(reasonOf(Object.assign(new Error(), { code: "EACCES" }))).toBe("there is no permission");
  expect(reasonOf(Object.assign(new Error(), { code: "EUNHEARD" }))).toBe("the machine says EUNHEARD");
  expect(() => reasonOf(new TypeError("a bug"))).toThrow("a bug");
});

test("who gives the folder above, or names files in another way, is told what was meant", async () => {
  const above = aFolder();
  mkdirSync(join(above, "2027"));
  writeFileSync(join(above, "2027", "units.csv"), UNITS);
  expect(await refusalOf(above)).toBe("IT: no file of the format found; did you mean IT/2027?");
  expect(await refusalOf(folderOf({ "Link Ratings.CSV": "" }))).toBe(
    "IT: no file of the format found; Link Ratings.CSV should be named link_ratings.csv",
  );
  expect(await faultsOf(folderOf({ "units.csv": UNITS, "Stakeholders.csv": "", "themes.CSV": "" }))).toEqual([
    "Stakeholders.csv:1: -: the file is not read because of its name, expected stakeholders.csv",
    "themes.CSV:1: -: the file is not read because of its name, expected themes.csv",
  ]);
});

test("pipes, folders, devices and links that lead nowhere or outside are told and never opened", async () => {
  const folder = folderOf({ "northstar.csv": "id,kind,title\n", "people.txt": "id,name\ns1,Ana\n" });
  const outside = folderOf({ "secret.csv": "id,name\n" });
  execFileSync("mkfifo", [join(folder, "units.csv"), join(folder, "boats.csv")]);
  mkdirSync(join(folder, "themes.csv"));
  symlinkSync("loop.csv", join(folder, "loop.csv"));
  symlinkSync("votes.csv", join(folder, "votes.csv"));
  symlinkSync("/dev/zero", join(folder, "actions.csv"));
  symlinkSync("gone.csv", join(folder, "budget.csv"));
  symlinkSync(join(outside, "secret.csv"), join(folder, "asks.csv"));
  symlinkSync("people.txt", join(folder, "stakeholders.csv"));
  const { faults, notes, rows } = await readFolder(folder);
  expect(faults.map(formatFault).toSorted()).toEqual([
    "actions.csv:1: -: is a device, expected a file",
    "asks.csv:1: -: is a link to a place outside of the folder, expected a file",
    "budget.csv:1: -: cannot be opened: there is no such file or folder, expected a file",
    "themes.csv:1: -: is a folder, expected a file",
    "units.csv:1: -: is a pipe, expected a file",
    "votes.csv:1: -: cannot be opened: it is a link that leads only to itself, expected a file",
  ]);
  expect(notes.map(formatFault)).toEqual([
    "boats.csv:1: -: not part of the format, and is a pipe, expected a file; it is left alone",
    "loop.csv:1: -: not part of the format, and cannot be opened: it is a link that leads only to itself, expected a file; it is left alone",
  ]);
  expect(rows).toEqual({ northstar: 0, stakeholders: 1 });
});

test("of two files that use the same id, the later one in the format is at fault", async () => {
  const folder = folderOf({ "actions.csv": "id,title\nx,Paint\n", "units.csv": "id,name\nx,Harbour\n" });
  expect(await faultsOf(folder)).toEqual([
    'actions.csv:2: id: the id "x" is already used in units.csv:2, expected an id that is unique across all files',
  ]);
});

test("a workbook is told by its content, whatever it is called", async () => {
  const workbook = aWorkbook({ sheets: [["units", unitRows]] });
  const renamed = join(aFolder(), "plan.csv");
  execFileSync("cp", [workbook, renamed]);
  expect((await readFolder(renamed)).rows).toEqual({ units: 1 });
});

test("sheets are read like files; a sheet for people and empty sheets are passed over", async () => {
  const sheets = [
    ["Read me", row("Welcome")],
    ["units", unitRows],
    ["Sheet1", ""],
    ["boats", row("id") + "<row/>" + row("1")],
  ] as const;
  const { organisation, notes, faults } = await readFolder(aWorkbook({ sheets }));
  expect([organisation.tables.units.row(0).name, faults]).toEqual(["Harbour", []]);
  expect(organisation.unknownTables).toEqual([{ name: "boats", rows: [["id"], [""], ["1"]] }]);
  expect(notes.map(formatFault)).toEqual(["boats:1: -: not part of the format; it is kept as it is"]);
});

test("a sheet that occurs twice, or is named in another way, is told and left out", async () => {
  const sheets = [
    ["units", unitRows],
    ["units", row("id", "name") + row("u2", "Yard")],
    ["Stakeholders", ""],
    ["Link ratings", ""],
  ] as const;
  const { faults, rows } = await readFolder(aWorkbook({ sheets }));
  expect(faults.map(formatFault)).toEqual([
    "units:1: -: the sheet occurs twice, expected it once; the second was left out",
    "Stakeholders:1: -: the sheet is not read because of its name, expected stakeholders",
    "Link ratings:1: -: the sheet is not read because of its name, expected link_ratings",
  ]);
  expect(rows).toEqual({ units: 1 });
});

test("a faulty cell of a sheet is told with the name of its column, or its letter where it has none", async () => {
  const broken = '<c t="e"><v>#REF!</v></c>';
  const rows =
    row("id", "name", "kind") +
    `<row>${cell("u1")}${cell("A")}${broken}${broken}</row>` +
    row("u2", "B", "site", "stray");
  expect(await faultsOf(aWorkbook({ sheets: [["units", rows]] }))).toEqual([
    "units:2: kind: The cell shows the error #REF!. Correct its formula, or empty it.",
    "units:2: D: The cell shows the error #REF!. Correct its formula, or empty it.",
    "units:3: -: 4 cells, expected 3 as in the header",
  ]);
});

test("a workbook that cannot be read as a whole is refused with the reason", async () => {
  expect(await refusalOf(aFile(zipOf([])))).toMatch(/^IT: The file is a zip but not a workbook\. /);
  expect(await refusalOf(aWorkbook({ sheets: [["units", "<row><c>"]] }))).toMatch(/^IT: sheet "units".*: /);
  expect(await refusalOf(aWorkbook({ sheets: [["boats", row("id")]] }))).toBe(
    "IT: no sheet of the format found, expected sheets such as northstar, units or objectives",
  );
});

test("a known sheet without cells is an empty file", async () => {
  expect(await faultsOf(aWorkbook({ sheets: [["units", ""]] }))).toEqual([
    "units:1: -: empty, expected a header row",
  ]);
});

test("progress tells the bytes read, up to the size of the folder", async () => {
  const told: number[] = [];
  const text = `id,name\n${Array.from({ length: 150_000 }, (_, unit) => `u${unit},Harbour\n`).join("")}`;
  await readFolder(folderOf({ "units.csv": text, "votes.csv": "stakeholder,statement,vote\n" }), (bytes) =>
    told.push(bytes),
  );
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(text.length + 27);
});
