import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { aWorkbook, relations, worksheetXml } from "./testing/workbook-builder.ts";
import { firstRows, listed, wholeWorkbook } from "./testing/whole-workbook.ts";

/** Styles 0 to 5: general, ISO date, built-in date, built-in time, duration, text with a d in quotes. */
const STYLES = `
  <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>
  <numFmt numFmtId="166" formatCode="0 &quot;days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="165"/>
  <xf numFmtId="166"/></cellXfs>`;

/** The text of single cells, one to a row, and the faults. */
async function cellsOf(cells: readonly string[], properties = "") {
  const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join("");
  const { sheets, faults } = await wholeWorkbook(aWorkbook({ rows, styles: STYLES, properties }));
  const found = new Map(sheets[0]!.rows.map(({ line, cells: [text] }) => [line, text]));
  return {
    texts: cells.map((_cell, index) => found.get(index + 1) ?? ""),
    faults: faults.map(({ line, column, message }) => `${line}:${column}: ${message}`),
  };
}

test("numbers are written in their shortest form", async () => {
  const cells = ["5", "0.1", "0.30000000000000004", "1E-2", "1.50", "-0", "1e21", " 7 "];
  const { texts } = await cellsOf(cells.map((number) => `<c><v>${number}</v></c>`));
  expect(texts).toEqual(["5", "0.1", "0.30000000000000004", "0.01", "1.5", "0", "1e+21", "7"]);
});

test("what is stored as a number but is none is a fault", async () => {
  const { texts, faults } = await cellsOf(["<c><v>0x10</v></c>", "<c><v>1e999</v></c>", "<c><v>NaN</v></c>"]);
  expect(texts).toEqual(["", "", ""]);
  expect(faults).toEqual([
    '1:1: "0x10" is stored as a number but is none. Type the value again.',
    '2:1: "1e999" is stored as a number but is none. Type the value again.',
    '3:1: "NaN" is stored as a number but is none. Type the value again.',
  ]);
});

test("a number is a date when its format shows a day", async () => {
  const { texts } = await cellsOf([
    '<c s="1"><v>46388</v></c>',
    '<c s="2"><v>46388.5</v></c>',
    '<c s="2"><v>1</v></c>',
    '<c s="2"><v>59</v></c>',
    '<c s="2"><v>61</v></c>',
    '<c s="3"><v>0.75</v></c>',
    '<c s="4"><v>1.5</v></c>',
    '<c s="5"><v>46388</v></c>',
    '<c s="0"><v>46388</v></c>',
    '<c s="99"><v>46388</v></c>',
  ]);
  expect(texts).toEqual([
    ...["2027-01-01", "2027-01-01T12:00", "1900-01-01", "1900-02-28", "1900-03-01"],
    ...["18:00", "1.5", "46388", "46388", "46388"],
  ]);
});

test("a workbook may count its days from 1904", async () => {
  const cells = ['<c s="1"><v>0</v></c>', '<c s="1"><v>44926</v></c>', '<c s="1"><v>60</v></c>'];
  const { texts } = await cellsOf(cells, '<workbookPr date1904="1"/>');
  expect(texts).toEqual(["1904-01-01", "2027-01-01", "1904-03-01"]);
});

test("a day that never was is a fault", async () => {
  const { texts, faults } = await cellsOf(
    ["0", "60", "-1", "2958466"].map((serial) => `<c s="1"><v>${serial}</v></c>`),
  );
  expect(texts).toEqual(["", "", "", ""]);
  expect(faults).toHaveLength(4);
  expect(faults[1]).toBe(
    "2:1: 60 is formatted as a date, but stands for no day of the years 1900 to 9999. Type the date again.",
  );
});

test("dates may be stored as ISO text", async () => {
  const { texts, faults } = await cellsOf([
    '<c t="d"><v>2027-01-01</v></c>',
    '<c t="d"><v>2027-01-01T00:00:00</v></c>',
    '<c t="d"><v>2027-01-01T14:30:59.999Z</v></c>',
    '<c t="d"><v>2027-02-30</v></c>',
  ]);
  expect(texts).toEqual(["2027-01-01", "2027-01-01", "2027-01-01T14:30", ""]);
  expect(faults).toEqual(['4:1: "2027-02-30" is stored as a date but is none. Type the date again.']);
});

test("booleans are yes and no", async () => {
  const { texts, faults } = await cellsOf(
    ["1", "0", "true", "2"].map((value) => `<c t="b"><v>${value}</v></c>`),
  );
  expect(texts).toEqual(["yes", "no", "yes", ""]);
  expect(faults).toHaveLength(1);
});

