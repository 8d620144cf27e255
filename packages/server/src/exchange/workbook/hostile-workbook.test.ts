import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  aFile,
  aFolder,
  aWorkbook,
  relations,
  workbookEntries,
  worksheetXml,
} from "./testing/workbook-builder.ts";
import { refusalOf, wholeWorkbook } from "./testing/whole-workbook.ts";
import { zipOf } from "./testing/zip-builder.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const KIB = 1024;

/** A workbook whose sheet is this XML. */
const withSheet = (content: string | Uint8Array) => aWorkbook({ parts: [{ name: SHEET, content }] });

const row = (cells: string) => `<row>${cells}</row>`;

describe("what is not a workbook", () => {
  test("a file that is not there cannot be opened", async () => {
    expect(await refusalOf(join(aFolder(), "none.xlsx"))).toMatch(/cannot be opened\. Check that it exists/);
  });

  test("a folder is not a workbook", async () => {
    const folder = join(aFolder(), "a.xlsx");
    mkdirSync(folder);
    expect(await refusalOf(folder)).toMatch(/not a file/);
  });

  test.each(["", "P", "id,name\nu1,Sales\n", "%PDF-1.7"])("%j is not a workbook", async (content) => {
    expect(await refusalOf(aFile(content))).toMatch(/not a workbook/);
  });

  test("a workbook with a password is an older container", async () => {
    const start = Buffer.from("d0cf11e0a1b11ae1", "hex");
    expect(await refusalOf(aFile(start))).toMatch(/protected by a password, or in the old \.xls format/);
  });

  test("parts may not be encrypted", async () => {
    const [first, ...rest] = workbookEntries({});
    const parts = rest.map((entry) => ({ ...entry, flags: 0x801 }));
    expect(await refusalOf(aFile(zipOf([first!, ...parts])))).toMatch(/"_rels\/\.rels" is encrypted/);
  });

  test("other zips are told apart", async () => {
    const zip = (...names: string[]) => aFile(zipOf(names.map((name) => ({ name, content: "" }))));
    expect(await refusalOf(zip("readme.txt"))).toMatch(/a zip but not a workbook/);
    expect(await refusalOf(zip("mimetype", "content.xml"))).toMatch(/OpenDocument/);
    expect(await refusalOf(zip("xl/workbook.bin"))).toMatch(/xlsb/);
    expect(await refusalOf(aFile(zipOf([])))).toMatch(/a zip but not a workbook/);
  });

  test("a text document is not a workbook", async () => {
    const parts = [{ name: "xl/workbook.xml", content: "<w:document xmlns:w='w'/>" }];
    expect(await refusalOf(aWorkbook({ parts }))).toMatch(/an Office document but not a workbook/);
    expect(await refusalOf(aWorkbook({ parts: [{ name: "_rels/.rels", content: relations([]) }] }))).toMatch(
      /holds no workbook/,
    );
  });

  test("a workbook has at least one sheet, and all its sheets are there", async () => {
    expect(await refusalOf(aWorkbook({ sheets: [] }))).toMatch(/no sheet with cells/);
    const entries = workbookEntries({}).filter(({ name }) => name !== SHEET);
    expect(await refusalOf(aFile(zipOf(entries)))).toMatch(
      /^objectives:: The workbook lacks its part "xl\/worksheets/,
    );
    expect(await refusalOf(withSheet("<chartsheet/>"))).toMatch(/not that of a worksheet/);
  });
});

