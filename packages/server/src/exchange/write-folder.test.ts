import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ColumnSpec,
  Organisation,
  type TableName,
  schema,
  tableNames,
  writtenName,
  writtenTables,
} from "@lodestar/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleOrganisation } from "./example-organisation.ts";
import { readFolder } from "./read-folder.ts";
import { aFolder } from "./workbook/testing/workbook-builder.ts";
import { writeFolder, writeWorkbookFolder } from "./write-folder.ts";

const contentOf = (organisation: Organisation) =>
  writtenTables(organisation).tables.map(({ name, rows }) => [name, ...rows]);
const bytesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

/** Words that a spreadsheet, XML or a shell might read as something else. */
const oddText = fc
  .oneof(
    fc.constantFrom(
      "=cmd|'/C calc'!A0",
      "+1",
      "@x",
      "-1",
      " in front",
      "behind ",
      '"',
      "\r\n",
      "\r",
      "\t",
      "_x000D_",
      "_x0041_",
      "1e5",
      "007",
      "TRUE",
      "2027-03-31",
      "]]>",
      "&amp;",
      "'",
      "\u0001",
      "\uFFFE",
      "a\u000bb",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).map((text) => text.replaceAll("\0", "")),
  )
  .filter((text) => text !== "");
const oddNumber = fc
  .oneof(fc.constantFrom(1e21, 0.1 + 0.2, -1e-7, 5e-324), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((number) => number + 0);
const anyDay = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9998-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The example with odd words, numbers and days in all its cells that may hold any, and columns and tables of its own. */
const oddOrganisation = fc.gen().map((pick) => {
  const organisation = exampleOrganisation();
  for (const name of tableNames) {
    for (const row of organisation.tables[name].rows())
      for (const [column, spec] of Object.entries<ColumnSpec>(schema[name])) {
        const value = oddValue(name, spec, pick);
        if (value !== undefined) organisation.tables[name].set(row, { [column]: value });
      }
    const own = organisation.tables[name].keepUnknown(`${writtenName(name)} of our own`);
    for (const row of organisation.tables[name].rows())
      own.set(
        row,
        pick(() => fc.option(oddText)),
      );
  }
  const cells = pick(() => fc.array(oddText, { minLength: 1, maxLength: 3 }));
  organisation.unknownTables.push({ name: "boats", rows: [["id"], [""], cells] });
  return organisation;
});

function oddValue(table: TableName, spec: ColumnSpec, pick: <T>(from: () => fc.Arbitrary<T>) => T): unknown {
  if (spec.type === "text") return pick(() => oddText);
  if (
    spec.type === "number" &&
    (table === "checkins" || table === "targets") &&
    spec.about !== "0 none to 1 sure" &&
    !spec.about.startsWith("how much")
  )
    return pick(() => oddNumber);
  return spec.type === "day" && table === "statements" ? pick(() => anyDay) : undefined;
}

test("an organisation is the same after it was written as files or as a workbook, and read", async () => {
  const folder = aFolder();
  let written = 0;
  await fc.assert(
    fc.asyncProperty(oddOrganisation, async (organisation) => {
      const place = join(folder, String(written++));
      expect(writeFolder(organisation, place)).toEqual([]);
      expect(await writeWorkbookFolder(organisation, `${place}.xlsx`)).toEqual([]);
      for (const path of [place, `${place}.xlsx`]) {
        const reading = await readFolder(path);
        expect(reading.faults).toEqual([]);
        expect(contentOf(reading.organisation)).toEqual(contentOf(organisation));
      }
      const { organisation: again } = await readFolder(place);
      writeFolder(again, `${place} again`);
      expect(bytesOf(`${place} again`)).toEqual(bytesOf(place));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test("a folder is written where there is none, with the folders above it, or into an empty one", async () => {
  const folder = aFolder();
  writeFolder(exampleOrganisation(), join(folder, "a", "b"));
  mkdirSync(join(folder, "empty"));
  writeFolder(exampleOrganisation(), join(folder, "empty"));
  expect(readdirSync(folder).toSorted()).toEqual(["a", "empty"]);
  expect(readdirSync(join(folder, "a"))).toEqual(["b"]);
  expect(bytesOf(join(folder, "empty"))).toEqual(bytesOf(join(folder, "a", "b")));
  expect((await readFolder(join(folder, "empty"))).faultCount).toBe(0);
});

test("nothing that is there is overwritten", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "mine.txt"), "mine");
  expect(() => writeFolder(exampleOrganisation(), folder)).toThrow(
    `${folder}: the folder is not empty, expected a new or empty one`,
  );
  expect(() => writeFolder(exampleOrganisation(), join(folder, "mine.txt"))).toThrow(
    "there is a file of this name, expected a new or empty folder",
  );
  await expect(writeWorkbookFolder(exampleOrganisation(), join(folder, "mine.txt"))).rejects.toThrow(
    "there is something of this name, expected a new file",
  );
  expect(bytesOf(folder)).toEqual({ "mine.txt": "mine" });
});

test("a folder that cannot be written is told and leaves nothing behind", () => {
  const folder = aFolder();
  writeFileSync(join(folder, "file"), "");
  expect(() => writeFolder(exampleOrganisation(), join(folder, "file", "below"))).toThrow(
    /file\/below: cannot be written: /,
  );
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("a text too long for a sheet is told with its sheet and line", async () => {
  const organisation = exampleOrganisation();
  organisation.tables.themes.set(0, { summary: "x".repeat(40_000) });
  const file = join(aFolder(), "plan.xlsx");
  await expect(writeWorkbookFolder(organisation, file)).rejects.toThrow(
    /plan\.xlsx: sheet themes, line 2: The text is longer than the 32767 characters/,
  );
  expect(existsSync(file)).toBe(false);
});

test("tables that cannot be files are told; the others are written", () => {
  const organisation = exampleOrganisation();
  organisation.unknownTables.push({ name: "../escape", rows: [["x"]] }, { name: "boats", rows: [["x"]] });
  const folder = join(aFolder(), "plan");
  expect(writeFolder(organisation, folder)).toEqual([
    'the table "../escape" was not written: its name cannot be that of a file, expected letters, digits and _ . - only',
  ]);
  expect(existsSync(join(folder, "boats.csv"))).toBe(true);
  expect(existsSync(join(folder, "..", "escape.csv"))).toBe(false);
});
