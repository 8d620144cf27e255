import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { ColumnMeaning, Reading } from "@lodestar/core";
import { type Progress, readDirectory } from "./read-directory.ts";
import { readSheets } from "./read-sheets.ts";
import { UnreadableFolder, reasonOf } from "./unreadable-folder.ts";

/**
 * Reads an alignment folder: a directory of CSV files, or a workbook, told apart by what is there and not by its name.
 * Throws an `UnreadableFolder` where there is neither.
 */
export async function readFolder(
  path: string,
  progress?: Progress,
  meaning?: ColumnMeaning,
): Promise<Reading> {
  const kind = kindOf(path);
  if (kind === "directory") return readDirectory(path, progress, meaning);
  if (kind === "workbook") return readSheets(path, progress, meaning);
  throw new UnreadableFolder(
    `${path}: neither a folder nor a workbook, expected a folder of CSV files or an .xlsx file`,
  );
}

function kindOf(path: string): "directory" | "workbook" | "other" {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return "directory";
    return stats.isFile() && startsLikeWorkbook(path) ? "workbook" : "other";
  } catch (error) {
    throw new UnreadableFolder(`${path}: ${reasonOf(error)}`, error);
  }
}

/** Whether a file is a zip, as workbooks are, or a workbook of the old kind, for which reading has its own words. */
function startsLikeWorkbook(path: string): boolean {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const start = Buffer.alloc(4);
    if (!fstatSync(handle).isFile()) return false;
    readSync(handle, start, 0, 4, 0);
    return start.toString("latin1", 0, 2) === "PK" || start.toString("hex") === "d0cf11e0";
  } finally {
    closeSync(handle);
  }
}
