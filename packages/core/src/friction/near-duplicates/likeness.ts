import { DECISIVE, fingerprintOf, weightOf, type Concept, type Reading } from "./reading.ts";

/** Two titles of at least this likeness are near duplicates; docs/method/near-duplicates.md says why. */
export const LIKENESS_THRESHOLD = 0.92;

/**
 * How many concepts a title of so many may have that the other lacks. It falls with the length only to bound the cost:
 * a title has at most 78 smaller ones to look for.
 */
export const mostExtras = (concepts: number) => (concepts <= 12 ? 2 : concepts <= 24 ? 1 : 0);

const ROUNDING = 1e-9;

/**
 * How much two titles say the same, 0 to 1: the cosine of their concepts, if those of one are all among those of the
 * other and nothing speaks against it; else 0. Both may not have something of their own: that is two objects.
 * O(number of concepts).
 */
export function likeness(a: Reading, b: Reading): number {
  const [few, many] = a.concepts.length <= b.concepts.length ? [a, b] : [b, a];
  if (few.concepts.length === 0 || pointApart(a, b)) return 0;
  const extras = many.concepts.length - few.concepts.length;
  if (extras > mostExtras(many.concepts.length)) return 0;
  return areAmong(few, many) ? Math.sqrt(few.weight / many.weight) : 0;
}

/** Whether the direction words of both have no meaning in common. */
function pointApart(a: Reading, b: Reading): boolean {
  return a.direction !== 0 && b.direction !== 0 && (a.direction & b.direction) === 0;
}

/** Whether the larger reading has every concept of the smaller one, and no decisive one besides. */
function areAmong(few: Reading, many: Reading): boolean {
  let matched = 0;
  for (let i = 0; i < many.concepts.length; i++) {
    const concept = many.concepts[i]!;
    if (few.concepts[matched] === concept) matched++;
    else if ((concept & DECISIVE) !== 0) return false;
  }
  return matched === few.concepts.length;
}

/** Whether a title at least this like the reading may lack the concept. */
export function mayLack(reading: Reading, concept: Concept, threshold: number): boolean {
  return (concept & DECISIVE) === 0 && weightOf(concept) <= spareWeight(reading, threshold);
}

/**
 * Fingerprints of the smaller readings that may be at least this like a reading: without one or two of its concepts,
 * as far as these are light enough and not decisive. O(concepts²); a title with two light words has three at most.
 */
export function smallerFingerprints(reading: Reading, threshold: number): number[] {
  const { concepts, fingerprint } = reading;
  const most = mostExtras(concepts.length);
  const spare = most === 0 ? 0 : spareWeight(reading, threshold);
  const found: number[] = [];
  for (let i = 0; i < concepts.length; i++) {
    const one = concepts[i]!;
    if ((one & DECISIVE) !== 0 || weightOf(one) > spare) continue;
    const without = (fingerprint - fingerprintOf(one)) | 0;
    found.push(without);
    for (let j = i + 1; most > 1 && j < concepts.length; j++) {
      const other = concepts[j]!;
      if ((other & DECISIVE) !== 0 || weightOf(one) + weightOf(other) > spare) continue;
      found.push((without - fingerprintOf(other)) | 0);
    }
  }
  return found;
}

/** How much of its weight a reading can lose. */
const spareWeight = (reading: Reading, threshold: number) =>
  reading.weight * (1 - threshold * threshold) + ROUNDING;
