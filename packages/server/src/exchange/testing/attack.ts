import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { workbookEntries, worksheetXml } from "../workbook/testing/workbook-builder.ts";
import { zipOf } from "../workbook/testing/zip-builder.ts";

/** Something done to a folder that must be told, however it is mixed with others. `isHeavy`: takes more than a moment. */
export type Attack = {
  readonly name: string;
  readonly isHeavy?: boolean;
  readonly strike: (folder: string, seed: number) => void;
};

const MIB = 1024 * 1024;
const HEADS: Readonly<Record<string, string>> = {
  units: "id,name,parent",
  stakeholders: "id,name,email",
  northstar: "id,kind,title",
  objectives: "id,title,supports",
  dependencies: "before,after",
  statements: "id,stakeholder,text",
  themes: "id,title,statements",
  ratings: "stakeholder,item,value",
};
const tables = Object.keys(HEADS);

const write = (folder: string, table: string, content: string | Uint8Array) => {
  rmSync(join(folder, `${table}.csv`), { force: true, recursive: true });
  writeFileSync(join(folder, `${table}.csv`), content);
};
const tableOf = (seed: number) => tables[seed % tables.length]!;
const rows = (table: string, count: number, row: (place: number) => string) =>
  `${HEADS[table]}\n${Array.from({ length: count }, (_, place) => row(place)).join("\n")}\n`;
const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

export const attacks: readonly Attack[] = [
  {
    name: "a quote that is never closed",
    strike: (folder, seed) =>
      write(folder, tableOf(seed), `${HEADS[tableOf(seed)]}\na,"b\n${"c,d\n".repeat(seed)}`),
  },
  {
    name: "quotes in the middle of words",
    strike: (folder, seed) =>
      write(
        folder,
        tableOf(seed),
        rows(tableOf(seed), 9, () => 'a"b","c"d,e'),
      ),
  },
  {
    name: "random bytes",
    strike: (folder, seed) =>
      write(
        folder,
        tableOf(seed),
        Uint8Array.from({ length: 5000 }, (_, at) => (Math.imul(at + seed, 2654435761) >>> 13) & 255),
      ),
  },
  {
    name: "UTF-16",
    strike: (folder, seed) =>
      write(
        folder,
        tableOf(seed),
        utf16(`${seed % 2 ? "\uFEFF" : ""}${HEADS[tableOf(seed)]}\na,b,c\n`, seed % 3 === 0),
      ),
  },
  {
    name: "Latin-1",
    strike: (folder, seed) =>
      write(
        folder,
        tableOf(seed),
        Buffer.from(
          rows(tableOf(seed), 3, () => "Größe,Höhe,ä"),
          "latin1",
        ),
      ),
  },
  {
    name: "NUL characters",
    strike: (folder, seed) =>
      write(folder, tableOf(seed), `\uFEFF${rows(tableOf(seed), 3, (place) => `a\0${place},b\0,`)}`),
  },
  {
    name: "a cell of 10 MB",
    isHeavy: true,
    strike: (folder, seed) =>
      write(folder, "units", `id,name\nu1,"${"é\n".repeat((5 + (seed % 3)) * MIB)}"\nu2,x\n`),
  },
  {
    name: "a header of 10 MB",
    isHeavy: true,
    strike: (folder) => write(folder, "units", `id,name,${"x".repeat(10 * MIB)}\nu1,A,b\n`),
  },
  {
    name: "a million columns",
    isHeavy: true,
    strike: (folder, seed) =>
      write(
        folder,
        "units",
        `id,name${",c".repeat(1_000_000)}\n${seed % 2 ? `u1${",".repeat(1_000_001)}\n` : ""}`,
      ),
  },
  {
    name: "a row of a million cells",
    isHeavy: true,
    strike: (folder) => write(folder, "units", `id,name\nu1${",".repeat(10 * MIB)}\n`),
  },
  {
    name: "a thousand columns for every row",
    isHeavy: true,
    strike: (folder, seed) =>
      write(
        folder,
        "units",
        `id,name${Array.from({ length: 997 }, (_, column) => `,c${column}`).join("")},name\n${`u${seed}${",".repeat(998)}\n`.repeat(2000)}`,
      ),
  },
  {
    name: "a million empty lines",
    isHeavy: true,
    strike: (folder) => write(folder, "units", "\n".repeat(1_000_000)),
  },
  {
    name: "300,000 faults",
    isHeavy: true,
    strike: (folder, seed) =>
      write(
        folder,
        tableOf(seed),
        rows(tableOf(seed), 300_000, () => "a,,"),
      ),
  },
  {
    name: "references that lead nowhere",
    strike: (folder, seed) =>
      write(
        folder,
        "objectives",
        rows("objectives", 2000, (place) => `o${place},x,o${place + 1};nobody${seed}:0.5;o${place}:7`),
      ),
  },
  {
    name: "a list of a hundred thousand",
    isHeavy: true,
    strike: (folder) =>
      write(
        folder,
        "themes",
        rows("themes", 3, (place) => `t${place},x,${"st1;".repeat(100_000)}st`),
      ),
  },
  {
    name: "units in a ring",
    strike: (folder, seed) =>
      write(
        folder,
        "units",
        rows("units", 20 + seed, (place) => `u${place},x,u${(place + 1) % (20 + seed)}`),
      ),
  },
  {
    name: "a ring of 200,000 units",
    isHeavy: true,
    strike: (folder) =>
      write(
        folder,
        "units",
        rows("units", 200_000, (place) => `u${place},x,u${(place + 1) % 200_000}`),
      ),
  },
  {
    name: "one name for 100,000 units",
    isHeavy: true,
    strike: (folder) =>
      write(
        folder,
        "units",
        rows("units", 100_000, (place) => `u${place},Same,Same`),
      ),
  },
  {
    name: "ids that look like shares",
    strike: (folder, seed) =>
      write(
        folder,
        "objectives",
        rows(
          "objectives",
          300,
          (place) => `a${":1".repeat(place)},x,a${":1".repeat(seed)};a:x${":1.0".repeat(place)}`,
        ),
      ),
  },
  {
    name: "an address of a million dots",
    strike: (folder) => write(folder, "stakeholders", `id,name,email\ns1,A,a@${".".repeat(900_000)}@\n`),
  },
  {
    name: "formulas where numbers belong",
    strike: (folder) =>
      write(
        folder,
        "ratings",
        "stakeholder,item,value\n=cmd|'/C calc'!A0,=1+1,=HYPERLINK(\"http://evil\")\n",
      ),
  },
  {
    name: "ids used again",
    strike: (folder, seed) =>
      write(
        folder,
        tableOf(seed % 4),
        rows(tableOf(seed % 4), 500, (place) => `x${place % 3},x,`),
      ),
  },
  {
    name: "names that control the terminal",
    strike: (folder) => write(folder, "units", '"\u001b[2J\u202e",id\n\u001b]0;owned\u0007,u1\n'),
  },
  {
    name: "a pipe",
    strike: (folder, seed) => replaced(folder, tableOf(seed), (path) => execFileSync("mkfifo", [path])),
  },
  {
    name: "a ring of links",
    strike: (folder, seed) => replaced(folder, tableOf(seed), (path) => symlinkSync(path, path)),
  },
  {
    name: "a link to an endless device",
    strike: (folder, seed) => replaced(folder, tableOf(seed), (path) => symlinkSync("/dev/zero", path)),
  },
  {
    name: "a folder named like a file",
    strike: (folder, seed) => replaced(folder, tableOf(seed), (path) => mkdirSync(path)),
  },
  {
    name: "files of no format without end",
    isHeavy: true,
    strike: (folder) => writeFileSync(join(folder, "boats.csv"), "a,b\n".repeat(17 * MIB)),
  },
  {
    name: "empty lines of no format",
    isHeavy: true,
    strike: (folder) => writeFileSync(join(folder, "boats.csv"), "\n".repeat(5 * MIB)),
  },
];

