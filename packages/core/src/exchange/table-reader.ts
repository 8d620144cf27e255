import type { TermColumn } from "../organisation/columns.ts";
import type { Term } from "../organisation/lexicon.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { ItemKind, TableName } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { decodeUtf8 } from "../organisation/utf8.ts";
import type { ScannedRow } from "./csv-scanner.ts";
import { DAMAGES, damage } from "./damage.ts";
import { FaultList, MAX_NOTES_KEPT, quoted } from "./fault.ts";
import { type Header, type Place, readHeader } from "./header.ts";

/** Longest cell that is taken, in bytes: ten times the longest answer anybody has given us. */
const MAX_CELL_BYTES = 1_000_000;

const SEMICOLON = 59;
const COLON = 58;
const SPACE = 32;

/** What the readers of one folder know of each other's files. */
export type Elsewhere = {
  /** Rows left out because of a fault, by their id: a reference to one is told as such. */
  readonly leftOut: Map<Term, string>;
  /** What faults call the file of a table. */
  readonly files: Map<TableName, string>;
  /** What columns of the files are to be read as. */
  readonly meaning: ColumnMeaning;
};

/** Tells what a column of a file is to be read as: its own name, or one that the format knows. */
export type ColumnMeaning = (file: string, column: string) => string;

/**
 * Reads the rows of one file into its table and tells every fault. A cell that cannot be read counts as unknown; a row
 * without one of its required cells, with a used id, or whose cells cannot be told apart is left out: it stays as a gap,
 * so that what it refers to can still be looked at.
 */
export class TableReader {
  readonly table: Table;
  readonly faults: FaultList;
  readonly notes: FaultList;
  readonly unknownColumns: string[] = [];
  /** Whether some id reads like an item with a share (`a:1`), so that lists have to be read once more. */
  hasIdsLikeLinks = false;
  /** Whether the bytes are known to be UTF-8 without NUL, so that words need not be looked at again. */
  isPlainText = false;
  #header: Header | undefined;
  #isGivenUp = false;
  #idCell = -1;
  readonly #idColumn: TermColumn | undefined;
  readonly #organisation: Organisation;
  readonly #elsewhere: Elsewhere;

  constructor(organisation: Organisation, table: TableName, file: string, elsewhere: Elsewhere) {
    this.#organisation = organisation;
    this.table = organisation.tables[table];
    this.#idColumn = this.table.anyColumns["id"] as unknown as TermColumn | undefined;
    this.faults = new FaultList(file);
    this.notes = new FaultList(file, MAX_NOTES_KEPT);
    this.#elsewhere = elsewhere;
    elsewhere.files.set(table, file);
  }
  readonly nameOf = (column: string): string => this.#elsewhere.meaning(this.faults.file, column);

