/** What is known of every written word, found in a text without cutting the word out of it. */
export type WordTable<Known> = {
  /** What is known of the word from place `from` up to `to`, whose `spellingHash` is `hash`. */
  find(text: string, from: number, to: number, hash: number): Known | undefined;
  add(word: string, known: Known): void;
};

export const EMPTY_SPELLING = 0x811c9dc5 | 0;

/** The hash of a spelling that is one character longer (FNV-1a). */
export const lengthened = (hash: number, character: number) => Math.imul(hash ^ character, 0x01000193);

/** A hash table with open addressing: about half the time of cutting the words out and asking a `Map`. */
export function wordTable<Known>(): WordTable<Known> {
  const spellings: string[] = [];
  const values: Known[] = [];
  let slots = new Int32Array(1024).fill(-1);

  /** The slot of a word, or the free one where it belongs. */
  function slotOf(text: string, from: number, to: number, hash: number): number {
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const index = slots[slot]!;
      if (index < 0 || isSpelled(spellings[index]!, text, from, to)) return slot;
      slot = (slot + 1) & last;
    }
  }

  function place(index: number): void {
    const word = spellings[index]!;
    slots[slotOf(word, 0, word.length, spellingHash(word))] = index;
  }

  return {
    find(text, from, to, hash) {
      const index = slots[slotOf(text, from, to, hash)]!;
      return index < 0 ? undefined : values[index];
    },
    add(word, known) {
      if (spellings.length * 2 >= slots.length) {
        slots = new Int32Array(slots.length * 4).fill(-1);
        for (let i = 0; i < spellings.length; i++) place(i);
      }
      spellings.push(word);
      values.push(known);
      place(spellings.length - 1);
    },
  };
}

export function spellingHash(word: string): number {
  let hash = EMPTY_SPELLING;
  for (let i = 0; i < word.length; i++) hash = lengthened(hash, word.charCodeAt(i));
  return hash;
}

function isSpelled(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