describe("damage", () => {
  const whole = () => zipOf(workbookEntries({ rows: row("<c><v>1</v></c>").repeat(5_000) }));

  test("a file cut short anywhere is refused", async () => {
    const bytes = whole();
    for (let length = 4; length < bytes.length; length += Math.ceil(bytes.length / 40))
      expect(await refusalOf(aFile(bytes.subarray(0, length)))).toMatch(/cut short or damaged/);
  });

  test("a changed bit in a sheet is found", async () => {
    const bytes = zipOf(
      workbookEntries({
        parts: [{ name: SHEET, content: worksheetXml(row("<c><v>123456</v></c>")), method: 0 }],
      }),
    );
    bytes[bytes.indexOf("123456")] = "9".charCodeAt(0);
    expect(await refusalOf(aFile(bytes))).toMatch(/^objectives:1: .*checksum does not match/);
  });

  test("bits changed anywhere never do worse than a fault", async () => {
    const bytes = whole();
    for (let at = 0; at < bytes.length; at += 17) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0xff;
      expect(await refusalOf(aFile(damaged))).toEqual(expect.any(String));
    }
  });

  test("an unknown packing is refused", async () => {
    expect(await refusalOf(aWorkbook({ parts: [{ name: SHEET, content: "x", method: 99 }] }))).toMatch(
      /packed in an unknown way/,
    );
  });

  test.each([
    ["an unclosed element", "<worksheet><sheetData>"],
    ["a wrong end tag", "<worksheet><sheetData></worksheet></sheetData>"],
    ["an unknown entity", "<worksheet>&bomb;</worksheet>"],
    ["a second root", "<worksheet/><worksheet/>"],
    ["a forbidden character", "<worksheet>\u0001</worksheet>"],
    ["nothing", ""],
  ])("%s is not well-formed XML", async (_what, content) => {
    expect(await refusalOf(withSheet(content))).toMatch(/^objectives:: The XML is not well-formed/);
  });

  test("bad XML is placed by its row", async () => {
    const content = worksheetXml(`<row r="4"><c><v>1</v></c></row><row r="9"><c></row>`);
    expect(await refusalOf(withSheet(content))).toMatch(/^objectives:9: The XML is not well-formed/);
  });

  test("XML is in UTF-8", async () => {
    const latin = Buffer.from("<worksheet>caf\xe9</worksheet>", "latin1");
    expect(await refusalOf(withSheet(latin))).toMatch(/not in UTF-8/);
    expect(await refusalOf(withSheet(Buffer.from("\ufeff<worksheet/>", "utf16le")))).toMatch(/not in UTF-8/);
    expect(await refusalOf(withSheet('<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>'))).toMatch(
      /not in UTF-8/,
    );
    expect(await refusalOf(withSheet(Buffer.from("\ufeff<worksheet/>")))).toBe("read without a fault");
  });

  test("rows come in order", async () => {
    const place = (line: string) => `<row r="${line}"><c><v>1</v></c></row>`;
    expect(await refusalOf(aWorkbook({ rows: place("5") + place("4") }))).toMatch(
      /:5: Row 4 comes after row 5/,
    );
    expect(await refusalOf(aWorkbook({ rows: place("5") + place("5") }))).toMatch(
      /:5: Row 5 comes after row 5/,
    );
    expect(await refusalOf(aWorkbook({ rows: place("1048577") }))).toMatch(/rows beyond row 1048576/);
    expect(await refusalOf(aWorkbook({ rows: place("0") }))).toMatch(/no proper number/);
    expect(await refusalOf(aWorkbook({ rows: place("1e3") }))).toMatch(/no proper number/);
  });
});

