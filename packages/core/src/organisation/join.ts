import { NO_TERM, type Term, grownInts } from "./lexicon.ts";

/**
 * The rows of a table by what one of their columns says: every target of an objective, every ask to a unit. Two arrays
 * of links, built in one pass and kept in ascending order of rows when a row changes.
 *
 * `for (let row = join.first(term); row >= 0; row = join.next(row))`
 */
export class Join {
  #first: Int32Array;
  #next: Int32Array;
  readonly #keyOf: (row: number) => Term;

  /** `terms`: how many terms there are; `keyOf`: what a row is found by, `NO_TERM` where by nothing. */
  constructor(rows: Iterable<number>, length: number, terms: number, keyOf: (row: number) => Term) {
    this.#keyOf = keyOf;
    this.#first = new Int32Array(terms).fill(NO_TERM);
    this.#next = new Int32Array(length).fill(NO_TERM);
    const last = new Int32Array(terms).fill(NO_TERM);
    for (const row of rows) {
      const key = keyOf(row);
      if (key === NO_TERM) continue;
      if (last[key] === NO_TERM) this.#first[key] = row;
      else this.#next[last[key]!] = row;
      last[key] = row;
    }
  }
  /** The first row found by `term`, or -1. */
  first(term: Term): number {
    return this.#first[term] ?? NO_TERM;
  }
  /** The row after `row` that is found by the same term, or -1. */
  next(row: number): number {
    return this.#next[row]!;
  }
  rows(term: Term): number[] {
    const rows: number[] = [];
    for (let row = this.first(term); row >= 0; row = this.next(row)) rows.push(row);
    return rows;
  }
  /** Takes a row out before it changes. */
  unlink(row: number): void {
    const key = this.#keyOf(row);
    if (key === NO_TERM) return;
    if (this.#first[key] === row) this.#first[key] = this.#next[row]!;
    else {
      let before = this.#first[key] ?? NO_TERM;
      while (before >= 0 && this.#next[before] !== row) before = this.#next[before]!;
      if (before >= 0) this.#next[before] = this.#next[row]!;
    }
    this.#next[row] = NO_TERM;
  }
  /** Puts a row in where it belongs now. */
  link(row: number): void {
    const key = this.#keyOf(row);
    if (key === NO_TERM) return;
    if (key >= this.#first.length)
      this.#first = grownInts(this.#first, Math.max(key + 1, this.#first.length * 2), NO_TERM);
    if (row >= this.#next.length)
      this.#next = grownInts(this.#next, Math.max(row + 1, this.#next.length * 2), NO_TERM);
    const head = this.#first[key]!;
    if (head < 0 || head > row) {
      this.#next[row] = head;
      this.#first[key] = row;
      return;
    }
    let before = head;
    while (this.#next[before]! >= 0 && this.#next[before]! < row) before = this.#next[before]!;
    this.#next[row] = this.#next[before]!;
    this.#next[before] = row;
  }
}
