import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8, encodeUtf8 } from "../organisation/utf8.ts";
import { CsvScanner } from "./csv-scanner.ts";

type Scanned = { line: number; cells: string[]; fault: string | undefined };

function scan(text: string, chunk = text.length * 3 + 1): Scanned[] {
  const rows: Scanned[] = [];
  const scanner = new CsvScanner((row) => {
    const cells = Array.from({ length: row.cells }, (_, i) =>
      decodeUtf8(row.bytes, row.from[i]!, row.to[i]!),
    );
    rows.push({ line: row.line, cells, fault: row.fault?.message });
  });
  const bytes = encodeUtf8(text);
  for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.slice(at, at + chunk));
  scanner.end();
  return rows;
}

const written = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test("quoted cells may hold commas, line ends and doubled quotes; rows know the line they start on", () => {
  expect(scan('a,b\r\n"x, ""y""\nz",2\nlast,')).toEqual([
    { line: 1, cells: ["a", "b"], fault: undefined },
    { line: 2, cells: ['x, "y"\nz', "2"], fault: undefined },
    { line: 4, cells: ["last", ""], fault: undefined },
  ]);
});

test("any table of words survives being written and scanned, however its bytes arrive", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "é", "語", " ") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      table,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      (rows, chunk, lineEnd) => {
        const text = rows.map((cells) => cells.map(written).join(",") + lineEnd).join("");
        expect(scan(text, chunk).map((row) => row.cells)).toEqual(rows);
      },
    ),
  );
});

test("however the bytes arrive, broken quoting is told in the same place", () => {
  const broken = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r") });
  fc.assert(
    fc.property(broken, fc.integer({ min: 1, max: 5 }), (text, chunk) => {
      expect(scan(text, chunk)).toEqual(scan(text));
    }),
  );
});

test("a quote that is never closed is told on the line where its row starts", () => {
  const rows = scan('id,title\n1,fine\n2,"never closed\n3,lost\n');
  expect(rows.map((row) => [row.line, row.fault?.slice(0, 21)])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, "the quote that opens "],
  ]);
});

test("text behind a closing quote and quotes inside a bare cell are told, and reading goes on", () => {
  const rows = scan('"a"b,c\nfive" pipe,d\ne,f');
  expect(rows.map((row) => row.fault?.split(",")[0])).toEqual([
    "text stands behind the closing quote",
    "a quote stands inside a cell that is not quoted",
    undefined,
  ]);
  expect(rows[2]!.cells).toEqual(["e", "f"]);
});

test("a byte-order mark is not part of the first cell", () => {
  expect(scan("\uFEFFid,title\n1,x")[0]!.cells).toEqual(["id", "title"]);
});

test("the same mark later in a file is a character like any other, however its bytes arrive", () => {
  for (const chunk of [1, 2, 3, 40])
    expect(scan("a\n\uFEFFb", chunk).map((row) => row.cells)).toEqual([["a"], ["\uFEFFb"]]);
});
