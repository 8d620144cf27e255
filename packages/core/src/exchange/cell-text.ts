import type { Column } from "../organisation/columns.ts";
import { LinkColumn, ListColumn } from "../organisation/list-column.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { type ItemKind, schema, tableNames } from "../organisation/schema.ts";

/** What a cell is written with, by its row; empty where unknown. */
export type CellText = (row: number) => string;

/** How the cells of a column are written. `linkLike`: the ids that read like an item with a share, see `idsLikeLinks`. */
export function cellText(
  column: Column & { value(row: number): unknown },
  linkLike: ReadonlySet<string>,
): CellText {
  if (column instanceof ListColumn) return (row) => column.value(row).join(";");
  if (column instanceof LinkColumn)
    return (row) =>
      column
        .value(row)
        .map(({ to, share }) => linkText(to, share, linkLike))
        .join(";");
  return (row) => {
    const value = column.value(row) as string | number | null;
    return value === null ? "" : String(value);
  };
}

/** `g1:0.6`. Where an item is called that, the number gets zeros behind it (`a:1.0`) until no item is. */
function linkText(to: string, share: number | null, linkLike: ReadonlySet<string>): string {
  if (share === null) return to;
  const [digits = "", power] = String(share).split("e");
  for (let zeros = 0; ; zeros++) {
    const padded = zeros === 0 ? digits : `${digits}${digits.includes(".") ? "" : "."}${"0".repeat(zeros)}`;
    const text = `${to}:${padded}${power === undefined ? "" : `e${power}`}`;
    if (!linkLike.has(text)) return text;
  }
}

/** The ids with a colon: an item written with its share must not be mistaken for one of them. */
export function idsLikeLinks(organisation: Organisation): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of tableNames.filter((table): table is ItemKind => "id" in schema[table])) {
    const table = organisation.tables[name];
    for (const row of table.rows()) {
      const id = table.columns.id.value(row)!;
      if (id.includes(":")) found.add(id);
    }
  }
  return found;
}
