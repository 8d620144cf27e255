/**
 * A concept as a number: a running number times four, plus `LIGHT` if it adds little to a title,
 * plus `DECISIVE` if it makes another objective of a title that lacks it.
 */
export type Concept = number;
export const NO_CONCEPT = -1;
export const LIGHT = 1;
export const DECISIVE = 2;

/** What a title says, apart from how it says it. */
export type Reading = {
  /** Ascending, each once; empty for a title without words. */
  readonly concepts: readonly Concept[];
  /** Bits of `DIRECTION` that the direction words allow; 0 if there are none. */
  readonly direction: number;
  /** Sum of `weightOf` over the concepts. */
  readonly weight: number;
  /** Sum of `fingerprintOf` over the concepts, in 32 bits; equal for equal concepts. */
  readonly fingerprint: number;
};

/** The square of the concept's coordinate: a light one counts a quarter of any other. */
export const weightOf = (concept: Concept) => ((concept & LIGHT) !== 0 ? 1 : 4);

/** 32 well mixed bits, so that sums of a few of them seldom agree by chance. */
export function fingerprintOf(concept: Concept): number {
  let bits = Math.imul(concept + 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae35);
  return bits ^ (bits >>> 13);
}

/** Drops repeated concepts and sums up the rest. Disorders the list it is given. */
export function readingOf(concepts: Concept[], direction: number): Reading {
  const distinct = ascendingDistinct(concepts);
  let weight = 0;
  let fingerprint = 0;
  for (let i = 0; i < distinct.length; i++) {
    weight += weightOf(distinct[i]!);
    fingerprint = (fingerprint + fingerprintOf(distinct[i]!)) | 0;
  }
  return { concepts: distinct, direction, weight, fingerprint };
}

/** Whether two titles say the same, word by word meaning. */
export function readsTheSame(a: Reading, b: Reading): boolean {
  if (
    a.fingerprint !== b.fingerprint ||
    a.direction !== b.direction ||
    a.concepts.length !== b.concepts.length
  )
    return false;
  for (let i = 0; i < a.concepts.length; i++) if (a.concepts[i] !== b.concepts[i]) return false;
  return true;
}

/** A copy of exactly the size needed: a hundred thousand of them are kept. */
function ascendingDistinct(numbers: number[]): number[] {
  if (numbers.length > 24) return [...new Set(numbers)].sort((a, b) => a - b);
  let kept = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    let place = kept;
    while (place > 0 && numbers[place - 1]! > number) place--;
    if (place > 0 && numbers[place - 1] === number) continue;
    for (let j = kept; j > place; j--) numbers[j] = numbers[j - 1]!;
    numbers[place] = number;
    kept++;
  }
  return numbers.slice(0, kept);
}
