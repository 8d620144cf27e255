import { parsePeriod } from "../calendar/period.ts";
import type { Column, TermColumn } from "../organisation/columns.ts";
import { type Term } from "../organisation/lexicon.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { type ColumnSpec, type ItemKind, type TableName, schema, writtenName } from "../organisation/schema.ts";
import { Table } from "../organisation/table.ts";
import { decodeUtf8, sequenceLength } from "../organisation/utf8.ts";
import type { ScannedRow } from "./csv-scanner.ts";
import { FaultList, quoted } from "./fault.ts";

/** Longest cell that is taken, in bytes: ten times the longest answer anybody has given us. */
export const MAX_CELL_BYTES = 1_000_000;

const SEMICOLON = 59;
const COLON = 58;

/** One place in the header: which column of the table its cells belong to. */
type Place = {
  readonly name: string;
  readonly column: Column;
  readonly spec: ColumnSpec | undefined;
  readonly isRequired: boolean;
  readonly needsCheck: boolean;
};

/** The rows that were left out because of a fault, by their id: a reference to one is told as such. */
export type LeftOut = Map<Term, string>;

/**
 * Reads the rows of one file into its table and tells every fault. A cell that cannot be read counts as unknown; a row
 * without one of its required cells, with a used id, or whose cells cannot be told apart is left out.
 */
export class TableReader {
  readonly table: Table;
  readonly faults: FaultList;
  readonly unknownColumns: string[] = [];
  /** Whether some id reads like an item with a share (`a:1`), so that lists have to be read once more. */
  hasIdsLikeLinks = false;
  /** Whether the bytes are known to be UTF-8 without NUL, so that words need not be looked at again. */
  isPlainText = false;
  #places: Place[] | undefined;
  #idCell = -1;
  readonly #idColumn: TermColumn | undefined;
  readonly #organisation: Organisation;
  readonly #leftOut: LeftOut;

