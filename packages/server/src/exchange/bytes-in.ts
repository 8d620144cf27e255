import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes of the CSV files of a folder, for a progress bar; `undefined` for anything else, and where it cannot be told. */
export function bytesIn(folder: string): number | undefined {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) || undefined;
  } catch {
    return undefined;
  }
}
