import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ZipEntry, zipOf } from "./zip-builder.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a test wants to be in a workbook, as XML; the rest is ordinary. */
export type WorkbookXml = {
  /** The rows of its only sheet, "objectives". */
  readonly rows?: string;
  /** Sheets by name, each the XML inside of `<sheetData>`. */
  readonly sheets?: readonly (readonly [name: string, rows: string])[];
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Parts to put in the place of ordinary ones, or to add. */
  readonly parts?: readonly ZipEntry[];
};

/** The path of a file that is there until the test ends. */
export function aFile(content: string | Uint8Array): string {
  const path = join(aFolder(), "workbook.xlsx");
  writeFileSync(path, content);
  return path;
}

/** A folder that is there until the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-workbook-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of a workbook with this XML. */
export function aWorkbook(xml: WorkbookXml): string {
  return aFile(zipOf(workbookEntries(xml)));
}

/** The parts of a workbook with this XML. */
export function workbookEntries(xml: WorkbookXml): readonly ZipEntry[] {
  const {
    sheets = [["objectives", xml.rows ?? ""] as const],
    strings,
    styles,
    properties = "",
    parts = [],
  } = xml;
  const ordinary: ZipEntry[] = [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: relations([["officeDocument", "xl/workbook.xml"]]) },
    { name: "xl/workbook.xml", content: workbookXml(sheets, properties) },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ...sheets.map((_sheet, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["styles", "styles.xml"],
        ["sharedStrings", "/xl/sharedStrings.xml"],
      ]),
    },
    { name: "xl/styles.xml", content: `<styleSheet xmlns="${MAIN}">${styles ?? ""}</styleSheet>` },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${MAIN}">${strings ?? ""}</sst>` },
    ...sheets.map(([, rows], index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: worksheetXml(rows),
    })),
  ];
  const replaced = new Set(parts.map(({ name }) => name.toLowerCase()));
  return [...ordinary.filter(({ name }) => !replaced.has(name.toLowerCase())), ...parts];
}

export function worksheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** Relationships rId1, rId2, … of these kinds to these targets. */
export function relations(all: readonly (readonly [kind: string, target: string, mode?: string])[]): string {
  const each = all.map(
    ([kind, target, mode = "Internal"], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="${mode}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly (readonly [name: string, rows: string])[], properties: string): string {
  const each = sheets.map(
    ([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${each.join("")}</sheets></workbook>`;
}
