import { parsePeriod } from "../calendar/period.ts";
import { type Column, TextColumn } from "../organisation/columns.ts";
import { type ColumnSpec, type ColumnType, schema, writtenName } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { decodeUtf8 } from "../organisation/utf8.ts";
import type { ScannedRow } from "./csv-scanner.ts";
import { damage } from "./damage.ts";
import { nearest } from "./did-you-mean.ts";
import { type FaultList, quoted } from "./fault.ts";

/** Most columns a table may have: far more than anybody has shown us. Every column costs memory for every row. */
export const MAX_COLUMNS = 1000;

/** Longest name of a column, in characters. */
const MAX_NAME_LENGTH = 1000;

/** One place in the header: which column of the table its cells belong to. */
export type Place = {
  readonly name: string;
  readonly column: Column;
  readonly isRequired: boolean;
  /** Looks once more at a cell that the column has taken; tells what was expected where it is wrong. */
  readonly check: ((text: string) => string | undefined) | undefined;
  readonly isText: boolean;
};

/** The header of a file. `isComplete`: every required column is there; no row can be read otherwise. */
export type Header = { readonly places: readonly Place[]; readonly isComplete: boolean };

/** Where a reader tells what it finds: faults, what is worth knowing, and columns the format does not know. */
export type Telling = {
  readonly faults: FaultList;
  readonly notes: FaultList;
  readonly unknownColumns: string[];
  /** What a column of the file is to be read as, where somebody has said so. */
  readonly nameOf: (column: string) => string;
};

/** Reads the header row; `undefined` where nothing below it could be understood. */
export function readHeader(row: ScannedRow, table: Table, telling: Telling): Header | undefined {
  const broken = brokenHeader(row);
  if (broken !== undefined) {
    telling.faults.add(row.line, "-", `${broken}; the file was left out`);
    return undefined;
  }
  const names = Array.from({ length: row.cells }, (_, i) =>
    telling.nameOf(decodeUtf8(row.bytes, row.from[i]!, row.to[i]!)),
  );
  const specs = specsOf(table);
  const missing = [...specs].filter(([name, { spec }]) => spec.required && !names.includes(name));
  for (const [name] of missing) telling.faults.add(row.line, name, missingColumn(name, names));
  const places = names.map((name, i) => {
    const known = specs.get(name);
    const fault = unusable(name, names.indexOf(name) < i);
    if (fault !== undefined) telling.faults.add(row.line, name, fault);
    if (fault !== undefined) return unplaced(name, new NoColumn());
    if (name === "") return unplaced("-", new NoColumn(NAMELESS));
    if (known) return placed(name, table.anyColumns[known.key]!, known.spec);
    tellUnknown(
      name,
      row.line,
      [...specs.keys()].filter((other) => !names.includes(other)),
      telling,
    );
    return { ...unplaced(name, table.keepUnknown(name)), isText: true };
  });
  return { places, isComplete: missing.length === 0 };
}

/** The columns the format knows in a table, by the name they are written with. */
const specsOf = (table: Table) =>
  new Map(
    Object.entries<ColumnSpec>(schema[table.name]).map(([key, spec]) => [writtenName(key), { key, spec }]),
  );

function tellUnknown(name: string, line: number, free: readonly string[], telling: Telling): void {
  const meant = nearest(name, free);
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  telling.unknownColumns.push(name);
  telling.notes.add(line, name, `the format has no such column; it is kept as it is${hint}`);
}

const placed = (name: string, column: Column, spec: ColumnSpec): Place => ({
  name,
  column,
  isRequired: spec.required,
  check: CHECKS[spec.type],
  isText: column instanceof TextColumn,
});

const unplaced = (name: string, column: Column): Place => ({
  name,
  column,
  isRequired: false,
  check: undefined,
  isText: false,
});

/** Longest address that mail can be sent to (RFC 5321); the pattern's time grows with the square of the length. */
const MAX_EMAIL_LENGTH = 320;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

const CHECKS: { readonly [T in ColumnType]?: (text: string) => string | undefined } = {
  period: (text) => (parsePeriod(text) ? undefined : "a period: 2027, 2027-H1, 2027-Q1 or 2027-01"),
  email: (text) => (text.length <= MAX_EMAIL_LENGTH && EMAIL.test(text) ? undefined : "an e-mail address"),
};

function brokenHeader(row: ScannedRow): string | undefined {
  if (row.fault) return `the header cannot be read: ${row.fault.message}`;
  if (row.cells > MAX_COLUMNS) return `the header has ${row.cells} columns, expected at most ${MAX_COLUMNS}`;
  for (let i = 0; i < row.cells; i++) {
    const found = damage(row.bytes, row.from[i]!, row.to[i]!);
    if (found === "NUL")
      return "the header holds NUL characters, expected UTF-8 (in a spreadsheet: save as “CSV UTF-8”)";
    if (found === "encoding")
      return "the header holds bytes that are not UTF-8, expected the file to be saved as UTF-8";
  }
  const first = decodeUtf8(row.bytes, row.from[0]!, Math.min(row.to[0]!, row.from[0]! + MAX_NAME_LENGTH));
  if (row.cells === 1 && first.includes(";"))
    return "cells seem to be separated by semicolons, expected commas";
  if (row.cells === 1 && first.includes("\t")) return "cells seem to be separated by tabs, expected commas";
  return undefined;
}

function missingColumn(name: string, names: readonly string[]): string {
  const alike = nearest(name, names);
  const hint = alike === undefined ? "" : ` (found ${quoted(alike)})`;
  return `the column is missing${hint}, expected a header with ${name}; no row can be read without it`;
}

function unusable(name: string, isRepeated: boolean): string | undefined {
  if (name.length > MAX_NAME_LENGTH)
    return `the name of the column has ${name.length} characters, expected at most ${MAX_NAME_LENGTH}; the column was left out`;
  return isRepeated && name !== ""
    ? "the column occurs twice, expected it once; the second was left out"
    : undefined;
}

const NAMELESS = "!the cell stands below no name, expected a name for its column in the header";

/** Stands where no column of the table does. Cells are forgotten, or are each a fault. */
class NoColumn implements Column {
  readonly #fault: string | undefined;

  constructor(fault?: string) {
    this.#fault = fault;
  }
  reserve(): void {
    // keeps no rows
  }
  read(): string | undefined {
    return this.#fault;
  }
  clear(): void {
    // keeps no rows
  }
  isUnknown(): boolean {
    return true;
  }
}
