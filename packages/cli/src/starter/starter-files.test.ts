import { readFileSync } from "node:fs";
import { type ColumnSpec, schema, tableNames, writtenName } from "@lodestar/core";
import { expect, test } from "vitest";
import { readFolder, readWorkbook, writeFiles, writeSheets } from "@lodestar/server/exchange";
import { join } from "node:path";
import { aFolder } from "../testing/a-folder.ts";
import { reference, referenceText } from "./reference.ts";
import { starterFiles, starterSheets } from "./starter-files.ts";

test("the starter folder has every file with every column, an example in each, and no fault", async () => {
  const folder = join(aFolder(), "starter");
  writeFiles(folder, starterFiles());
  const { faults, notes, rows } = await readFolder(folder);
  expect([faults, notes]).toEqual([[], []]);
  expect(Object.keys(rows)).toEqual(tableNames.map(writtenName));
  for (const table of tableNames) {
    const [header] = readFileSync(join(folder, `${writtenName(table)}.csv`), "utf8").split("\n");
    expect(header!.split(",")).toEqual(Object.keys(schema[table]).map(writtenName));
    const count = rows[writtenName(table)]!;
    expect(count >= 1 && count <= (table === "organisation" ? 5 : 2), table).toBe(true);
  }
});

test("the starter workbook has the same rows, required columns marked, and explains itself first", async () => {
  const file = join(aFolder(), "starter.xlsx");
  await writeSheets(file, starterSheets());
  const { faults, notes, rows } = await readFolder(file);
  expect([faults, notes, Object.keys(rows).length]).toEqual([[], [], tableNames.length]);
  const sheets: { name: string; rows: (readonly string[])[] }[] = [];
  for await (const { name, rows: itsRows } of readWorkbook(file, {
    onFault: (fault) => expect(fault).toBe("none"),
  })) {
    const sheet = { name, rows: [] as (readonly string[])[] };
    for await (const { cells } of itsRows) sheet.rows.push(cells);
    sheets.push(sheet);
  }
  expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(["Read me", "organisation", "northstar"]);
  expect(sheets[0]!.rows[2]).toEqual([
    "1 Direction",
    "organisation",
    "",
    "",
    "",
    "Name, dates and currency of what is planned. Each key stands once.",
  ]);
  const units = starterSheets().find(({ name }) => name === "units")!;
  expect(units.header.filter(({ required }) => required).map(({ text }) => text)).toEqual(["id", "name"]);
});

test("the reference explains every column of every file once, in the schema's own words", () => {
  const tables = reference.flatMap((chapter) => chapter.tables);
  expect(tables.map(({ name }) => name).toSorted()).toEqual(tableNames.map(writtenName).toSorted());
  for (const table of tableNames)
    for (const [column, { about }] of Object.entries<ColumnSpec>(schema[table])) {
      const section = referenceText(2)
        .split(`### ${writtenName(table)}.csv\n`)[1]!
        .split("\n#")[0]!;
      expect(
        section
          .split("\n")
          .filter((line) => line.startsWith(`- \`${writtenName(column)}\` (`) && line.endsWith(`: ${about}`)),
      ).toHaveLength(1);
    }
});

test("the guide to the format says what the schema says", () => {
  const guide = readFileSync(new URL("../../../../docs/guide/alignment-folder.md", import.meta.url), "utf8");
  expect(guide).toContain(referenceText(2));
});
