import { join } from "node:path";
import { type NewRow } from "@lodestar/contract";
import { type TableName, tableNames } from "@lodestar/core";
import type { Context } from "./context.ts";
import { readFolder } from "./exchange/read-folder.ts";
import { makeChange } from "./features/organisation/commands.ts";

export const sampleName = "Ternsund Ferries";

const sampleFolder = join(import.meta.dirname, "../../../sample/2027");

/** Puts the sample organisation of this project into an organisation, as one change. */
export async function fillWithSample(context: Context): Promise<void> {
  const { organisation } = await readFolder(sampleFolder);
  const edits = tableNames.flatMap((table) =>
    [...organisation.tables[table].rows()].map((row) => {
      const { id, ...values } = row as NewRow<TableName> & { readonly id?: string };
      return { do: "add" as const, table, ...(id === undefined ? {} : { id }), row: values };
    }),
  );
  const made = await makeChange(context, edits, { reason: "The sample organisation" });
  if (!made.ok) throw new Error(`The sample cannot be stored: ${made.refusal.message}`);
}
