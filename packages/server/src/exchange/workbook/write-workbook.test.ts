import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { WorkbookColumn, WorkbookSheet, WorkbookValue } from "./sheet-xml.ts";
import { aFolder } from "./testing/workbook-builder.ts";
import { firstRows, wholeWorkbook } from "./testing/whole-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

type Rows = readonly (readonly WorkbookValue[])[];

const aSheet = (
  rows: Rows,
  header: readonly WorkbookColumn[] = [{ text: "id" }],
  name = "units",
): WorkbookSheet => ({
  name,
  header,
  rows,
});

async function written(...sheets: readonly WorkbookSheet[]): Promise<string> {
  const path = join(aFolder(), "written.xlsx");
  await writeWorkbook(path, sheets);
  return path;
}

/** The rows below the header, as they are read back. */
async function readBack(rows: Rows) {
  return (await firstRows(await written(aSheet(rows)))).slice(1);
}

const xmlOf = (path: string, part: string) => strFromU8(unzipSync(readFileSync(path))[part]!);

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom("_x000D_", "_x", "_", "\r", "\n", " ", "=1+1", "\u0000", "😀", "\ud800", "&", "\uffff"),
    )
    .map((pieces) => pieces.join("")),
);

test("every text comes back as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 20 }), async (rows) => {
      const expected = rows.map((row, index) => ({
        line: index + 2,
        cells: row.slice(0, row.findLastIndex((cell) => cell !== "") + 1),
      }));
      expect(await readBack(rows)).toEqual(expected.filter(({ cells }) => cells.length > 0));
    }),
    { numRuns: 50 },
  );
});

test("every number comes back in its shortest form", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), async (numbers) => {
      const back = await readBack(numbers.map((number) => [number]));
      expect(back.map(({ cells }) => cells[0])).toEqual(numbers.map(String));
    }),
    { numRuns: 30 },
  );
});

test("every day comes back, those before 1900 as text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })),
      async (dates) => {
        const days = dates.map((date) => date.toISOString().slice(0, 10));
        const back = await readBack(days.map((date) => [{ date }]));
        expect(back.map(({ cells }) => cells[0])).toEqual(days);
      },
    ),
    { numRuns: 30 },
  );
});

test("a text that looks like a formula, a number or a date is text", async () => {
  const texts = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "007", "2027-01-01", "#REF!", "TRUE", " =1"];
  const path = await written(aSheet([texts]));
  const xml = xmlOf(path, "xl/worksheets/sheet1.xml");
  expect(xml).not.toContain("<f>");
  expect(xml).not.toContain("<v>");
  expect((await firstRows(path))[1]?.cells).toEqual(texts);
});

test("a workbook is written the same twice, in any time zone", async () => {
  const sheets = [aSheet([["u1", 1.5, { date: "2027-01-01" }, null, "a\nb"]]), aSheet([["x"]], [], "themes")];
  const first = readFileSync(await written(...sheets));
  expect(readFileSync(await written(...sheets)).equals(first)).toBe(true);

  const zone = process.env["TZ"];
  try {
    for (const other of ["Asia/Kathmandu", "Pacific/Kiritimati", "America/Los_Angeles"]) {
      process.env["TZ"] = other;
      expect(readFileSync(await written(...sheets)).equals(first)).toBe(true);
    }
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

test("the header is bold, frozen and filtered, columns have widths, and required ones carry a mark", async () => {
  const header = [
    { text: "id", required: true },
    { text: "title", width: 40 },
    { text: "a very long heading" },
  ];
  const path = await written(aSheet([["u1"], ["u2"]], header), aSheet([], [], "empty"));
  const xml = xmlOf(path, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<autoFilter ref="A1:C3"/>');
  expect([...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => width)).toEqual([
    "10",
    "40",
    "23",
  ]);
  expect([...xml.matchAll(/<c r="[A-C]1" s="(\d)"/g)].map(([, style]) => style)).toEqual(["2", "1", "1"]);
  expect(xmlOf(path, "xl/styles.xml")).toContain('<numFmt numFmtId="165" formatCode="@&quot; *&quot;"/>');
  expect(xmlOf(path, "xl/worksheets/sheet2.xml")).not.toContain("autoFilter");
  expect((await firstRows(path))[0]?.cells).toEqual(["id", "title", "a very long heading"]);
});

test("sheets keep their order and names", async () => {
  const names = ["units", `Tom & "Jerry's" <x>`, "戦略", "../x".replaceAll("/", "-")];
  const { sheets, faults } = await wholeWorkbook(await written(...names.map((name) => aSheet([], [], name))));
  expect(sheets.map(({ name }) => name)).toEqual(names);
  expect(faults).toEqual([]);
});

test.each([
  "",
  " ",
  "a".repeat(32),
  "a/b",
  "a\\b",
  "a:b",
  "[a]",
  "a*",
  "a?",
  "'a",
  "a'",
  "a\u0000b",
  "\ud800",
])("a sheet cannot be named %j", async (name) => {
  await expect(written(aSheet([], [], name))).rejects.toThrow(/cannot be named/);
});

test("sheets have different names, and there is at least one", async () => {
  await expect(written(aSheet([]), aSheet([], [], "UNITS"))).rejects.toThrow(/Two sheets are named "UNITS"/);
  await expect(written()).rejects.toThrow(/at least one sheet/);
});

test("what no cell can hold is refused with its place", async () => {
  const fails = (value: WorkbookValue) => expect(written(aSheet([["u1"], [null, value]]))).rejects;
  await fails("x".repeat(32_768)).toMatchObject({
    sheet: "units",
    line: 3,
    message: "The text is longer than the 32767 characters a cell can hold (column B).",
  });
  await fails(NaN).toThrow("NaN is no number a cell can hold (column B).");
  await fails({ date: "2027-02-30" }).toThrow('"2027-02-30" is no date; dates are YYYY-MM-DD (column B).');
  await expect(written(aSheet([Array<string>(16_385).fill("x")]))).rejects.toThrow(
    /so many columns \(column XFE\)/,
  );
});

test("the longest text a cell can hold comes back", async () => {
  const longest = "\u0001".repeat(32_767);
  expect(await readBack([[longest]])).toEqual([{ line: 2, cells: [longest] }]);
});

test("a workbook that cannot be finished leaves the old one in place", async () => {
  const path = await written(aSheet([["u1"]]));
  const before = readFileSync(path);
  await expect(writeWorkbook(path, [aSheet([["u1"], [NaN]])])).rejects.toThrow();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(["written.xlsx"]);
});

test("a table with too many rows for a sheet is refused", async () => {
  function* rows() {
    for (let line = 0; line < 1_048_576; line++) yield [null];
  }
  await expect(written({ ...aSheet([]), rows: rows() })).rejects.toThrow(/too large for a sheet/);
});