function replaced(folder: string, table: string, make: (path: string) => void): void {
  const path = join(folder, `${table}.csv`);
  rmSync(path, { force: true, recursive: true });
  make(path);
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rowXml: string, count: number) =>
  `<row>${inline("id")}${inline("name")}</row>${rowXml.repeat(count)}`;
/** Rows of a sheet that are nearly nothing in the zip. */
const bomb = (size: number) => {
  const [start = "", end = ""] = worksheetXml("<here/>").split("<here/>");
  const content = Buffer.concat([
    Buffer.from(start),
    Buffer.alloc(size, `<row>${inline("u1")}</row>`),
    Buffer.from(end),
  ]);
  return [{ name: "xl/worksheets/sheet1.xml", content }];
};

/** The same for workbooks: each makes the bytes of a file. */
export const workbookAttacks: readonly {
  readonly name: string;
  readonly isHeavy?: boolean;
  readonly bytes: (seed: number) => Uint8Array;
}[] = [
  {
    name: "sheets named like paths",
    bytes: () =>
      zipOf(
        workbookEntries({
          sheets: [
            ["../../etc/passwd", sheetOf("<row/>", 1)],
            ["units", sheetOf(`<row>${inline("u1")}</row>`, 1)],
            ["/dev/null", ""],
            ["C:\\units", ""],
          ],
        }),
      ),
  },
  {
    name: "a sheet that occurs twice",
    bytes: () =>
      zipOf(
        workbookEntries({
          sheets: [
            ["units", ""],
            ["units", ""],
          ],
        }),
      ),
  },
  {
    name: "a bomb",
    isHeavy: true,
    bytes: (seed) => zipOf(workbookEntries({ sheets: [["units", ""]], parts: bomb((100 + seed) * MIB) })),
  },
  {
    name: "half a workbook",
    bytes: (seed) => {
      const whole = zipOf(workbookEntries({ sheets: [["units", sheetOf("<row/>", 100)]] }));
      return whole.subarray(0, 4 + ((seed * 37) % (whole.length - 5)));
    },
  },
  {
    name: "only the start of one",
    bytes: (seed) => Buffer.from(`PK\u0003\u0004${"\0".repeat(seed)}`, "latin1"),
  },
  {
    name: "cells of wide reach",
    bytes: () =>
      zipOf(
        workbookEntries({
          sheets: [["units", `<row><c r="XFD1" t="inlineStr"><is><t>id</t></is></c></row>`.repeat(50)]],
        }),
      ),
  },
  {
    name: "a row at the end of the world",
    bytes: () =>
      zipOf(
        workbookEntries({
          sheets: [
            ["boats", `<row r="1048576">${inline("x")}</row>`],
            ["units", ""],
          ],
        }),
      ),
  },
  { name: "an old workbook", bytes: () => Buffer.from("d0cf11e0a1b11ae1", "hex") },
];

export const anySeed = fc.integer({ min: 1, max: 200 });
