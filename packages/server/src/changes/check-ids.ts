import { accept, refuse } from "@lodestar/core";
import type { Outcome } from "../command.ts";
import { isItemTable } from "../db/content-tables.ts";
import type { EditedRow } from "./edited-row.ts";
import type { CurrentRows } from "./imported-rows.ts";

/** Whether no item that comes new has the id of an item of another table that stays. */
export function checkIds(rows: readonly EditedRow[], current: CurrentRows): Outcome<null> {
  const going = new Set(rows.filter(({ after }) => after === null).map(({ table, id }) => `${table} ${id}`));
  const staying = new Map<string, string>();
  for (const [table, itsRows] of current)
    if (isItemTable(table))
      for (const { id } of itsRows) if (!going.has(`${table} ${id}`)) staying.set(id, table);
  for (const { table, id, before, after } of rows) {
    const other = before === null && after !== null && isItemTable(table) ? staying.get(id) : undefined;
    if (other !== undefined)
      return refuse(
        "id_taken",
        `“${id}” of the ${table} is the id of one of the ${other} here; give one of them another id.`,
      );
  }
  return accept(null);
}
