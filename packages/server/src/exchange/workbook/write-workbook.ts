import { open, rename, rm } from "node:fs/promises";
import { Zip, ZipDeflate } from "fflate";
import { type WorkbookSheet, sheetXml } from "./sheet-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { type WorkbookPart, fixedParts, sheetPartName } from "./workbook-parts.ts";

const LONGEST_NAME = 31;

/**
 * Writes an XLSX file; the same sheets make the same bytes on every machine. Sheets are listed first and their
 * rows then asked for one by one. The file appears, or is replaced, only once it is complete.
 */
export async function writeWorkbook(path: string, sheets: Iterable<WorkbookSheet>): Promise<void> {
  const all = [...sheets];
  requireNames(all.map(({ name }) => name));
  const unfinished = `${path}.${process.pid}.part`;
  try {
    const file = await open(unfinished, "w");
    try {
      for (const bytes of zipped(partsOf(all))) await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function* partsOf(sheets: readonly WorkbookSheet[]): Generator<WorkbookPart, void> {
  yield* fixedParts(sheets.map(({ name }) => name));
  for (const [index, sheet] of sheets.entries())
    yield { name: sheetPartName(index + 1), xml: sheetXml(sheet, index === 0) };
}

/**
 * The parts as a zip, piece by piece. Packed by fflate, whose bytes depend on its version alone: node's zlib may pack
 * differently on different processors. The time is the first a zip can hold, in whatever zone the machine is.
 */
function* zipped(parts: Iterable<WorkbookPart>): Generator<Uint8Array, void> {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const part of parts) {
    const file = new ZipDeflate(part.name, { level: 6 });
    file.mtime = new Date(1980, 0, 1, 12);
    zip.add(file);
    for (const xml of part.xml) {
      file.push(encoder.encode(xml));
      yield* pieces.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* pieces.splice(0);
  }
  zip.end();
  yield* pieces.splice(0);
}

/** Spreadsheet programs call a file damaged when a sheet's name breaks their rules. */
function requireNames(names: readonly string[]): void {
  if (names.length === 0) throw new WorkbookFault("A workbook needs at least one sheet.");
  const seen = new Set<string>();
  for (const name of names) {
    if (name.trim() === "" || name.length > LONGEST_NAME || /[[\]:*?/\\\p{Cc}\p{Cs}]|^'|'$/u.test(name))
      throw new WorkbookFault(
        `A sheet cannot be named "${name.slice(0, 100)}": names have 1 to ${LONGEST_NAME} characters, none of []:*?/\\.`,
        { sheet: name },
      );
    if (seen.has(name.toLowerCase()))
      throw new WorkbookFault(`Two sheets are named "${name}". Spreadsheet programs allow only one.`, {
        sheet: name,
      });
    seen.add(name.toLowerCase());
  }
}
