import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** A word the organisation uses more than once: an id, a measure, a round. Numbered from 0 in order of first use. */
export type Term = number;

/** Stands for "no term" wherever terms are kept. */
export const NO_TERM = -1;

/** Last bytes of a term that its slot itself holds: most ids are no longer. */
const HELD = 11;
const LONGER = 255;

/** From a slot that is taken to the next one to look at: the odd number of 257 slots, so that every slot is met. */
const STEP = 257 * 4;

/**
 * Every distinct id and label once, as bytes, each with a number that never changes. References then are whole
 * numbers, and following one is an array access. Open addressing, load at most one half. A slot is four numbers side by
 * side, the term and its last bytes with their length, so that finding a short term costs one line of the cache. Words
 * that differ in the last two characters only lie in one block: ids are mostly counted up, and so are found close
 * to the one before, where a random place would be a wait for memory each time.
 */
export class Lexicon {
  count = 0;
  #bytes: Uint8Array = new Uint8Array(1 << 16);
  #start: Int32Array = new Int32Array(1 << 10);
  #slots: Int32Array = new Int32Array(1 << 12).fill(NO_TERM);
  /** Texts that somebody has read; as long as there are terms, because a list with holes becomes slow. */
  readonly #texts: (string | undefined)[] = [];
  /** The last bytes of the term looked for, four to a number, the very last ones highest; the twelfth is its length. */
  #last = 0;
  #middle = 0;
  #front = 0;

  /** The number of the word in `bytes[from, to)`, given now if the word is new. */
  intern(bytes: Uint8Array, from: number, to: number): Term {
    const slot = this.#slotOf(bytes, from, to);
    const known = this.#slots[slot]!;
    return known === NO_TERM ? this.#add(slot, bytes, from, to) : known;
  }

  internText(text: string): Term {
    const bytes = encodeUtf8(text);
    return this.intern(bytes, 0, bytes.length);
  }

  /** The number of a word, or `NO_TERM` where it was never used. */
  find(text: string): Term {
    const bytes = encodeUtf8(text);
    return this.#slots[this.#slotOf(bytes, 0, bytes.length)]!;
  }

  text(term: Term): string {
    return (this.#texts[term] ??= decodeUtf8(this.#bytes, this.#start[term]!, this.#start[term + 1]!));
  }

  /** Whether a term is written like `bytes[from, to)`. Looks from behind: ids that differ do so at their end. */
  isTerm(term: Term, bytes: Uint8Array, from: number, to: number): boolean {
    let own = this.#start[term + 1]!;
    if (own - this.#start[term]! !== to - from) return false;
    for (let i = to; i > from;) if (this.#bytes[--own] !== bytes[--i]) return false;
    return true;
  }

  /** Whether a term begins with some bytes, without making its text. */
  begins(term: Term, bytes: Uint8Array): boolean {
    const start = this.#start[term]!;
    if (this.#start[term + 1]! - start < bytes.length) return false;
    for (let i = 0; i < bytes.length; i++) if (this.#bytes[start + i] !== bytes[i]) return false;
    return true;
  }

  #slotOf(bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = this.#look(bytes, from, to) & mask;
    const last = this.#last;
    const middle = this.#middle;
    const front = this.#front;
    const isHeld = to - from <= HELD;
    for (;;) {
      const term = slots[slot]!;
      if (term === NO_TERM) return slot;
      const isAlike = slots[slot + 1] === last && slots[slot + 2] === middle && slots[slot + 3] === front;
      if (isAlike && (isHeld || this.isTerm(term, bytes, from, to))) return slot;
      slot = (slot + STEP) & mask;
    }
  }

  /**
   * Takes the last bytes of a word into hand and says where to look for it first: a block by a hash of all but the
   * last two bytes (multiply and shift, as murmur finishes), a slot in it by the low halves of these two.
   */
  #look(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    let last = 0;
    let middle = 0;
    let front = (length <= HELD ? length : LONGER) << 24;
    for (let i = 1; i <= length && i <= 4; i++) last |= bytes[to - i]! << ((4 - i) << 3);
    for (let i = 5; i <= length && i <= 8; i++) middle |= bytes[to - i]! << ((8 - i) << 3);
    for (let i = 9; i <= length && i <= HELD; i++) front |= bytes[to - i]! << ((HELD - i) << 3);
    this.#last = last;
    this.#middle = middle;
    this.#front = front;
    const start = last & 0xffff;
    let hash = Math.imul(start ^ (middle >>> 15), 0x85ebca6b) ^ Math.imul(middle ^ (start << 7), 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 16) ^ front, 0x9e3779b1);
    for (let i = from; i < to - HELD; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const ending = ((last >>> 24) & 0xf) | ((last >>> 12) & 0xf0);
    return (hash << 10) | ((ending ^ (hash >>> 24)) << 2);
  }

  #add(slot: number, bytes: Uint8Array, from: number, to: number): Term {
    const term = this.count++;
    const start = this.#start[term]!;
    const end = start + to - from;
    if (end > this.#bytes.length) this.#bytes = grownBytes(this.#bytes, end);
    for (let i = from, own = start; i < to; i++, own++) this.#bytes[own] = bytes[i]!;
    if (term + 2 > this.#start.length) this.#start = grownInts(this.#start, this.#start.length * 2);
    this.#start[term + 1] = end;
    this.#texts.push(undefined);
    this.#fill(slot, term);
    if (this.count * 8 > this.#slots.length) this.#growSlots();
    return term;
  }

  /** Writes a term, whose last bytes are in hand, into a slot. */
  #fill(slot: number, term: Term): void {
    this.#slots[slot] = term;
    this.#slots[slot + 1] = this.#last;
    this.#slots[slot + 2] = this.#middle;
    this.#slots[slot + 3] = this.#front;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NO_TERM);
    const mask = this.#slots.length - 1;
    for (let term = 0; term < this.count; term++) {
      let slot = this.#look(this.#bytes, this.#start[term]!, this.#start[term + 1]!) & mask;
      while (this.#slots[slot] !== NO_TERM) slot = (slot + STEP) & mask;
      this.#fill(slot, term);
    }
  }
}

/** A copy with room for at least `length` bytes. */
export function grownBytes(bytes: Uint8Array, length: number): Uint8Array {
  const grown = new Uint8Array(Math.max(length, bytes.length * 2));
  grown.set(bytes);
  return grown;
}

/** A copy with room for `length` numbers, the new ones set to `fill`. */
export function grownInts(numbers: Int32Array, length: number, fill = 0): Int32Array {
  const grown = new Int32Array(length);
  grown.set(numbers);
  if (fill !== 0) grown.fill(fill, numbers.length);
  return grown;
}

/** A copy with room for `length` numbers, the new ones 0. */
export function grownNumbers(numbers: Float64Array, length: number): Float64Array {
  const grown = new Float64Array(length);
  grown.set(numbers);
  return grown;
}
