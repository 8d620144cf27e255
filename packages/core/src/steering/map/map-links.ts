import type { Item, Organisation } from "../../organisation/organisation.ts";
import type { ItemKind } from "../../organisation/schema.ts";

/** Links from one place on the map to another, side by side. */
export type MapLinks = { readonly from: number[]; readonly to: number[]; readonly weights: number[] };

/** A column that names what an item serves, or, turned, what led to it. */
type LinkSource = { readonly table: ItemKind; readonly column: string; readonly isTurned?: boolean };

const sources: readonly LinkSource[] = [
  { table: "elements", column: "supports" },
  { table: "objectives", column: "supports" },
  { table: "initiatives", column: "supports" },
  { table: "targets", column: "objective" },
  { table: "actions", column: "initiative" },
  { table: "asks", column: "from" },
  { table: "barriers", column: "affects" },
  { table: "decisions", column: "about" },
  { table: "objectives", column: "origin", isTurned: true },
  { table: "initiatives", column: "origin", isTurned: true },
  { table: "barriers", column: "origin", isTurned: true },
  { table: "themes", column: "statements", isTurned: true },
];

/** Columns of terms and columns of lists, as far as links go. */
type AnyLinkColumn = {
  readonly values?: Int32Array;
  readonly termsOf?: (row: number) => Int32Array;
  readonly weights?: Float64Array;
  readonly start?: Int32Array;
};

/** What each item on the map serves. Every goal serves the purpose, where there is one. */
export function linksAmong(organisation: Organisation, places: ReadonlyMap<Item, number>): MapLinks {
  const links: MapLinks = { from: [], to: [], weights: [] };
  const add = (from: Item, to: Item, weight: number) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined || a === b) return;
    links.from.push(a);
    links.to.push(b);
    links.weights.push(Number.isFinite(weight) ? weight : 1);
  };
  goalsToPurpose(organisation, add);
  for (const { table, column, isTurned } of sources) {
    const rows = organisation.tables[table];
    const link = rows.anyColumns[column] as unknown as AnyLinkColumn;
    for (const row of rows.rows()) {
      const item = rows.columns.id.values[row]!;
      const terms = link.termsOf?.(row) ?? link.values!.subarray(row, row + 1);
      terms.forEach((term, place) => {
        const weight = link.weights?.[link.start![row]! + place] ?? 1;
        if (isTurned) add(term, item, 1);
        else add(item, term, weight);
      });
    }
  }
  return links;
}

function goalsToPurpose({ tables }: Organisation, add: (from: Item, to: Item, weight: number) => void): void {
  const { id, kind } = tables.northstar.columns;
  const rows = [...tables.northstar.rows()];
  const purpose = rows.find((row) => kind.is(row, "purpose"));
  if (purpose === undefined) return;
  for (const row of rows) if (row !== purpose) add(id.values[row]!, id.values[purpose]!, 1);
}
