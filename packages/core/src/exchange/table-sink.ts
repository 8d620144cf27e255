import { decodeUtf8, encodeUtf8 } from "../organisation/utf8.ts";
import { CsvScanner, MAX_ROW_BYTES, type ScannedRow, emptyRow } from "./csv-scanner.ts";
import { DAMAGES, damage } from "./damage.ts";
import type { FaultList } from "./fault.ts";
import type { TableReader } from "./table-reader.ts";

/** Takes one table as bytes of a CSV file, or row by row. */
export type TableSink = {
  /** `isPlainText`: the caller knows that these bytes are UTF-8 without NUL. */
  push(bytes: Uint8Array, isPlainText?: boolean): void;
  /** Takes a row of a sheet. Cells missing at its end are empty; empty cells beyond the header are no cells. */
  takeCells(line: number, cells: readonly string[]): void;
  fault(line: number, column: string, message: string): void;
  end(): void;
};

const UTF_16 = "the file is UTF-16, expected UTF-8 (in a spreadsheet: save as “CSV UTF-8”)";
const ENDLESS_ROW = `a row has more than ${MAX_ROW_BYTES} bytes, expected its quotes to be closed; all that follows was left out`;

/** Feeds a file to the scanner until nothing more can be made of it. */
class Feed {
  readonly #scanner: CsvScanner;
  readonly #faults: FaultList;
  #isFirst = true;
  #isGivenUp = false;

  constructor(faults: FaultList, take: (row: ScannedRow) => void) {
    this.#faults = faults;
    this.#scanner = new CsvScanner(take);
  }
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }
  push(bytes: Uint8Array): void {
    if (this.#isGivenUp) return;
    if (this.#isFirst && isUtf16(bytes)) return this.giveUp(1, UTF_16);
    this.#isFirst = false;
    this.#scanner.push(bytes);
    if (this.#scanner.waiting > MAX_ROW_BYTES) this.giveUp(this.#scanner.line, ENDLESS_ROW);
  }
  end(): void {
    if (!this.#isGivenUp) this.#scanner.end();
  }
  giveUp(line: number, message: string): void {
    this.#isGivenUp = true;
    this.#faults.add(line, "-", message);
  }
}

const isUtf16 = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Reads a table that the format knows. */
export class ReadingSink implements TableSink {
  readonly #reader: TableReader;
  readonly #feed: Feed;
  readonly #row: ScannedRow = emptyRow();
  #isPlainText = true;

  constructor(reader: TableReader) {
    this.#reader = reader;
    this.#feed = new Feed(reader.faults, (row) => reader.take(row));
  }
  push(bytes: Uint8Array, isPlainText = false): void {
    this.#isPlainText &&= isPlainText;
    this.#reader.isPlainText = this.#isPlainText;
    this.#feed.push(bytes);
  }
  takeCells(line: number, cells: readonly string[]): void {
    const filled = lengthFilled(cells);
    if (filled === 0) return;
    this.#reader.take(this.#encoded(line, cells, Math.max(filled, this.#reader.width ?? 0)));
  }
  #encoded(line: number, cells: readonly string[], width: number): ScannedRow {
    const row = this.#row;
    const encoded = cells.slice(0, width).map(encodeUtf8);
    row.bytes = new Uint8Array(encoded.reduce((sum, cell) => sum + cell.length, 0));
    if (width > row.from.length) [row.from, row.to] = [new Int32Array(width), new Int32Array(width)];
    let at = 0;
    for (let i = 0; i < width; i++) {
      const cell = encoded[i];
      if (cell) row.bytes.set(cell, at);
      row.from[i] = at;
      at += cell?.length ?? 0;
      row.to[i] = at;
    }
    row.cells = width;
    row.line = line;
    return row;
  }
  fault(line: number, column: string, message: string): void {
    this.#reader.faults.add(line, column, message);
  }
  end(): void {
    this.#feed.end();
    if (this.#reader.isEmpty && !this.#feed.isGivenUp) this.fault(1, "-", "empty, expected a header row");
  }
}

function lengthFilled(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length--;
  return length;
}

/** What is left for the tables of a folder that the format does not know; they must not crowd out the others. */
export type Room = { bytes: number; cells: number };

export const roomForUnknown = (): Room => ({ bytes: 64 * 1024 * 1024, cells: 2_000_000 });

const NO_ROOM =
  "the files that are not part of the format are too large to be kept, expected less; the rest of this one was left out";

/** Keeps a table that the format does not know, as it was written. */
export class KeepingSink implements TableSink {
  readonly #rows: string[][];
  readonly #faults: FaultList;
  readonly #room: Room;
  readonly #feed: Feed;

  constructor(rows: string[][], faults: FaultList, room: Room) {
    this.#rows = rows;
    this.#faults = faults;
    this.#room = room;
    this.#feed = new Feed(faults, (row) => this.#take(row));
  }
  #take(row: ScannedRow): void {
    if (row.fault) this.#faults.add(row.line, "-", row.fault.message);
    if (!this.#hasRoom(row.line, row.cells, 0)) return;
    const cells: string[] = [];
    for (let cell = 0; cell < row.cells; cell++) cells.push(this.#kept(row, cell));
    this.#rows.push(cells);
  }
  #kept({ bytes, from, to, line }: ScannedRow, cell: number): string {
    const found = damage(bytes, from[cell]!, to[cell]!);
    if (found) this.#faults.add(line, "-", DAMAGES[found]);
    return found ? "" : decodeUtf8(bytes, from[cell]!, to[cell]!);
  }
  /** Takes room; `false` where none is left, which is told once. */
  #hasRoom(line: number, cells: number, bytes: number): boolean {
    if (this.#feed.isGivenUp) return false;
    this.#room.cells -= cells;
    this.#room.bytes -= bytes;
    if (this.#room.cells >= 0 && this.#room.bytes >= 0) return true;
    this.#feed.giveUp(line, NO_ROOM);
    return false;
  }
  push(bytes: Uint8Array): void {
    if (this.#hasRoom(1, 0, bytes.length)) this.#feed.push(bytes);
  }
  takeCells(line: number, cells: readonly string[]): void {
    this.#fillTo(line);
    if (
      !this.#hasRoom(
        line,
        Math.max(1, cells.length),
        cells.reduce((sum, cell) => sum + cell.length, 0),
      )
    )
      return;
    this.#rows.push(cells.length === 0 ? [""] : [...cells]);
  }
  /** Puts empty rows where a sheet has left them out. */
  #fillTo(line: number): void {
    while (this.#rows.length < line - 1 && this.#hasRoom(line, 1, 0)) this.#rows.push([""]);
  }
  fault(line: number, column: string, message: string): void {
    this.#faults.add(line, column, message);
  }
  end(): void {
    this.#feed.end();
  }
}