  get isEmpty(): boolean {
    return this.#header === undefined && !this.#isGivenUp;
  }
  /** Columns of the file, once the header is known. */
  get width(): number | undefined {
    return this.#header?.places.length;
  }
  take(row: ScannedRow): void {
    if (row.cells === 1 && row.from[0] === row.to[0] && row.fault === undefined) return;
    if (this.#header !== undefined) this.#takeRow(row, this.#header);
    else if (!this.#isGivenUp) this.#takeHeader(row);
  }
  #takeHeader(row: ScannedRow): void {
    this.#header = readHeader(row, this.table, this);
    this.#isGivenUp = this.#header === undefined;
    if (this.#header && this.#idColumn)
      this.#idCell = this.#header.places.findIndex(({ name }) => name === "id");
  }
  #takeRow(row: ScannedRow, { places, isComplete }: Header): void {
    if (row.fault) this.faults.add(row.line, places[row.fault.cell]?.name ?? "-", row.fault.message);
    if (row.fault && !row.fault.isSplitSure) return;
    if (row.cells !== places.length) {
      this.faults.add(row.line, "-", `${row.cells} cells, expected ${places.length} as in the header`);
      return this.#leaveOut(row);
    }
    const at = this.table.reserveNext();
    let isWhole = isComplete;
    for (let i = 0; i < row.cells; i++) if (!this.#takeCell(row, i, at, places[i]!)) isWhole = false;
    this.table.line[at] = row.line;
    this.table.length++;
    if (isWhole && this.#takeIdentity(row, at)) return;
    this.table.remove(at);
    this.#leaveOut(row);
  }
  /** Takes a cell of a new row, of which all is unknown; `false` where the row cannot do without it. */
  #takeCell(row: ScannedRow, cell: number, at: number, place: Place): boolean {
    const from = row.from[cell]!;
    const to = row.to[cell]!;
    if (from === to) {
      if (!place.isRequired) return true;
      this.faults.add(row.line, place.name, "empty, expected a value");
      return false;
    }
    if (place.isText && isFormulaSign(row.bytes[from]!)) this.#tellFormula(row, cell, place);
    const expected = this.#unfit(row.bytes, from, to) ?? place.column.read(at, row.bytes, from, to);
    const fault = expected ?? place.check?.(decodeUtf8(row.bytes, from, to));
    if (fault === undefined) return true;
    place.column.clear(at);
    const text = decodeUtf8(row.bytes, from, Math.min(to, from + 300));
    this.faults.add(
      row.line,
      place.name,
      fault.startsWith("!") ? fault.slice(1) : `${quoted(text)}, expected ${fault}`,
    );
    return !place.isRequired;
  }
  #tellFormula({ line, bytes, from, to }: ScannedRow, cell: number, { name }: Place): void {
    const text = decodeUtf8(bytes, from[cell]!, Math.min(to[cell]!, from[cell]! + 300));
    this.notes.add(
      line,
      name,
      `${quoted(text)} starts like a formula; it is kept as text, but a spreadsheet may run it`,
    );
  }
  #unfit(bytes: Uint8Array, from: number, to: number): string | undefined {
    if (to - from > MAX_CELL_BYTES)
      return `!the cell has ${to - from} bytes, expected at most ${MAX_CELL_BYTES}`;
    if (this.isPlainText) return undefined;
    const found = damage(bytes, from, to);
    return found && `!${DAMAGES[found]}`;
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
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) this.hasIdsLikeLinks = true;
      else if (byte < SPACE || byte === SEMICOLON || (byte === SPACE && (at === start || at === end - 1)))
        return `${quoted(decodeUtf8(bytes, start, end))} cannot be named in a list, expected an id on one line without semicolons and without blanks around it`;
    }
    if (!(this.#organisation.kind[term]! > 0)) return undefined;
    const kind = this.#organisation.kindOf(term)!;
    const line = this.#organisation.tables[kind].line[this.#organisation.row[term]!]!;
    const place = `${this.#elsewhere.files.get(kind)}:${line}`;
    return `the id ${quoted(this.#organisation.id(term))} is already used in ${place}, expected an id that is unique across all files`;
  }
  /** Remembers the id of a row that is not read, where it can be told. */
  #leaveOut({ line, cells, bytes, from, to }: ScannedRow): void {
    const cell = this.#idCell;
    if (cell < 0 || cell >= cells || from[cell] === to[cell] || to[cell]! - from[cell]! > MAX_CELL_BYTES)
      return;
    if (bytes.subarray(from[cell], to[cell]).includes(COLON)) this.hasIdsLikeLinks = true;
    const id = this.#organisation.lexicon.intern(bytes, from[cell]!, to[cell]!);
    if (!this.#elsewhere.leftOut.has(id)) this.#elsewhere.leftOut.set(id, `${this.faults.file}:${line}`);
  }
}

/** What a spreadsheet takes for the start of a formula: `=`, `+` or `@`. A minus starts too many honest sentences. */
const isFormulaSign = (byte: number) => byte === 61 || byte === 43 || byte === 64;
