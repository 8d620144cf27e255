import { stem } from "../../friction/near-duplicates/stem.ts";
import { wordsOf } from "../../friction/near-duplicates/words.ts";
import { characterGrams } from "./character-grams.ts";
import { importanceOf, sentenceVectors, type SentenceVectors } from "./sentence-vectors.ts";
import { sparseProduct, type SparseRows } from "./sparse-rows.ts";
import { sideBySide, weightedTerms } from "./weighted-terms.ts";
import type { WordVectors } from "./word-vectors.ts";

/** How like statements are to each other: products of their rows in both tables, added up; 1 for a copy in English. */
export type StatementLikeness = {
  readonly statements: number;
  /** Roots, pairs of roots and runs of characters. */
  readonly lexical: SparseRows;
  readonly meaning: SentenceVectors | null;
};

/** The parts of the three likenesses in the whole; chosen by measurement, see docs/method/theme-suggestions.md. */
const PARTS = { roots: 0.4, meaning: 0.2, characters: 0.4 };
/** What a pair of neighbouring roots counts beside a single one. */
const PAIR = 0.25;

/**
 * The tables in which statements are compared. Without vectors words as they are and runs of characters, in any
 * language. O(characters + words × dimensions).
 */
export function statementLikeness(texts: readonly string[], vectors: WordVectors | null): StatementLikeness {
  const words = texts.map(wordsOf);
  const importance = new Map<string, number>();
  const roots = words.map((ofText) => rootsOf(ofText, importance, vectors));
  const ofGram = new Map<string, number>();
  const gramsOf = characterGrams(ofGram, (word) => (vectors === null ? 1 : importanceOf(word, vectors)));
  return {
    statements: texts.length,
    lexical: sideBySide(
      weightedTerms(roots, Math.sqrt(PARTS.roots), (term) => importance.get(term)!),
      weightedTerms(words.map(gramsOf), Math.sqrt(PARTS.characters), (gram) => ofGram.get(gram)!),
    ),
    meaning: vectors === null ? null : sentenceVectors(words, vectors, Math.sqrt(PARTS.meaning)),
  };
}

/** Roots and pairs of neighbours; notes in `importance` what each counts: a root as much as its rarest form. */
function rootsOf(
  words: readonly string[],
  importance: Map<string, number>,
  vectors: WordVectors | null,
): string[] {
  const note = (term: string, counts: number) => {
    if (!(importance.get(term)! >= counts)) importance.set(term, counts);
  };
  const weights = words.map((word) => (vectors === null ? 1 : importanceOf(word, vectors)));
  const roots = words.map((word) => (vectors === null ? word : stem(word)));
  for (const [at, root] of roots.entries()) note(root, weights[at]!);
  const pairs = roots.slice(1).map((root, at) => {
    const pair = `${roots[at]!} ${root}`;
    note(pair, PAIR * Math.max(weights[at]!, weights[at + 1]!));
    return pair;
  });
  return [...roots, ...pairs];
}

/** How like two statements are. */
export function likeness({ lexical, meaning }: StatementLikeness, a: number, b: number): number {
  return sparseProduct(lexical, a, b) + (meaning === null ? 0 : alongside(meaning, a, b));
}

/** The part of it that lies in what the words mean. */
export function alongside({ dimensions, entries }: SentenceVectors, a: number, b: number): number {
  let sum = 0;
  const from = a * dimensions;
  const to = b * dimensions;
  for (let at = 0; at < dimensions; at++) sum += entries[from + at]! * entries[to + at]!;
  return sum;
}

/** Whether there is anything in a statement to compare. */
export const hasWords = ({ lexical }: StatementLikeness, statement: number) =>
  lexical.starts[statement + 1]! > lexical.starts[statement]!;
