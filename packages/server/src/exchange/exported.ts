import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Organisation, csvText, writtenTables } from "@lodestar/core";
import { strToU8, zipSync } from "fflate";
import { writeWorkbookFolder } from "./write-folder.ts";

/** The first moment that a zip can tell, so that the same organisation always gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** The alignment folder of an organisation as a zip of CSV files. */
export function folderZip(organisation: Organisation): Uint8Array<ArrayBuffer> {
  const files = writtenTables(organisation).tables.map(
    ({ name, rows }) => [`${name}.csv`, strToU8([...csvText(rows)].join(""))] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: EPOCH });
}

/** The alignment folder of an organisation as one workbook. */
export async function workbookBytes(organisation: Organisation): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), "lodestar-export-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await writeWorkbookFolder(organisation, file);
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
