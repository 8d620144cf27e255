import { NumberColumn } from "./columns.ts";
import { Lexicon } from "./lexicon.ts";
import { LinkColumn } from "./list-column.ts";
import type { ColumnSpec } from "./schema.ts";

/** Smallest and largest number that a column may hold; of a list of links, its shares or strengths. */
export function boundsOf(spec: ColumnSpec): { readonly min: number; readonly max: number } {
  const column = spec.make(new Lexicon());
  if (column instanceof NumberColumn) return { min: column.min, max: column.max };
  return column instanceof LinkColumn ? { min: 0, max: column.max } : { min: -Infinity, max: Infinity };
}
