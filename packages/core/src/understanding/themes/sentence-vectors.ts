import type { WordVectors } from "./word-vectors.ts";

/** A row of `dimensions` numbers a statement. */
export type SentenceVectors = { readonly dimensions: number; readonly entries: Float64Array };

/** How frequent a word is that counts half: smooth inverse frequency, a/(a + p). */
const HALF = 1e-3;
/** Below the first share of known words a text is taken for another language, from the second on for English. */
const [FOREIGN, ENGLISH] = [0.6, 0.9];

/** What a word counts among others, from near 0 for "the" to 1 for rare and unknown words. */
export function importanceOf(word: string, vectors: WordVectors): number {
  const place = vectors.placeOf(bare(word));
  return place < 0 ? 1 : HALF / (HALF + vectors.commonness(place));
}

/**
 * What each statement is about, as a direction: the mean of its words' directions, frequent words counting less, minus
 * what all statements have in common. Its length is `length` where (nearly) all words are known and 0 where most are
 * not, as in other languages. S. Arora, Y. Liang and T. Ma, A simple but tough-to-beat baseline for sentence
 * embeddings, ICLR 2017. O(words × dimensions + statements × dimensions²). See docs/method/theme-suggestions.md.
 */
export function sentenceVectors(
  texts: readonly (readonly string[])[],
  vectors: WordVectors,
  length: number,
): SentenceVectors {
  const { dimensions } = vectors;
  const entries = new Float64Array(texts.length * dimensions);
  const shares = texts.map((words, row) =>
    addUp(words, vectors, entries.subarray(row * dimensions, (row + 1) * dimensions)),
  );
  takeOutCommon(entries, dimensions);
  for (const [row, share] of shares.entries()) {
    const isEnglish = Math.min(1, Math.max(0, (share - FOREIGN) / (ENGLISH - FOREIGN)));
    stretch(entries.subarray(row * dimensions, (row + 1) * dimensions), length * isEnglish);
  }
  return { dimensions, entries };
}

/** Adds up the words of a text into `sum`; answers the share of its words, not numbers, that are known. */
function addUp(words: readonly string[], vectors: WordVectors, sum: Float64Array): number {
  let [known, all, weights] = [0, 0, 0];
  for (const word of words) {
    if (NUMBER.test(word)) continue;
    all++;
    const place = vectors.placeOf(bare(word));
    if (place < 0) continue;
    known++;
    const of = vectors.entries.subarray(place * sum.length, (place + 1) * sum.length);
    let square = 0;
    for (let at = 0; at < sum.length; at++) square += of[at]! * of[at]!;
    const weight = HALF / (HALF + vectors.commonness(place));
    weights += weight;
    for (let at = 0; at < sum.length; at++) sum[at]! += (weight * of[at]!) / Math.sqrt(square || 1);
  }
  for (let at = 0; at < sum.length; at++) sum[at]! /= weights || 1;
  return all === 0 ? 0 : known / all;
}

const NUMBER = /^[\d.,%]+$/;

/** As the vectors write it: "city's" is "city"; "don't" and "we'll" say no more than "not" does. */
function bare(word: string): string {
  if (!word.includes("'")) return word;
  return CONTRACTION.test(word) ? "not" : word.replace(/'s$/, "").replaceAll("'", "");
}

const CONTRACTION = /(?:n't|'(?:re|ve|ll|d|m))$/;

const STEPS = 60;

/** Takes the direction along which the rows reach furthest, found by power iteration, out of every row. */
function takeOutCommon(entries: Float64Array, dimensions: number): void {
  const gram = new Float64Array(dimensions * dimensions);
  let common = new Float64Array(dimensions);
  for (let row = 0; row < entries.length; row += dimensions)
    for (let i = 0; i < dimensions; i++) {
      const entry = entries[row + i]!;
      common[i]! += entry;
      for (let j = 0; j <= i; j++) gram[i * dimensions + j]! += entry * entries[row + j]!;
    }
  for (let step = 0; step < STEPS; step++) {
    const next = new Float64Array(dimensions);
    for (let i = 0; i < dimensions; i++)
      for (let j = 0; j < dimensions; j++)
        next[i]! += gram[i >= j ? i * dimensions + j : j * dimensions + i]! * common[j]!;
    stretch(next, 1);
    common = next;
  }
  for (let row = 0; row < entries.length; row += dimensions) {
    let along = 0;
    for (let at = 0; at < dimensions; at++) along += entries[row + at]! * common[at]!;
    for (let at = 0; at < dimensions; at++) entries[row + at]! -= along * common[at]!;
  }
}

/** Gives a vector a length, in place; one of no length, or of rounding alone, becomes 0. */
function stretch(vector: Float64Array, length: number): void {
  let square = 0;
  for (const entry of vector) square += entry * entry;
  const factor = square < 1e-18 ? 0 : length / Math.sqrt(square);
  for (let at = 0; at < vector.length; at++) vector[at]! *= factor;
}
