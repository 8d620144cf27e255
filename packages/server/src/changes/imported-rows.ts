import { type Organisation, type TableName, naturalKeys, tableNames } from "@lodestar/core";
import type { ContentRow } from "../db/content-rows.ts";
import { contentColumns, isItemTable } from "../db/content-tables.ts";
import type { EditedRow } from "./edited-row.ts";

/** `replace` makes the organisation what the folder says; `merge` adds to it and changes it, and removes nothing. */
export type ImportMode = "replace" | "merge";

/** The rows of each table as they are. */
export type CurrentRows = ReadonlyMap<TableName, readonly ContentRow[]>;

/** What an import makes of one table. `same` rows are not written. */
export type ImportedTable = {
  readonly table: TableName;
  readonly rows: number;
  readonly added: readonly EditedRow[];
  readonly changed: readonly EditedRow[];
  readonly same: number;
  /** Rows that the folder does not have. */
  readonly missing: readonly EditedRow[];
};

/**
 * Compares what was read with what is there. Items are the same by their id, other rows by what names them (a rating by
 * who, what and when), votes and pulses by all they say. `seq` becomes the version of whatever is written.
 */
export function importedTables(read: Organisation, current: CurrentRows, seq: number): ImportedTable[] {
  return tableNames.flatMap((table) => {
    const there = current.get(table) ?? [];
    const rows = rowsRead(read, table, seq);
    return rows.length === 0 && there.length === 0 ? [] : [importedTable(table, rows, there)];
  });
}

/** The rows that an import writes. */
export const rowsWritten = (tables: readonly ImportedTable[], mode: ImportMode): EditedRow[] =>
  tables.flatMap(({ added, changed, missing }) => [
    ...added,
    ...changed,
    ...(mode === "replace" ? missing : []),
  ]);

function importedTable(
  table: TableName,
  rows: readonly ContentRow[],
  there: readonly ContentRow[],
): ImportedTable {
  const nameOf = namer(table);
  const waiting = Map.groupBy(there, nameOf);
  const [added, changed]: [EditedRow[], EditedRow[]] = [[], []];
  for (const row of rows) {
    const before = waiting.get(nameOf(row))?.shift();
    if (before === undefined) added.push({ table, id: row.id, before: null, after: row });
    else if (said(before) !== said(row))
      changed.push({ table, id: before.id, before, after: { ...row, id: before.id } });
  }
  const missing = [...waiting.values()]
    .flat()
    .map((before) => ({ table, id: before.id, before, after: null }));
  return {
    table,
    rows: rows.length,
    added,
    changed,
    same: rows.length - added.length - changed.length,
    missing,
  };
}

/** All that a row says, whatever its id and version. */
const said = ({ id: _, version: __, ...values }: ContentRow) => stable(values);

const stable = (value: object) =>
  JSON.stringify(
    Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    (_, each: unknown) =>
      typeof each === "object" && each !== null && !Array.isArray(each)
        ? Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))
        : each,
  );

/** What tells the rows of a table apart. */
function namer(table: TableName): (row: ContentRow) => string {
  if (isItemTable(table)) return ({ id }) => id;
  const key = naturalKeys[table];
  return key === undefined ? said : (row) => JSON.stringify(key.map((column) => row[column] ?? null));
}

function rowsRead(read: Organisation, table: TableName, seq: number): ContentRow[] {
  const source = read.tables[table];
  return [...source.rows()].map((at, place) => {
    const values = source.row(at) as Readonly<Record<string, unknown>>;
    const known = Object.fromEntries(contentColumns[table].map(({ name }) => [name, values[name] ?? null]));
    const id = isItemTable(table) ? (values["id"] as string) : madeId(seq, place);
    return { ...known, id, version: seq, extra: extraOf(source.unknown, at) };
  });
}

/** Ids of rows that have none, in the order in which they were read: of two votes on one statement the last counts. */
const madeId = (seq: number, place: number) =>
  `row-${String(seq).padStart(9, "0")}-${String(place).padStart(7, "0")}`;

type UnknownColumns = ReadonlyMap<string, { value(row: number): string | null }>;

function extraOf(columns: UnknownColumns, row: number): Readonly<Record<string, string>> | null {
  const said = [...columns].flatMap(([name, column]) => {
    const text = column.value(row);
    return text === null ? [] : [[name, text] as const];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}
