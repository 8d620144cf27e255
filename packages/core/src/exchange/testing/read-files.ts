import { encodeUtf8 } from "../../organisation/utf8.ts";
import { FolderReading, type Reading, tableNamed } from "../folder-reading.ts";

/** Reads a folder whose files are given as text or bytes, by their names without `.csv`, in pieces of `chunk` bytes. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>, chunk = 1 << 20): Reading {
  const reading = new FolderReading();
  for (const [name, content] of Object.entries(files)) {
    const table = tableNamed(name);
    const sink = table ? reading.open(table, `${name}.csv`) : reading.openUnknown(name, `${name}.csv`);
    const bytes = typeof content === "string" ? encodeUtf8(content) : content;
    for (let at = 0; at < bytes.length; at += chunk) sink.push(bytes.slice(at, at + chunk));
    sink.end();
  }
  return reading.finish();
}
