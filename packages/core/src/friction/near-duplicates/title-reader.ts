import { DIRECTION } from "./vocabulary.ts";
import {
  decisiveConcepts,
  DIRECTION_CONCEPT,
  entryOf,
  lightConcepts,
  type Entry,
  type Gloss,
} from "./glossary.ts";
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";

/**
 * A concept as a number: a running number times four, plus `LIGHT` if it adds little to a title,
 * plus `DECISIVE` if it makes another objective of a title that lacks it. Numbers of one reader mean the same.
 */
export type Concept = number;
export const LIGHT = 1;
export const DECISIVE = 2;

/** What a title says, apart from how it says it. Two titles of equal concepts and direction are read the same. */
export type Reading = {
  /** Ascending, each once; empty for a title without words. */
  readonly concepts: readonly Concept[];
  /** Bits of `DIRECTION` that every direction word allows; 0 if there is none. */
  readonly direction: number;
  /** Sum over the concepts: 1 for a light one, 4 for any other. */
  readonly weight: number;
  /** Sum of the concepts' `fingerprint`; equal for equal concepts. */
  readonly fingerprint: number;
};

type Word = { readonly stem: string; readonly gloss: Gloss; readonly entry: Entry | undefined };

const ANY_DIRECTION = DIRECTION.more | DIRECTION.less | DIRECTION.larger | DIRECTION.better;
const DESTINATIONS: ReadonlySet<string> = new Set(["to", "into", "onto"]);

export const weightOf = (concept: Concept) => ((concept & LIGHT) !== 0 ? 1 : 4);

/** Well mixed 32 bits, so that sums of few of them seldom agree by chance. */
export function fingerprint(concept: Concept): number {
  let bits = Math.imul(concept + 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae35);
  return bits ^ (bits >>> 13);
}

/** Reads titles; remembers every word it has met. Readings of one reader can be compared. O(length of the title). */
export function titleReader(): (title: string) => Reading {
  const words = new Map<string, Word>();
  const numbers = new Map<string, Concept>();

  function wordFor(written: string): Word {
    const root = stem(written);
    const entry = entryOf(root);
    const word = { stem: root, entry, gloss: entry?.gloss ?? { kind: "concept", concept: root } } as const;
    words.set(written, word);
    return word;
  }

  function numberOf(concept: string): Concept {
    const known = numbers.get(concept);
    if (known !== undefined) return known;
    const isLight = lightConcepts.has(concept) || /^\d+(?:[.,]\d+)*$/.test(concept);
    const isDecisive = decisiveConcepts.has(concept) || /^(?:not|less) /.test(concept);
    const number = numbers.size * 4 + (isLight ? LIGHT : 0) + (isDecisive ? DECISIVE : 0);
    numbers.set(concept, number);
    return number;
  }

  return (title) => {
    const found = wordsOf(title).map((written) => words.get(written) ?? wordFor(written));
    return readingOf(found, numberOf);
  };
}
