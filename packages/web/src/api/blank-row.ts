import { type ColumnSpec, schema } from "@lodestar/core";
import type { BlankRow } from "./table-state.ts";

const lists: readonly ColumnSpec["type"][] = ["references", "labels", "links"];

/** A row of which nothing is known: empty lists, and `null` for the rest. */
export const blankRow: BlankRow = (table) =>
  Object.fromEntries(
    Object.entries<ColumnSpec>(schema[table]).map(([column, { type }]) => [
      column,
      lists.includes(type) ? [] : null,
    ]),
  );
