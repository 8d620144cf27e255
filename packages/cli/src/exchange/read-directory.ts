import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { FolderReading, type Reading, type TableSink, tableNamed } from "@lodestar/core";

const CHUNK_BYTES = 1 << 20;

/** Called while a folder is read, with the bytes read so far. */
export type Progress = (bytes: number) => void;

/** Reads the CSV files of a directory. Files that are not CSV are none of its business. */
export function readDirectory(folder: string, progress: Progress = () => undefined): Reading {
  const reading = new FolderReading();
  let read = 0;
  for (const file of csvFiles(folder)) {
    const table = tableNamed(basename(file, ".csv"));
    const sink = table === undefined ? reading.openUnknown(basename(file, ".csv"), file) : reading.open(table, file);
    pour(join(folder, file), sink, (bytes) => progress((read += bytes)));
  }
  return reading.finish();
}

/** The CSV files of a directory by name, links to elsewhere and folders left out. */
export function csvFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".csv"))
    .map((entry) => entry.name)
    .sort();
}

function pour(path: string, sink: TableSink, progress: Progress): void {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  const handle = openSync(path, "r");
  try {
    for (;;) {
      const length = readSync(handle, buffer, 0, CHUNK_BYTES, null);
      if (length === 0) break;
      const bytes = buffer.subarray(0, length);
      sink.push(bytes, isUtf8(bytes) && !bytes.includes(0));
      progress(length);
    }
    sink.end();
  } finally {
    closeSync(handle);
  }
}
