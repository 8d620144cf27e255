import { type Column, TextColumn } from "./columns.ts";
import { type Lexicon, type Term, grownInts, grownNumbers } from "./lexicon.ts";
import { parseNumber } from "./numeral.ts";
import { encodeUtf8 } from "./utf8.ts";

const SEMICOLON = 59;
const COLON = 58;
const SPACE = 32;

/** A list entry with the share or strength written after its colon; `null` where none was. */
export type Link = { readonly to: string; readonly share: number | null };

/**
 * A list in one cell: `a;b`, or with numbers `g1:0.6;g2:0.4`. Row `r` owns `terms[start[r] … start[r] + count[r])`;
 * `weights` runs beside `terms`, NaN where no number is written. A changed list moves to the end.
 */
abstract class Entries implements Column {
  start: Int32Array = new Int32Array(0);
  count: Int32Array = new Int32Array(0);
  terms: Int32Array = new Int32Array(16);
  weights: Float64Array = new Float64Array(16);
  readonly lexicon: Lexicon;
  #used = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }
  reserve(rows: number): void {
    this.start = grownInts(this.start, rows);
    this.count = grownInts(this.count, rows);
  }
  read(row: number, bytes: Uint8Array, from: number, to: number): string | undefined {
    this.begin(row);
    for (let at = from; at <= to; at++) {
      let first = at;
      while (at < to && bytes[at] !== SEMICOLON) at++;
      let end = at;
      while (first < end && bytes[first] === SPACE) first++;
      while (end > first && bytes[end - 1] === SPACE) end--;
      const fault =
        first === end ? "no empty place between semicolons" : this.readEntry(row, bytes, first, end);
      if (fault === undefined) continue;
      this.clear(row);
      return fault;
    }
    return undefined;
  }
  protected abstract readEntry(row: number, bytes: Uint8Array, from: number, to: number): string | undefined;

  protected begin(row: number): void {
    this.start[row] = this.#used;
    this.count[row] = 0;
  }
  protected append(row: number, term: Term, weight: number): void {
    if (this.#used === this.terms.length) {
      this.terms = grownInts(this.terms, this.#used * 2);
      this.weights = grownNumbers(this.weights, this.#used * 2);
    }
    this.terms[this.#used] = term;
    this.weights[this.#used++] = weight;
    this.count[row]!++;
  }
  clear(row: number): void {
    this.count[row] = 0;
  }
  isUnknown(row: number): boolean {
    return this.count[row] === 0;
  }
  /** The terms of a row; do not keep the array across a change. */
  termsOf(row: number): Int32Array {
    return this.terms.subarray(this.start[row], this.start[row]! + this.count[row]!);
  }
  protected text(row: number, place: number): string {
    return this.lexicon.text(this.terms[this.start[row]! + place]!);
  }
}

/** Items, or words, in one cell: `a;b`. */
export class ListColumn extends Entries {
  protected readEntry(row: number, bytes: Uint8Array, from: number, to: number): undefined {
    this.append(row, this.lexicon.intern(bytes, from, to), NaN);
  }
  value(row: number): readonly string[] {
    return Array.from({ length: this.count[row]! }, (_, place) => this.text(row, place));
  }
  set(row: number, texts: readonly string[] | null): void {
    this.begin(row);
    for (const text of texts ?? []) this.append(row, this.lexicon.internText(text), NaN);
  }
}

/** Items with a share (0-1) or strength each: `g1:0.6;g2:0.4`. */
export class LinkColumn extends Entries {
  readonly max: number;
  /** What was expected where an entry is not an item with a share. */
  readonly expected: string;
  /** The cells as written: whether `a:1` is item `a` with share 1 or the item `a:1` is known when all ids are. */
  #written: TextColumn | undefined = new TextColumn();
  #isId: (bytes: Uint8Array, from: number, to: number) => boolean = () => false;

  constructor(lexicon: Lexicon, max: number) {
    super(lexicon);
    this.max = max;
    this.expected = `a ${max === 1 ? "share from 0 to 1" : "strength of at least 0"} behind the colon`;
  }
  override reserve(rows: number): void {
    super.reserve(rows);
    this.#written?.reserve(rows);
  }
  override read(row: number, bytes: Uint8Array, from: number, to: number): string | undefined {
    this.#written?.read(row, bytes, from, to);
    return super.read(row, bytes, from, to);
  }
  /** An entry whose number is no share may be an id as a whole (`goal:2027`); if it is none, that shows when it is bound. */
  protected readEntry(row: number, bytes: Uint8Array, from: number, to: number): undefined {
    let colon = to - 1;
    while (colon > from && bytes[colon] !== COLON) colon--;
    const weight = colon === from ? NaN : parseNumber(bytes, skipSpaces(bytes, colon + 1, to), to);
    if (!(weight >= 0 && weight <= this.max) || this.#isId(bytes, from, to)) {
      this.append(row, this.lexicon.intern(bytes, from, to), NaN);
      return;
    }
    while (bytes[colon - 1] === SPACE) colon--;
    this.append(row, this.lexicon.intern(bytes, from, colon), weight);
  }
  /** Reads every cell once more, now that it is known which texts are ids; then forgets how the cells were written. */
  settle(rows: number, isId: ((bytes: Uint8Array, from: number, to: number) => boolean) | undefined): void {
    const written = this.#written;
    this.#written = undefined;
    if (isId === undefined || written === undefined) return;
    this.#isId = isId;
    for (let row = 0; row < rows; row++) {
      if (this.isUnknown(row)) continue;
      const bytes = encodeUtf8(written.text(row));
      this.read(row, bytes, 0, bytes.length);
    }
  }
  value(row: number): readonly Link[] {
    return Array.from({ length: this.count[row]! }, (_, place) => {
      const share = this.weights[this.start[row]! + place]!;
      return { to: this.text(row, place), share: Number.isNaN(share) ? null : share };
    });
  }
  set(row: number, links: readonly Link[] | null): void {
    this.begin(row);
    for (const { to, share } of links ?? []) this.append(row, this.lexicon.internText(to), share ?? NaN);
  }
}

function skipSpaces(bytes: Uint8Array, from: number, to: number): number {
  while (from < to && bytes[from] === SPACE) from++;
  return from;
}
