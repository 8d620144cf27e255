import { grownBytes, grownInts } from "../organisation/lexicon.ts";

// None of these lies above the comma: a glance at most bytes is enough.
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const COMMA = 44;

/** Longest row that is read; beyond it a quote was surely never closed. */
export const MAX_ROW_BYTES = 16 * 1024 * 1024;

/** One row of a CSV file: cell `i` is `bytes[from[i], to[i])`, already freed of its quotes. Valid until the next row. */
export type ScannedRow = {
  bytes: Uint8Array;
  from: Int32Array;
  to: Int32Array;
  cells: number;
  /** The line of the file on which the row starts, from 1. */
  line: number;
  /** What is wrong with the quoting, in which cell, and whether the split into cells can still be trusted. */
  fault: { readonly cell: number; readonly message: string; readonly isSplitSure: boolean } | undefined;
};

/**
 * Splits a CSV file (RFC 4180; line ends CR LF, LF or CR) into rows while its bytes arrive, holding no more than one
 * row. Text is never made: cells are handed on as stretches of bytes. Broken quoting is told with the row and reading
 * goes on behind it.
 */
export class CsvScanner {
  readonly #take: (row: ScannedRow) => void;
  readonly #row = emptyRow();
  /** By cell: whether doubled quotes wait to be closed up. */
  #hasDoubled: Uint8Array = new Uint8Array(64);
  #kept: Uint8Array = new Uint8Array(0);
  #keptLength = 0;
  #line = 1;
  #started = false;

  constructor(take: (row: ScannedRow) => void) {
    this.#take = take;
  }
  /** Takes the next bytes of the file. The array is the scanner's until the call returns, and is written to. */
  push(bytes: Uint8Array): void {
    const joined = this.#joined(bytes);
    const rest = this.#scan(joined, this.#startOf(joined), joined.length, false);
    if (rest > 0) this.#started = true;
    this.#keep(joined.subarray(rest));
  }
  /** Ends the file: what is left is its last row. */
  end(): void {
    const bytes = this.#joined(new Uint8Array(0));
    const from = this.#startOf(bytes);
    if (from < bytes.length) this.#scan(bytes, from, bytes.length, true);
    this.#keptLength = 0;
  }
  /** Bytes waiting for the end of their row. */
  get waiting(): number {
    return this.#keptLength;
  }
  get line(): number {
    return this.#line;
  }
  #joined(bytes: Uint8Array): Uint8Array {
    if (this.#keptLength === 0) return bytes;
    const length = this.#keptLength + bytes.length;
    if (length > this.#kept.length) this.#kept = grownBytes(this.#kept, length);
    this.#kept.set(bytes, this.#keptLength);
    return this.#kept.subarray(0, length);
  }
  #keep(rest: Uint8Array): void {
    if (rest.length > this.#kept.length) this.#kept = new Uint8Array(Math.max(rest.length, 1 << 16));
    if (rest.buffer === this.#kept.buffer)
      this.#kept.copyWithin(0, rest.byteOffset, rest.byteOffset + rest.length);
    else this.#kept.set(rest);
    this.#keptLength = rest.length;
  }
  /** Skips the byte-order mark of the file's first bytes. */
  #startOf(bytes: Uint8Array): number {
    if (this.#started || bytes.length < 3) return 0;
    this.#started = true;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }
  /** Hands on every row that is complete; returns where the incomplete one starts. */
  #scan(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    const row = this.#row;
    row.bytes = bytes;
    while (from < to) {
      row.cells = 0;
      row.fault = undefined;
      row.line = this.#line;
      const next = this.#scanRow(bytes, from, to, isLast);
      if (next < 0) {
        this.#line = row.line;
        return from;
      }
      this.#closeUp(row);
      this.#take(row);
      from = next;
    }
    return to;
  }
  /** Reads one row; returns where the next one starts, or -1 where the bytes end before the row does. */
  #scanRow(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    let at = from;
    for (;;) {
      const start = at;
      if (at < to && bytes[at] === QUOTE) {
        at = this.#scanQuoted(bytes, at, to, isLast);
        if (at < 0) return -1;
      } else {
        for (; at < to; at++) {
          const byte = bytes[at]!;
          if (byte > COMMA) continue;
          if (byte === COMMA || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
          if (byte === QUOTE)
            this.#blame(
              this.#row.cells,
              "a quote stands inside a cell that is not quoted, expected the cell in quotes and the quote doubled",
              true,
            );
        }
        this.#addCell(start, at, 0);
      }
      if (at >= to) return isLast ? to : -1;
      const byte = bytes[at]!;
      if (byte === COMMA) {
        at++;
        continue;
      }
      if (byte === CARRIAGE_RETURN) {
        if (at + 1 >= to && !isLast) return -1;
        if (at + 1 < to && bytes[at + 1] === LINE_FEED) at++;
      }
      this.#line++;
      return at + 1;
    }
  }
  /** Reads a quoted cell; returns the place behind it, or -1. */
  #scanQuoted(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    let hasDoubled = 0;
    let at = from + 1;
    for (; ; at++) {
      if (at >= to) return this.#unclosed(from + 1, to, hasDoubled, isLast);
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        if (at + 1 >= to && !isLast) return -1;
        if (at + 1 >= to || bytes[at + 1] !== QUOTE) break;
        hasDoubled = 1;
        at++;
      } else if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED))
        this.#line++;
    }
    this.#addCell(from + 1, at, hasDoubled);
    const end = ++at;
    while (at < to && bytes[at] !== COMMA && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++;
    if (at > end)
      this.#blame(
        this.#row.cells - 1,
        "text stands behind the closing quote, expected a comma or the end of the row",
      );
    return at;
  }
  #unclosed(start: number, to: number, hasDoubled: number, isLast: boolean): number {
    if (!isLast) return -1;
    this.#blame(
      this.#row.cells,
      "the quote that opens this cell is never closed, expected a closing quote; all that follows it was left out",
    );
    this.#addCell(start, to, hasDoubled);
    return to;
  }
  #addCell(from: number, to: number, hasDoubled: number): void {
    const row = this.#row;
    if (row.cells === row.from.length) {
      row.from = grownInts(row.from, row.cells * 2);
      row.to = grownInts(row.to, row.cells * 2);
      this.#hasDoubled = grownBytes(this.#hasDoubled, row.cells * 2);
    }
    row.from[row.cells] = from;
    row.to[row.cells] = to;
    this.#hasDoubled[row.cells++] = hasDoubled;
  }
  /** Closes up doubled quotes in place, once the row is complete and will not be scanned again. */
  #closeUp(row: ScannedRow): void {
    for (let cell = 0; cell < row.cells; cell++) {
      if (this.#hasDoubled[cell] === 0) continue;
      let write = row.from[cell]!;
      for (let at = write; at < row.to[cell]!; at++) {
        row.bytes[write++] = row.bytes[at]!;
        if (row.bytes[at] === QUOTE) at++;
      }
      row.to[cell] = write;
    }
  }
  #blame(cell: number, message: string, isSplitSure = false): void {
    this.#row.fault ??= { cell, message, isSplitSure };
  }
}

export const emptyRow = (): ScannedRow => ({
  bytes: new Uint8Array(0),
  from: new Int32Array(64),
  to: new Int32Array(64),
  cells: 0,
  line: 1,
  fault: undefined,
});
