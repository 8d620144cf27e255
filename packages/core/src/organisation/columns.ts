import { type Day, NO_DAY, dayOf, formatDay, parseDay } from "../calendar/day.ts";
import { type Lexicon, NO_TERM, grownBytes, grownInts } from "./lexicon.ts";
import { parseNumber } from "./numeral.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/**
 * A column of a table, kept as a typed array: 100,000 objectives are a few megabytes and a pass over one of their
 * properties touches nothing else. A column starts with every row unknown.
 */
export type Column = {
  /** Makes room for rows 0 to `rows` - 1; rows not yet written are unknown. */
  reserve(rows: number): void;
  /** Takes the cell written in `bytes[from, to)`, never empty. Returns what was expected where it cannot. */
  read(row: number, bytes: Uint8Array, from: number, to: number): string | undefined;
  clear(row: number): void;
  isUnknown(row: number): boolean;
};

/** Free text. Bytes until somebody reads them. */
export class TextColumn implements Column {
  #bytes: Uint8Array = new Uint8Array(256);
  #used = 0;
  #start: Int32Array = new Int32Array(0);
  #length: Int32Array = new Int32Array(0);

  reserve(rows: number): void {
    this.#start = grownInts(this.#start, rows);
    this.#length = grownInts(this.#length, rows);
  }
  read(row: number, bytes: Uint8Array, from: number, to: number): undefined {
    const length = to - from;
    if (this.#used + length > this.#bytes.length) this.#bytes = grownBytes(this.#bytes, this.#used + length);
    if (length < 64) for (let i = 0; i < length; i++) this.#bytes[this.#used + i] = bytes[from + i]!;
    else this.#bytes.set(bytes.subarray(from, to), this.#used);
    this.#start[row] = this.#used;
    this.#length[row] = length;
    this.#used += length;
  }
  clear(row: number): void {
    this.#length[row] = 0;
  }
  isUnknown(row: number): boolean {
    return this.#length[row] === 0;
  }
  value(row: number): string | null {
    return this.isUnknown(row) ? null : this.text(row);
  }
  /** The text, empty where unknown. */
  text(row: number): string {
    return decodeUtf8(this.#bytes, this.#start[row]!, this.#start[row]! + this.#length[row]!);
  }
  set(row: number, text: string | null): void {
    const bytes = encodeUtf8(text ?? "");
    this.read(row, bytes, 0, bytes.length);
  }
}

/** One term a row: the row's own id, a reference to another item's id, or a label that many rows share. */
export class TermColumn implements Column {
  values: Int32Array = new Int32Array(0);
  readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }
  reserve(rows: number): void {
    this.values = grownInts(this.values, rows, NO_TERM);
  }
  read(row: number, bytes: Uint8Array, from: number, to: number): undefined {
    this.values[row] = this.lexicon.intern(bytes, from, to);
  }
  clear(row: number): void {
    this.values[row] = NO_TERM;
  }
  isUnknown(row: number): boolean {
    return this.values[row] === NO_TERM;
  }
  value(row: number): string | null {
    return this.isUnknown(row) ? null : this.lexicon.text(this.values[row]!);
  }
  set(row: number, text: string | null): void {
    this.values[row] = text === null ? NO_TERM : this.lexicon.internText(text);
  }
}

/** A number within bounds; NaN where unknown. */
export class NumberColumn implements Column {
  values: Float64Array = new Float64Array(0);
  readonly min: number;
  readonly max: number;

  constructor(min: number, max: number) {
    this.min = min;
    this.max = max;
  }
  reserve(rows: number): void {
    const grown = new Float64Array(rows).fill(NaN);
    grown.set(this.values);
    this.values = grown;
  }
  read(row: number, bytes: Uint8Array, from: number, to: number): string | undefined {
    const value = parseNumber(bytes, from, to);
    this.values[row] = NaN;
    if (Number.isNaN(value)) return "a number, digits with a dot";
    if (value < this.min || value > this.max) return `a number ${this.#bounds()}`;
    this.values[row] = value;
    return undefined;
  }
  clear(row: number): void {
    this.values[row] = NaN;
  }
  isUnknown(row: number): boolean {
    return Number.isNaN(this.values[row]);
  }
  value(row: number): number | null {
    return this.isUnknown(row) ? null : this.values[row]!;
  }
  set(row: number, value: number | null): void {
    this.values[row] = value ?? NaN;
  }
  #bounds(): string {
    if (this.max === Infinity) return `of at least ${this.min}`;
    return `from ${this.min} to ${this.max}`;
  }
}

/** A calendar day; `NO_DAY` where unknown. */
export class DayColumn implements Column {
  values: Int32Array = new Int32Array(0);

  reserve(rows: number): void {
    this.values = grownInts(this.values, rows, NO_DAY);
  }
  read(row: number, bytes: Uint8Array, from: number, to: number): string | undefined {
    const day = readDay(bytes, from, to);
    this.values[row] = day ?? NO_DAY;
    return day === undefined ? "a date that exists, YYYY-MM-DD" : undefined;
  }
  clear(row: number): void {
    this.values[row] = NO_DAY;
  }
  isUnknown(row: number): boolean {
    return this.values[row] === NO_DAY;
  }
  value(row: number): string | null {
    return this.isUnknown(row) ? null : formatDay(this.values[row]!);
  }
  set(row: number, text: string | null): void {
    this.values[row] = (text === null ? undefined : parseDay(text)) ?? NO_DAY;
  }
}

function readDay(bytes: Uint8Array, from: number, to: number): Day | undefined {
  if (to - from !== 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return undefined;
  let digits = 0;
  for (let i = from; i < to; i++) {
    if (i === from + 4 || i === from + 7) continue;
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return undefined;
    digits = digits * 10 + digit;
  }
  return dayOf(Math.floor(digits / 10000), Math.floor(digits / 100) % 100, digits % 100);
}

/** One of a few known words, kept as its place in the list plus one; 0 where unknown. */
export class ChoiceColumn<Choice extends string = string> implements Column {
  values: Uint8Array = new Uint8Array(0);
  readonly choices: readonly Choice[];
  readonly #encoded: readonly Uint8Array[];

  constructor(choices: readonly Choice[]) {
    this.choices = choices;
    this.#encoded = choices.map(encodeUtf8);
  }
  reserve(rows: number): void {
    const grown = new Uint8Array(rows);
    grown.set(this.values);
    this.values = grown;
  }
  read(row: number, bytes: Uint8Array, from: number, to: number): string | undefined {
    let code = this.#encoded.length;
    while (code > 0 && !isSame(this.#encoded[code - 1]!, bytes, from, to)) code--;
    this.values[row] = code;
    return code === 0 ? `one of ${this.choices.join(", ")}` : undefined;
  }
  clear(row: number): void {
    this.values[row] = 0;
  }
  isUnknown(row: number): boolean {
    return this.values[row] === 0;
  }
  value(row: number): Choice | null {
    return this.choices[this.values[row]! - 1] ?? null;
  }
  is(row: number, choice: Choice): boolean {
    return this.choices[this.values[row]! - 1] === choice;
  }
  /** How a choice is kept in `values`. */
  code(choice: Choice): number {
    return this.choices.indexOf(choice) + 1;
  }
  set(row: number, choice: Choice | null): void {
    this.values[row] = choice === null ? 0 : this.code(choice);
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word[i] !== bytes[from + i]) return false;
  return true;
}
