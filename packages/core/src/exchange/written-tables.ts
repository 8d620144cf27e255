import type { Organisation } from "../organisation/organisation.ts";
import { type ColumnSpec, schema, tableNames, writtenName } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { type CellText, cellText, idsLikeLinks } from "./cell-text.ts";
import { quoted } from "./fault.ts";

/** A table as the alignment folder writes it. */
export type WrittenTable = {
  /** Its name in the folder, without an ending: `link_ratings`. */
  readonly name: string;
  /** The header, then the rows; made while they are walked over, as often as wanted. */
  readonly rows: Iterable<readonly string[]>;
};

/** An organisation as tables of text. `refused`: why a table that the format does not know could not be written. */
export type Written = { readonly tables: readonly WrittenTable[]; readonly refused: readonly string[] };

/** `filled`: tables with rows, and of their columns those that are required or hold something. */
type Extent = "filled" | "all";

/**
 * Writes an organisation down; the same organisation always gives the same text. Tables and columns stand in the order
 * of the format, unknown columns behind the others. Items are sorted by id, other rows by their cells.
 */
export function writtenTables(organisation: Organisation, extent: Extent = "filled"): Written {
  const linkLike = idsLikeLinks(organisation);
  const known = tableNames
    .map((name) => organisation.tables[name] as unknown as Table)
    .filter((table) => extent === "all" || table.size > 0)
    .map((table) => writtenTable(table, extent, linkLike));
  const taken = new Set(tableNames.map(writtenName));
  const [unknown, refused]: [WrittenTable[], string[]] = [[], []];
  for (const table of organisation.unknownTables) {
    const reason = whyNot(table.name, taken);
    if (reason === undefined) unknown.push(table);
    else refused.push(`the table ${quoted(table.name)} was not written: ${reason}`);
    taken.add(table.name.toLowerCase());
  }
  return { tables: [...known, ...unknown], refused };
}

/** Why a name cannot be that of a file: it could lead elsewhere, or some machine has another use for it. */
function whyNot(name: string, taken: ReadonlySet<string>): string | undefined {
  if (!/^\w[\w.-]*$/.test(name))
    return "its name cannot be that of a file, expected letters, digits and _ . - only";
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name))
    return "its name is reserved on Windows, expected another";
  return taken.has(name.toLowerCase())
    ? "another table has the same name, expected one of its own"
    : undefined;
}

function writtenTable(table: Table, extent: Extent, linkLike: ReadonlySet<string>): WrittenTable {
  const known = Object.entries<ColumnSpec>(schema[table.name])
    .map(([key, spec]) => ({
      name: writtenName(key),
      column: table.anyColumns[key]!,
      isRequired: spec.required,
    }))
    .filter(
      ({ column, isRequired }) =>
        extent === "all" || isRequired || hasValue(table, (row) => !column.isUnknown(row)),
    );
  const unknown = [...table.unknown].map(([name, column]) => ({ name, column }));
  const columns = [...known, ...unknown];
  const cells = columns.map(({ column }) => cellText(column, linkLike));
  return {
    name: writtenName(table.name),
    rows: {
      *[Symbol.iterator]() {
        yield columns.map(({ name }) => name);
        for (const row of sortedRows(table, cells)) yield cells.map((cell) => cell(row));
      },
    },
  };
}

function hasValue(table: Table, isKnown: (row: number) => boolean): boolean {
  for (const row of table.rows()) if (isKnown(row)) return true;
  return false;
}

/** Rows in the order of their cells by code units: the same in every language and on every machine. */
function sortedRows(table: Table, cells: readonly CellText[]): readonly number[] {
  const keys = cells.slice(0, keyLength(table));
  return [...table.rows()].sort((a, b) => {
    for (const key of keys) {
      const [before, after] = [key(a), key(b)];
      if (before !== after) return before < after ? -1 : 1;
    }
    return 0;
  });
}

/** Columns that decide the order of rows. Two votes on one statement stay as they were: the last one counts. */
function keyLength({ name }: Table): number {
  if (name === "votes") return 2;
  return "id" in schema[name] ? 1 : Infinity;
}
