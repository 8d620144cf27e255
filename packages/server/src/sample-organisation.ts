import { join } from "node:path";
import { accept } from "@lodestar/core";
import { importedTables, rowsWritten } from "./changes/imported-rows.ts";
import { writeRows } from "./changes/write-rows.ts";
import { command } from "./command.ts";
import type { Context } from "./context.ts";
import { readFolder } from "./exchange/read-folder.ts";
import { currentRows } from "./features/exchange/queries.ts";

export const sampleName = "Ternsund Ferries";

export const sampleFolder = join(import.meta.dirname, "../../../sample/2027");

/** Puts the sample organisation of this project into an empty organisation, as one change. */
export async function fillWithSample(context: Context): Promise<void> {
  const { organisation: sample } = await readFolder(sampleFolder);
  const filled = await command(context, async (sql, { seq }) => {
    const { organisation } = context;
    const current = await currentRows(sql, organisation);
    const rows = rowsWritten(importedTables(sample, current, seq), "merge");
    await writeRows(sql, organisation, rows);
    return accept({ value: {}, audit: { act: "import", reason: "The sample organisation", rows } });
  });
  if (!filled.ok) throw new Error(`The sample cannot be stored: ${filled.refusal.message}`);
}