  constructor(organisation: Organisation, table: TableName, file: string, leftOut: LeftOut) {
    this.#organisation = organisation;
    this.table = organisation.tables[table] as unknown as Table;
    this.#idColumn = this.table.anyColumns["id"] as unknown as TermColumn | undefined;
    this.faults = new FaultList(file);
    this.#leftOut = leftOut;
  }
  get hasHeader(): boolean {
    return this.#places !== undefined;
  }
  take(row: ScannedRow): void {
    if (this.#places === undefined) this.#takeHeader(row);
    else this.#takeRow(row, this.#places);
  }
  #takeHeader(row: ScannedRow): void {
    const names = Array.from({ length: row.cells }, (_, i) => decodeUtf8(row.bytes, row.from[i]!, row.to[i]!));
    const specs = Object.entries<ColumnSpec>(schema[this.table.name]);
    const byName = new Map(specs.map(([key, spec]) => [writtenName(key), { key, spec }]));
    for (const [name, { spec }] of byName)
      if (spec.required && !names.includes(name)) this.faults.add(row.line, name, this.#missing(name, names));
    if (this.#idColumn) this.#idCell = names.indexOf("id");
    this.#places = names.map((name, i) => {
      if (names.indexOf(name) < i) this.faults.add(row.line, name, "the column occurs twice, expected it once");
      const known = names.indexOf(name) < i ? undefined : byName.get(name);
      if (known) return placeOf(name, this.table.anyColumns[known.key]!, known.spec);
      this.unknownColumns.push(name);
      return placeOf(name, this.table.keepUnknown(name), undefined);
    });
  }
  #missing(name: string, names: readonly string[]): string {
    if (names.length === 1 && names[0]!.includes(";"))
      return `the column is missing; cells seem to be separated by semicolons, expected commas`;
    const alike = names.find((other) => other.trim().toLowerCase() === name);
    const hint = alike === undefined ? "" : ` (found ${quoted(alike)})`;
    return `the column is missing${hint}, expected a header row with ${name}`;
  }
  #takeRow(row: ScannedRow, places: readonly Place[]): void {
    if (row.cells === 1 && row.from[0] === row.to[0] && row.fault === undefined) return;
    if (row.fault) this.faults.add(row.line, places[row.fault.cell]?.name ?? "-", row.fault.message);
    if (row.fault && !row.fault.isSplitSure) return;
    if (row.cells !== places.length) {
      this.faults.add(row.line, "-", `${row.cells} cells, expected ${places.length} as in the header`);
      return;
    }
    const at = this.table.reserveNext();
    let isWhole = true;
    for (let i = 0; i < row.cells; i++) if (!this.#takeCell(row, i, at, places[i]!)) isWhole = false;
    if (isWhole && this.#takeIdentity(row, at)) {
      this.table.line[at] = row.line;
      this.table.length++;
    }
  }
  /** Takes a cell; `false` where the row cannot do without it. */
  #takeCell(row: ScannedRow, cell: number, at: number, place: Place): boolean {
    const from = row.from[cell]!;
    const to = row.to[cell]!;
    if (from === to) {
      place.column.clear(at);
      if (!place.isRequired) return true;
      this.faults.add(row.line, place.name, "empty, expected a value");
      return false;
    }
    const expected = this.#unfit(row.bytes, from, to) ?? place.column.read(at, row.bytes, from, to);
    const fault = expected ?? (place.needsCheck ? this.#checked(place.spec!, row.bytes, from, to) : undefined);
    if (fault === undefined) return true;
    place.column.clear(at);
    const text = decodeUtf8(row.bytes, from, Math.min(to, from + 300));
    this.faults.add(row.line, place.name, fault.startsWith("!") ? fault.slice(1) : `${quoted(text)}, expected ${fault}`);
    return !place.isRequired;
  }
  #unfit(bytes: Uint8Array, from: number, to: number): string | undefined {
    if (to - from > MAX_CELL_BYTES)
      return `!the cell has ${to - from} bytes, expected at most ${MAX_CELL_BYTES}`;
    return this.isPlainText ? undefined : damage(bytes, from, to);
  }
  #checked(spec: ColumnSpec, bytes: Uint8Array, from: number, to: number): string | undefined {
    const text = decodeUtf8(bytes, from, to);
    if (spec.type === "period") return parsePeriod(text) ? undefined : "a period: 2027, 2027-H1, 2027-Q1 or 2027-01";
    if (spec.type === "email") return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) ? undefined : "an e-mail address";
    return undefined;
  }
  /** Gives the row its id; `false` where the id cannot be used. */
  #takeIdentity(row: ScannedRow, at: number): boolean {
    if (this.#idCell < 0) return true;
    const term = this.#idColumn!.values[at]!;
    const unusable = this.#unusableId(row, term);
    if (unusable !== undefined) {
      this.faults.add(row.line, "id", unusable);
      return false;
    }
    this.#organisation.define(term, this.table.name as ItemKind, at);
    return true;
  }
  #unusableId({ bytes, from, to }: ScannedRow, term: Term): string | undefined {
    const [start, end] = [from[this.#idCell]!, to[this.#idCell]!];
    if (bytes[start]! <= 32 || bytes[end - 1]! <= 32 || has(bytes, start, end, SEMICOLON))
      return `${quoted(decodeUtf8(bytes, start, end))} cannot be named in a list, expected an id without semicolons and without blanks around it`;
    if (has(bytes, start, end, COLON)) this.hasIdsLikeLinks = true;
    const kind = this.#organisation.kindOf(term);
    if (kind === undefined) return undefined;
    const line = this.#organisation.tables[kind].line[this.#organisation.row[term]!]!;
    return `the id ${quoted(this.#organisation.id(term))} is already used in ${writtenName(kind)}:${line}, expected an id that is unique across all files`;
  }
}

function has(bytes: Uint8Array, from: number, to: number, wanted: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === wanted) return true;
  return false;
}

const placeOf = (name: string, column: Column, spec: ColumnSpec | undefined): Place => ({
  name,
  column,
  spec,
  isRequired: spec?.required ?? false,
  needsCheck: spec?.type === "period" || spec?.type === "email",
});

/** What is wrong with bytes that should be plain words. */
function damage(bytes: Uint8Array, from: number, to: number): string | undefined {
  for (let at = from; at < to; ) {
    if (bytes[at] === 0) return "!the cell holds a NUL character, expected text";
    const length = bytes[at]! < 0x80 ? 1 : sequenceLength(bytes, at, to);
    if (length === 0) return "!the cell holds bytes that are not UTF-8, expected the file to be saved as UTF-8";
    at += length;
  }
  return undefined;
}