describe("bombs", () => {
  const rows = row("<c><v>1</v></c>").repeat(100_000);

  test("a sheet is read to its limit however small it claims to be", async () => {
    const claimed = { size: 100 };
    const path = aWorkbook({ parts: [{ name: SHEET, content: worksheetXml(rows), claimed }] });
    expect(await refusalOf(path, { sheetBytes: 512 * KIB })).toMatch(/unpacks to more than 0\.5 MiB/);
    expect(await refusalOf(path)).toMatch(/checksum does not match/);
  });

  test("what unpacks to many times its size is a bomb", async () => {
    const bomb = worksheetXml(`<!--${" ".repeat(3_000 * KIB)}-->`);
    expect(await refusalOf(withSheet(bomb), { ratioFreeBytes: KIB * KIB })).toMatch(/250 times its size/);
    const ordinary = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`,
    ).join("");
    expect(await refusalOf(aWorkbook({ rows: ordinary }), { ratioFreeBytes: KIB * KIB })).toBe(
      "read without a fault",
    );
  });

  test("small sheets that all unpack together count together", async () => {
    const sheets = ["a", "b", "c", "d"].map((name) => [name, rows] as const);
    expect(await refusalOf(aWorkbook({ sheets }), { totalBytes: 6_000 * KIB })).toMatch(
      /^c:\d+: The workbook unpacks/,
    );
  });

  test("one part may not be packed as two", async () => {
    const entries = [...workbookEntries({}), { name: "XL/workbook.xml", content: "" }];
    expect(await refusalOf(aFile(zipOf(entries)))).toMatch(/two parts named "xl\/workbook\.xml"/);
  });

  test("a workbook has at most 2,000 parts, and not long names and comments for them", async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ name: `media/${index}.png`, content: "" }));
    expect(await refusalOf(aWorkbook({ parts: many }))).toMatch(/more than 2000 parts/);
    const wordy = many.slice(0, 100).map((entry) => ({ ...entry, comment: "x".repeat(60_000) }));
    expect(await refusalOf(aWorkbook({ parts: wordy }))).toMatch(/oversized list/);
  });

  test("styles and lists of sheets have a smaller limit", async () => {
    const styles = "<xf/>".repeat(4 * KIB * KIB);
    expect(await refusalOf(aWorkbook({ styles }))).toMatch(/"xl\/styles\.xml" unpacks to more than 16 MiB/);
  });

  test("shared texts have a limit, and empty ones count too", async () => {
    const limits = { sharedStringBytes: 64 * KIB };
    const long = "<si><t>0123456789abcdef</t></si>".repeat(5_000);
    expect(await refusalOf(aWorkbook({ strings: long }), limits)).toMatch(/texts take more than 0\.1 MiB/);
    expect(await refusalOf(aWorkbook({ strings: "<si/>".repeat(9_000) }), limits)).toMatch(/texts take more/);
    expect(await refusalOf(aWorkbook({ strings: "<si/>".repeat(8_000) }), limits)).toBe(
      "read without a fault",
    );
  });

  test("a long text that every cell refers to is counted each time", async () => {
    const strings = `<si><t>${"x".repeat(32_767)}</t></si>`;
    const cell = '<c t="s"><v>0</v></c>';
    expect(await refusalOf(aWorkbook({ strings, rows: row(cell.repeat(16_384)) }))).toMatch(
      /row holds more than/,
    );
    const limits = { sheetLength: KIB * KIB };
    expect(await refusalOf(aWorkbook({ strings, rows: row(cell).repeat(100) }), limits)).toMatch(
      /:33: The sheet holds/,
    );
  });

  test("a lone cell in the last column of every row is counted as the wide row it makes", async () => {
    const rows = Array.from({ length: 200 }, (_, index) => row(`<c r="XFD${index + 1}"><v>1</v></c>`)).join(
      "",
    );
    expect(await refusalOf(aWorkbook({ rows }), { sheetLength: KIB * KIB })).toMatch(
      /:64: The sheet holds more than/,
    );
  });

  test("a row has at most 16,384 cells", async () => {
    expect(await refusalOf(aWorkbook({ rows: row("<c><v>1</v></c>".repeat(16_385)) }))).toMatch(
      /more than 16384 cells/,
    );
  });

  test("a row that never ends is given up", async () => {
    const endless = row("<c/>".repeat(KIB * KIB));
    expect(await refusalOf(aWorkbook({ rows: endless }), { rowLength: KIB * KIB })).toMatch(
      /:1: The row is longer/,
    );
  });

  test("faulty cells are told up to a limit", async () => {
    const rows = row('<c t="e"><v>#REF!</v></c>').repeat(50);
    expect((await wholeWorkbook(aWorkbook({ rows }))).faults).toHaveLength(50);
    expect(await refusalOf(aWorkbook({ rows }), { faults: 49 })).toMatch(/:50: .*more than 49 faulty cells/);
  });
});

describe("oversized XML", () => {
  const inline = (text: string) => row(`<c t="inlineStr"><is><t>${text}</t></is></c>`);
  const shared = (text: string) => ({ rows: row('<c t="s"><v>0</v></c>'), strings: `<si>${text}</si>` });

  test("a cell holds 32,767 characters, and one more is a fault", async () => {
    const limit = "ä".repeat(32_767);
    const full = await wholeWorkbook(aWorkbook({ rows: inline(limit) }));
    expect(full.sheets[0]?.rows[0]?.cells).toEqual([limit]);
    for (const xml of [{ rows: inline(`${limit}a`) }, shared(`<t>${limit}a</t>`)])
      expect((await wholeWorkbook(aWorkbook(xml))).faults.map(({ message }) => message)).toEqual([
        "The text is longer than the 32767 characters a cell can hold. Shorten it.",
      ]);
  });

  test("escapes count as the character they stand for", async () => {
    const escaped = await wholeWorkbook(aWorkbook({ rows: inline("_x0041_".repeat(32_767)) }));
    expect(escaped.sheets[0]?.rows[0]?.cells).toEqual(["A".repeat(32_767)]);
  });

  test("a text of ten million characters is a fault wherever it is", async () => {
    const huge = "x".repeat(10_000_000);
    const tooLong = /A single text or tag is longer than 4194304 characters/;
    expect(await refusalOf(aWorkbook({ rows: inline(huge) }))).toMatch(tooLong);
    expect(await refusalOf(aWorkbook(shared(`<t>${huge}</t>`)))).toMatch(tooLong);
    expect(await refusalOf(aWorkbook({ rows: row(`<c r="${huge}"/>`) }))).toMatch(tooLong);
    expect(await refusalOf(aWorkbook({ rows: `<!--${huge}-->` }))).toMatch(tooLong);
    expect(await refusalOf(aWorkbook({ rows: `<?x ${huge}?>` }))).toMatch(tooLong);
    expect(await refusalOf(aWorkbook({ rows: `<${huge}/>` }))).toMatch(tooLong);
    expect(await refusalOf(aWorkbook({ rows: `<row ${'a="" '.repeat(2_000_000)}/>` }))).toMatch(
      /not well-formed|A single text or tag/,
    );
  });

  test("a text in a million pieces is a fault of its cell", async () => {
    const runs = "<r><t>0123456789</t></r>".repeat(200_000);
    expect((await wholeWorkbook(aWorkbook(shared(runs)))).faults).toHaveLength(1);
    const inCell = row(`<c t="inlineStr"><is>${runs}</is></c>`);
    expect((await wholeWorkbook(aWorkbook({ rows: inCell }))).faults).toHaveLength(1);
  });

  test("a number of a million digits is judged at once", async () => {
    const digits = "1".repeat(1_000_000);
    for (const number of [`${digits}x`, `1.${digits}x`, `1e${digits}`, `${" ".repeat(1_000_000)}x`])
      expect((await wholeWorkbook(aWorkbook({ rows: row(`<c><v>${number}</v></c>`) }))).faults).toHaveLength(
        1,
      );
  });

  test("elements are nested at most 64 deep", async () => {
    expect(await refusalOf(aWorkbook({ rows: "<a>".repeat(62) + "</a>".repeat(62) }))).toBe(
      "read without a fault",
    );
    expect(await refusalOf(aWorkbook({ rows: "<a>".repeat(1_000_000) }))).toMatch(/nested deeper than 64/);
    expect(await refusalOf(aWorkbook({ strings: "<a>".repeat(1_000_000) }))).toMatch(/nested deeper than 64/);
  });
});

describe("reaching outside", () => {
  const DOCTYPE =
    '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "/etc/passwd">]>';

  test("a document type is refused in any part", async () => {
    expect(await refusalOf(withSheet(`${DOCTYPE}<worksheet>&b;</worksheet>`))).toMatch(
      /^objectives:: .*document type/,
    );
    for (const name of ["_rels/.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
      expect(await refusalOf(aWorkbook({ parts: [{ name, content: `${DOCTYPE}<a/>` }] }))).toMatch(
        /document type/,
      );
  });

  test.each([
    "../../../etc/passwd",
    "/../etc/passwd",
    "worksheets/../../../x.xml",
    "https://example.org/sheet1.xml",
    "file:///etc/passwd",
    "//server/share/sheet1.xml",
    "C:/sheet1.xml",
    "..\\..\\sheet1.xml",
  ])("a sheet at %s is refused", async (target) => {
    const content = relations([["worksheet", target]]);
    expect(await refusalOf(aWorkbook({ parts: [{ name: "xl/_rels/workbook.xml.rels", content }] }))).toMatch(
      /said to lie outside of the file/,
    );
  });

  test("an external sheet, text list or workbook is refused, and an external picture is none of our business", async () => {
    const sheet = ["worksheet", "worksheets/sheet1.xml"] as const;
    const book = (...all: Parameters<typeof relations>[0]) =>
      refusalOf(aWorkbook({ parts: [{ name: "xl/_rels/workbook.xml.rels", content: relations(all) }] }));
    expect(await book([...sheet, "External"])).toMatch(/worksheet is said to lie outside/);
    expect(await book(sheet, ["sharedStrings", "s.xml", "External"])).toMatch(
      /sharedStrings is said to lie outside/,
    );
    expect(await book(sheet, ["image", "https://example.org/a.png", "External"])).toBe(
      "read without a fault",
    );
    const package_ = [
      { name: "_rels/.rels", content: relations([["officeDocument", "/xl/../../book.xml"]]) },
    ];
    expect(await refusalOf(aWorkbook({ parts: package_ }))).toMatch(/officeDocument is said to lie outside/);
  });

  test("parts with paths that climb are refused", async () => {
    const parts = [{ name: "../../etc/cron.d/job", content: "" }];
    expect(await refusalOf(aWorkbook({ parts }))).toMatch(
      /list of the file's parts is damaged \(invalid relative path/,
    );
  });
});
