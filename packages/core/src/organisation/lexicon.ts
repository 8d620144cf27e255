import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** A word the organisation uses more than once: an id, a measure, a round. Numbered from 0 in order of first use. */
export type Term = number;

/** Stands for "no term" wherever terms are kept. */
export const NO_TERM = -1;

/**
 * Every distinct id and label once, as bytes, each with a number that never changes. References then are whole
 * numbers, and following one is an array access. Open addressing over an FNV-1a hash; load at most one half.
 */
export class Lexicon {
  count = 0;
  #bytes: Uint8Array = new Uint8Array(1 << 16);
  #start: Int32Array = new Int32Array(1 << 10);
  /** Pairs of hash and term, side by side so that a look-up that misses costs one line of the cache. */
  #slots: Int32Array = new Int32Array(1 << 12).fill(NO_TERM);
  #texts: (string | undefined)[] = [];

  /** The number of the word in `bytes[from, to)`, given now if the word is new. */
  intern(bytes: Uint8Array, from: number, to: number): Term {
    const hash = fnv1a(bytes, from, to);
    const slot = this.#slotOf(hash, bytes, from, to);
    const known = this.#slots[slot + 1]!;
    return known === NO_TERM ? this.#add(slot, hash, bytes, from, to) : known;
  }

  internText(text: string): Term {
    const bytes = encodeUtf8(text);
    return this.intern(bytes, 0, bytes.length);
  }

  /** The number of a word, or `NO_TERM` where it was never used. */
  find(text: string): Term {
    const bytes = encodeUtf8(text);
    return this.#slots[this.#slotOf(fnv1a(bytes, 0, bytes.length), bytes, 0, bytes.length) + 1]!;
  }

  text(term: Term): string {
    return (this.#texts[term] ??= decodeUtf8(this.#bytes, this.#start[term]!, this.#start[term + 1]!));
  }

  #slotOf(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (spread(hash) << 1) & mask;
    for (;;) {
      const term = slots[slot + 1]!;
      if (term === NO_TERM || (slots[slot] === hash && this.isTerm(term, bytes, from, to))) return slot;
      slot = (slot + 2) & mask;
    }
  }

  /** Whether a term is written like `bytes[from, to)`. */
  isTerm(term: Term, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#start[term]!;
    if (this.#start[term + 1]! - start !== to - from) return false;
    for (let i = from, own = start; i < to; i++, own++) if (this.#bytes[own] !== bytes[i]) return false;
    return true;
  }

  #add(slot: number, hash: number, bytes: Uint8Array, from: number, to: number): Term {
    const term = this.count++;
    const start = this.#start[term]!;
    const end = start + to - from;
    if (end > this.#bytes.length) this.#bytes = grownBytes(this.#bytes, end);
    for (let i = from, own = start; i < to; i++, own++) this.#bytes[own] = bytes[i]!;
    if (term + 2 > this.#start.length) this.#growWords();
    this.#start[term + 1] = end;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = term;
    if (this.count * 4 > this.#slots.length) this.#growSlots();
    return term;
  }

  #growWords(): void {
    this.#start = grownInts(this.#start, this.#start.length * 2);
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2).fill(NO_TERM);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === NO_TERM) continue;
      let slot = (spread(old[from]!) << 1) & mask;
      while (slots[slot + 1] !== NO_TERM) slot = (slot + 2) & mask;
      slots[slot] = old[from]!;
      slots[slot + 1] = old[from + 1]!;
    }
    this.#slots = slots;
  }
}

function fnv1a(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash;
}

/** Brings the high bits down, where the mask looks. */
const spread = (hash: number) => hash ^ (hash >>> 15);

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
