import { existsSync } from "node:fs";
import { type Organisation, csvText, writtenTables } from "@lodestar/core";
import { reasonOf } from "./unreadable-folder.ts";
import { UnwritableFolder, writeFiles } from "./write-files.ts";
import { WorkbookFault } from "./workbook/workbook-fault.ts";
import type { WorkbookSheet } from "./workbook/sheet-xml.ts";
import { workbookSheet } from "./workbook-sheets.ts";
import { writeWorkbook } from "./workbook/write-workbook.ts";

/** Writes an organisation as a new folder of CSV files. Returns what could not be written, each with its reason. */
export function writeFolder(organisation: Organisation, folder: string): readonly string[] {
  const { tables, refused } = writtenTables(organisation);
  writeFiles(
    folder,
    tables.map(({ name, rows }) => ({ name: `${name}.csv`, text: csvText(rows) })),
  );
  return refused;
}

/** Writes an organisation as a new workbook. Returns what could not be written, each with its reason. */
export async function writeWorkbookFolder(
  organisation: Organisation,
  file: string,
): Promise<readonly string[]> {
  const { tables, refused } = writtenTables(organisation);
  // There is no workbook without a sheet: one of nothing has the headings of all tables.
  const sheets = tables.length > 0 ? tables : writtenTables(organisation, "all").tables;
  await writeSheets(file, sheets.map(workbookSheet));
  return refused;
}

/** Writes sheets as a workbook that is not there yet. */
export async function writeSheets(file: string, sheets: readonly WorkbookSheet[]): Promise<void> {
  requireNew(file);
  try {
    await writeWorkbook(file, sheets);
  } catch (error) {
    const isTold = error instanceof WorkbookFault;
    const place =
      isTold && error.sheet !== undefined
        ? `sheet ${error.sheet}${error.line === undefined ? "" : `, line ${error.line}`}: `
        : "";
    throw new UnwritableFolder(
      `${file}: ${place}${isTold ? error.message : `cannot be written: ${reasonOf(error)}`}`,
      { cause: error },
    );
  }
}

/** Refuses a file that is there: nobody's work is overwritten. */
export function requireNew(file: string): void {
  if (existsSync(file))
    throw new UnwritableFolder(`${file}: there is something of this name, expected a new file`);
}
