import { ChoiceColumn } from "../organisation/columns.ts";
import { Lexicon } from "../organisation/lexicon.ts";
import type { ColumnSpec } from "../organisation/schema.ts";

/** The words that a column of choices may hold; none for any other column. */
export function choicesOf(spec: ColumnSpec): readonly string[] {
  const column = spec.make(new Lexicon());
  return column instanceof ChoiceColumn ? (column.choices as readonly string[]) : [];
}
