import { Organisation } from "../organisation/organisation.ts";
import { type TableName, tableNames, writtenName } from "../organisation/schema.ts";
import type { LinkColumn } from "../organisation/list-column.ts";
import { decodeUtf8, encodeUtf8 } from "../organisation/utf8.ts";
import { checkAcross } from "./cross-checks.ts";
import { CsvScanner, MAX_ROW_BYTES, type ScannedRow, emptyRow } from "./csv-scanner.ts";
import { type Fault, FaultList } from "./fault.ts";
import { References } from "./references.ts";
import { type LeftOut, TableReader } from "./table-reader.ts";

/** What reading a folder or workbook gave: the organisation as far as it could be read, and all that was wrong. */
export type Reading = {
  readonly organisation: Organisation;
  readonly faults: readonly Fault[];
  /** Every fault, those not listed included. */
  readonly faultCount: number;
  readonly unknownColumns: readonly { readonly file: string; readonly column: string }[];
  /** Rows read of each table, by its name in the folder. */
  readonly rows: Readonly<Record<string, number>>;
};

/** Takes one table as bytes of a CSV file, or row by row. */
export type TableSink = {
  /** `isPlainText`: the caller knows that these bytes are UTF-8 without NUL. */
  push(bytes: Uint8Array, isPlainText?: boolean): void;
  takeCells(line: number, cells: readonly string[]): void;
  fault(line: number, column: string, message: string): void;
  end(): void;
};

/** The table with this name in the folder (`link_ratings`), or `undefined` where the format knows none. */
export const tableNamed = (name: string): TableName | undefined => tableNames.find((table) => writtenName(table) === name);

/** Reads an alignment folder: open its tables in any order, feed each, then `finish`. */
export class FolderReading {
  readonly #organisation = new Organisation();
  readonly #readers: TableReader[] = [];
  readonly #leftOut: LeftOut = new Map();
  readonly #other: FaultList[] = [];

  /** `file` is what faults call it: `units.csv`. */
  open(table: TableName, file: string): TableSink {
    const reader = new TableReader(this.#organisation, table, file, this.#leftOut);
    this.#readers.push(reader);
    return new ReaderSink(reader);
  }
  /** Keeps a table that the format does not know. */
  openUnknown(name: string, file: string): TableSink {
    const faults = new FaultList(file);
    this.#other.push(faults);
    const rows: string[][] = [];
    this.#organisation.unknownTables.push({ name, rows });
    return new KeepingSink(rows, faults);
  }
  /** Tells something that is wrong with the folder as a whole. */
  fault(file: string, message: string): void {
    const faults = new FaultList(file);
    faults.add(1, "-", message);
    this.#other.push(faults);
  }
  finish(): Reading {
    const readers = this.#readers.toSorted((a, b) => tableNames.indexOf(a.table.name) - tableNames.indexOf(b.table.name));
    this.#settleLinks(readers);
    const references = new References(this.#organisation, this.#leftOut);
    for (const reader of readers) references.bind(reader);
    checkAcross(this.#organisation, readers);
    this.#organisation.makeRoom(this.#organisation.lexicon.count);
    const lists = [...this.#other, ...readers.map((reader) => reader.faults)];
    return {
      organisation: this.#organisation,
      faults: lists.flatMap((list) => list.sorted()),
      faultCount: lists.reduce((sum, list) => sum + list.count, 0),
      unknownColumns: readers.flatMap(({ faults, unknownColumns }) => unknownColumns.map((column) => ({ file: faults.file, column }))),
      rows: Object.fromEntries(readers.map(({ table }) => [writtenName(table.name), table.size])),
    };
  }
  #settleLinks(readers: readonly TableReader[]): void {
    const isId = (bytes: Uint8Array, from: number, to: number) => this.#organisation.item(decodeUtf8(bytes, from, to)) >= 0;
    const isNeeded = readers.some((reader) => reader.hasIdsLikeLinks);
    for (const { table } of readers)
      for (const column of Object.values(table.anyColumns))
        if ("settle" in column) (column as unknown as LinkColumn).settle(table.length, isNeeded ? isId : undefined);
  }
}

class ReaderSink implements TableSink {
  readonly #reader: TableReader;
  readonly #scanner: CsvScanner;
  readonly #row: ScannedRow = emptyRow();
  #isPlainText = true;
  #isGivenUp = false;
  #isFirst = true;

  constructor(reader: TableReader) {
    this.#reader = reader;
    this.#scanner = new CsvScanner((row) => reader.take(row));
  }
  push(bytes: Uint8Array, isPlainText = false): void {
    if (this.#isGivenUp) return;
    if (this.#isFirst && isUtf16(bytes)) return this.#giveUp(1, "the file is UTF-16, expected UTF-8 (in a spreadsheet: save as “CSV UTF-8”)");
    this.#isFirst = false;
    this.#isPlainText &&= isPlainText;
    this.#reader.isPlainText = this.#isPlainText;
    this.#scanner.push(bytes);
    if (this.#scanner.waiting > MAX_ROW_BYTES)
      this.#giveUp(this.#scanner.line, `a row has more than ${MAX_ROW_BYTES} bytes, expected its quotes to be closed; all that follows was left out`);
  }
  takeCells(line: number, cells: readonly string[]): void {
    const row = this.#row;
    const encoded = cells.map(encodeUtf8);
    row.bytes = new Uint8Array(encoded.reduce((sum, cell) => sum + cell.length, 0));
    if (cells.length > row.from.length) [row.from, row.to] = [new Int32Array(cells.length), new Int32Array(cells.length)];
    let at = 0;
    for (const [i, cell] of encoded.entries()) {
      row.bytes.set(cell, at);
      row.from[i] = at;
      at += cell.length;
      row.to[i] = at;
    }
    row.cells = cells.length;
    row.line = line;
    this.#reader.take(row);
  }
  fault(line: number, column: string, message: string): void {
    this.#reader.faults.add(line, column, message);
  }
  end(): void {
    if (this.#isGivenUp) return;
    this.#scanner.end();
    if (!this.#reader.hasHeader) this.#reader.faults.add(1, "-", "the file is empty, expected a header row");
  }
  #giveUp(line: number, message: string): void {
    this.#isGivenUp = true;
    this.#reader.faults.add(line, "-", message);
  }
}

/** Bytes an unknown table may have before the rest of it is left out. */
const MAX_UNKNOWN_BYTES = 64 * 1024 * 1024;

class KeepingSink implements TableSink {
  readonly #rows: string[][];
  readonly #faults: FaultList;
  readonly #scanner: CsvScanner;
  #bytes = 0;

  constructor(rows: string[][], faults: FaultList) {
    this.#rows = rows;
    this.#faults = faults;
    this.#scanner = new CsvScanner((row) => {
      if (row.fault) faults.add(row.line, "-", row.fault.message);
      rows.push(Array.from({ length: row.cells }, (_, i) => decodeUtf8(row.bytes, row.from[i]!, row.to[i]!)));
    });
  }
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes <= MAX_UNKNOWN_BYTES) this.#scanner.push(bytes);
  }
  takeCells(_line: number, cells: readonly string[]): void {
    this.#rows.push([...cells]);
  }
  fault(line: number, column: string, message: string): void {
    this.#faults.add(line, column, message);
  }
  end(): void {
    if (this.#bytes <= MAX_UNKNOWN_BYTES) this.#scanner.end();
    else this.#faults.add(1, "-", `the file is not part of the format and has more than ${MAX_UNKNOWN_BYTES} bytes, expected less; it was left out`);
  }
}

const isUtf16 = (bytes: Uint8Array) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