test("a formula counts with the result saved in the file", async () => {
  const { texts, faults } = await cellsOf([
    "<c><f>1+1</f><v>2</v></c>",
    '<c t="str"><f>A1&amp;"x"</f><v>2x</v></c>',
    '<c t="str"><f>""</f><v></v></c>',
    '<c s="1"><f>TODAY()</f><v>46388</v></c>',
    '<c t="b"><f>TRUE()</f><v>1</v></c>',
  ]);
  expect(texts).toEqual(["2", "2x", "", "2027-01-01", "yes"]);
  expect(faults).toEqual([]);
});

test("a formula without a saved result is a fault", async () => {
  const { texts, faults } = await cellsOf([
    "<c><f>1+1</f></c>",
    "<c><f>1+1</f><v/></c>",
    '<c t="str"><f>A1</f></c>',
  ]);
  const message =
    "The cell holds a formula without a saved result. Open the workbook in a spreadsheet program and save it.";
  expect(texts).toEqual(["", "", ""]);
  expect(faults).toEqual([`1:1: ${message}`, `2:1: ${message}`, `3:1: ${message}`]);
});

test("an error in a cell is a fault that names the error", async () => {
  const { texts, faults } = await cellsOf([
    '<c t="e"><v>#REF!</v></c>',
    '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  ]);
  expect(texts).toEqual(["", ""]);
  expect(faults).toEqual([
    "1:1: The cell shows the error #REF!. Correct its formula, or empty it.",
    "2:1: The cell shows the error #DIV/0!. Correct its formula, or empty it.",
  ]);
});

test("a fault names its sheet, line and column", async () => {
  const rows = '<row r="7"><c r="C7" t="e"><v>#N/A</v></c></row>';
  const { faults } = await wholeWorkbook(aWorkbook({ sheets: [["units", rows]] }));
  expect(faults).toMatchObject([{ sheet: "units", line: 7, column: 3 }]);
});

test("a faulty cell stops the reading when nobody listens for faults", async () => {
  const path = aWorkbook({ rows: '<row r="2"><c t="e"><v>#REF!</v></c></row>' });
  const reading = async () => {
    for await (const { rows } of readWorkbook(path)) await listed(rows);
  };
  await expect(reading()).rejects.toMatchObject({ name: "WorkbookFault", sheet: "objectives", line: 2 });
});

test("texts stand in the cell, or are shared by number", async () => {
  const rows =
    '<row r="1"><c t="s"><v>1</v></c><c t="inlineStr"><is><t>in the cell</t></is></c><c t="s"><v>0</v></c>' +
    '<c t="inlineStr"><is><r><t>in </t></r><r><t>runs</t></r></is></c><c t="str"><v>plain</v></c></row>';
  const strings = "<si><t>first</t></si><si><t xml:space='preserve'> second </t></si>";
  const [row] = await firstRows(aWorkbook({ rows, strings }));
  expect(row?.cells).toEqual([" second ", "in the cell", "first", "in runs", "plain"]);
});

test("runs of formatted text are joined and pronunciation hints left out", async () => {
  const strings =
    "<si><r><rPr><b/></rPr><t>戦</t></r><r><t>略</t></r><rPh sb='0' eb='1'><t>せん</t></rPh><phoneticPr fontId='1'/></si>" +
    "<si><t>a &amp; b &#x1F600; <![CDATA[<c>]]><!-- not this -->d</t></si><si/>";
  const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
  const [row] = await firstRows(aWorkbook({ rows, strings }));
  expect(row?.cells).toEqual(["戦略", "a & b 😀 <c>d"]);
});

test("escaped characters are read as what they stand for", async () => {
  const rows = '<row><c t="inlineStr"><is><t>a_x000D_b_x005F_x0041__x0041_</t></is></c></row>';
  expect((await firstRows(aWorkbook({ rows })))[0]?.cells).toEqual(["a\rb_x0041_A"]);
});

test("a shared text that is not there is a fault", async () => {
  const { faults } = await wholeWorkbook(
    aWorkbook({
      rows: '<row><c t="s"><v>5</v></c><c t="s"><v>-1</v></c></row>',
      strings: "<si><t>a</t></si>",
    }),
  );
  expect(faults.map(({ column, message }) => [column, message])).toEqual([
    [1, "The cell refers to a text that the workbook does not have. Type its text again."],
    [2, "The cell refers to a text that the workbook does not have. Type its text again."],
  ]);
});

test("blank rows are left out and lines keep their numbers", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="4"/>' +
    '<row><c><v>5</v></c></row><row r="900"><c r="A900" t="inlineStr"><is><t></t></is></c></row>' +
    '<row r="1048576"><c><v>6</v></c></row>';
  expect(await firstRows(aWorkbook({ rows }))).toEqual([
    { line: 1, cells: ["1"] },
    { line: 5, cells: ["5"] },
    { line: 1_048_576, cells: ["6"] },
  ]);
});

test("cells stand where their references say, up to the last that is not empty", async () => {
  const rows =
    '<row r="2"><c r="B2"><v>2</v></c><c><v>3</v></c><c r="F2" s="1"/><c r="AA2" t="str"><v/></c></row>';
  expect(await firstRows(aWorkbook({ rows }))).toEqual([{ line: 2, cells: ["", "2", "3"] }]);
});

test("the last column is XFD and what lies beyond is a fault", async () => {
  const rows =
    '<row r="1"><c r="XFD1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="ZZZZZZZZZZ1"><v>2</v></c></row>' +
    '<row r="2"><c r="B9"><v>1</v></c><c r="B"><v>1</v></c><c r="2"><v>1</v></c><c r="é2"><v>1</v></c></row>';
  const { sheets, faults } = await wholeWorkbook(aWorkbook({ rows }));
  expect(sheets[0]?.rows.map(({ cells }) => cells.length)).toEqual([16_384]);
  expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    "1: The cell XFE1 lies beyond the last column, XFD. Move or delete it.",
    "1: The cell ZZZZZZZZZZ1 lies beyond the last column, XFD. Move or delete it.",
    '2: The cell is marked "B9", which is no cell of row 2.',
    '2: The cell is marked "B", which is no cell of row 2.',
    '2: The cell is marked "2", which is no cell of row 2.',
    '2: The cell is marked "é2", which is no cell of row 2.',
  ]);
});

