import { isUtf8 } from "node:buffer";
import { closeSync, readSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type ColumnMeaning,
  FolderReading,
  type Reading,
  type TableSink,
  tableNamed,
  tableNames,
} from "@lodestar/core";
import { openFile } from "./open-file.ts";
import { plainName } from "./plain-name.ts";
import { UnreadableFolder, reasonOf } from "./unreadable-folder.ts";

const CHUNK_BYTES = 1 << 20;

/** Called while a folder is read, with the bytes read so far. */
export type Progress = (bytes: number) => void;

/** Reads the CSV files of a directory. Hidden files, and files that are not CSV, are none of its business. */
export function readDirectory(
  folder: string,
  progress: Progress = () => undefined,
  meaning?: ColumnMeaning,
): Reading {
  const reading = new FolderReading(meaning);
  const files = csvFiles(folder);
  if (!files.some(isTable)) throw new UnreadableFolder(nothingFound(folder, files));
  let read = 0;
  for (const file of files) {
    const sink = openTable(reading, folder, file);
    if (sink === undefined) continue;
    pour(sink.handle, sink.table, (bytes) => progress((read += bytes)));
  }
  return reading.finish();
}

function csvFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.csv$/i.test(name) && !name.startsWith("."))
      .sort()
      .sort((a, b) => placeInFormat(a) - placeInFormat(b) || 0);
  } catch (error) {
    throw new UnreadableFolder(`${folder}: ${reasonOf(error)}`, error);
  }
}

/** The name of a file's table: the file's own but for `.csv`, which stays where it is written otherwise. */
const stemOf = (file: string) => (file.endsWith(".csv") ? file.slice(0, -4) : file);

const isTable = (file: string) => tableNamed(stemOf(file)) !== undefined;

/** Files in the order of the format: where two of them use the same id, the later one is at fault. */
const placeInFormat = (file: string) =>
  tableNames.findIndex((table) => table === tableNamed(stemOf(file))) + 1 || Infinity;

function openTable(
  reading: FolderReading,
  folder: string,
  file: string,
): { handle: number; table: TableSink } | undefined {
  const table = tableNamed(stemOf(file));
  const meant = tableNamed(plainName(file.slice(0, -4)));
  if (table === undefined && meant !== undefined) {
    reading.fault(
      file,
      `the file is not read because of its name, expected ${plainName(file.slice(0, -4))}.csv`,
    );
    return undefined;
  }
  const opened = openFile(join(folder, file));
  if ("handle" in opened)
    return {
      handle: opened.handle,
      table: table ? reading.open(table, file) : reading.openUnknown(file.slice(0, -4), file),
    };
  if (table === undefined)
    reading.note(file, `not part of the format, and ${opened.refused}; it is left alone`);
  else reading.fault(file, opened.refused);
  return undefined;
}

function nothingFound(folder: string, files: readonly string[]): string {
  const alike = files.find((file) => tableNamed(plainName(file.slice(0, -4))) !== undefined);
  const inside =
    alike === undefined
      ? foldersInside(folder).find((name) => csvFiles(join(folder, name)).some(isTable))
      : undefined;
  if (alike !== undefined)
    return `${folder}: no file of the format found; ${alike} should be named ${plainName(alike.slice(0, -4))}.csv`;
  if (inside !== undefined)
    return `${folder}: no file of the format found; did you mean ${join(folder, inside)}?`;
  return `${folder}: no file of the format found, expected files such as northstar.csv, units.csv or objectives.csv`;
}

/** Folders that may be looked into for a hint. */
const MAX_FOLDERS_INSIDE = 50;

function foldersInside(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries
    .map(({ name }) => name)
    .sort()
    .slice(0, MAX_FOLDERS_INSIDE);
}

function pour(handle: number, sink: TableSink, progress: Progress): void {
  // No Buffer: all that reads bytes is compiled for one kind of array, and a second kind makes every access slower.
  const buffer = new Uint8Array(CHUNK_BYTES);
  try {
    for (;;) {
      const length = readSync(handle, buffer, 0, CHUNK_BYTES, null);
      if (length === 0) break;
      const bytes = buffer.subarray(0, length);
      sink.push(bytes, isUtf8(bytes) && !bytes.includes(0));
      progress(length);
    }
  } catch (error) {
    sink.fault(1, "-", `cannot be read to its end: ${reasonOf(error)}, expected a readable file`);
  } finally {
    closeSync(handle);
  }
  sink.end();
}