test("a cell given twice is a fault", async () => {
  const { sheets, faults } = await wholeWorkbook(
    aWorkbook({
      rows: '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>0</v></c></row>',
    }),
  );
  expect(sheets[0]?.rows).toEqual([{ line: 1, cells: ["0", "1"] }]);
  expect(faults.map(({ message }) => message)).toEqual([
    "The row holds this cell twice. Type its value again.",
  ]);
});

test("sheet names are told as they are", async () => {
  const names = ["../../etc/passwd", "CON", "units", "units", "a&#x9;b &amp; c", ""];
  const { sheets } = await wholeWorkbook(aWorkbook({ sheets: names.map((name) => [name, ""] as const) }));
  expect(sheets.map(({ name }) => name)).toEqual([
    "../../etc/passwd",
    "CON",
    "units",
    "units",
    "a\tb & c",
    "",
  ]);
});

test("XML names may carry any prefix", async () => {
  const content =
    '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1">' +
    '<x:c r="A1" t="inlineStr"><x:is><x:t>strict</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
  const path = aWorkbook({ parts: [{ name: "xl/worksheets/sheet1.xml", content }] });
  expect(await firstRows(path)).toEqual([{ line: 1, cells: ["strict"] }]);
});

test("only the table of a sheet holds rows", async () => {
  const content = worksheetXml("").replace(
    "</worksheet>",
    "<extLst><row><c><v>1</v></c></row></extLst><pageMargins/></worksheet>",
  );
  expect(await firstRows(aWorkbook({ parts: [{ name: "xl/worksheets/sheet1.xml", content }] }))).toEqual([]);
});

test("a sheet of charts is passed over", async () => {
  const path = aWorkbook({
    sheets: [
      ["chart", ""],
      ["units", "<row><c><v>1</v></c></row>"],
    ],
    parts: [
      {
        name: "xl/_rels/workbook.xml.rels",
        content: relations([
          ["chartsheet", "chartsheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
        ]),
      },
    ],
  });
  expect((await wholeWorkbook(path)).sheets.map(({ name }) => name)).toEqual(["units"]);
});

test("parts may be stored unpacked, and their names differ in case", async () => {
  const content = worksheetXml("<row><c><v>1</v></c></row>");
  const path = aWorkbook({ parts: [{ name: "XL/Worksheets/Sheet1.XML", content, method: 0 }] });
  expect(await firstRows(path)).toEqual([{ line: 1, cells: ["1"] }]);
});

test("reading can stop after any row, and a sheet's rows need not be read at all", async () => {
  const rows = "<row><c><v>1</v></c></row>".repeat(50_000);
  const seen: string[] = [];
  for await (const sheet of readWorkbook(
    aWorkbook({
      sheets: [
        ["a", rows],
        ["b", rows],
        ["c", rows],
      ],
    }),
  )) {
    seen.push(sheet.name);
    if (sheet.name === "b") for await (const { line } of sheet.rows) if (line === 3) break;
  }
  expect(seen).toEqual(["a", "b", "c"]);
});

test("rows are read before the next sheet is asked for", async () => {
  const kept: AsyncIterable<unknown>[] = [];
  for await (const { rows } of readWorkbook(aWorkbook({ rows: "" }))) kept.push(rows);
  await expect(async () => listed(kept[0]!)).rejects.toThrow(/asked for too late/);
});
