/** A source of chance passed in by the caller: each call answers a number from 0 up to but not 1. */
export type Random = () => number;

/**
 * Numbers that look random and are the same for the same seed (any safe integer): steps of 2⁻³² in [0, 1).
 * For permutation tests and simulations, never for secrets. O(1) a call, period at least 2³².
 * Doty-Humphrey's sfc32; source and first numbers: docs/method/seeded-random.md.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, not ${seed}.`);
  const next = smallFastCounter(0, seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0);
  return () => next() / 2 ** 32;
}

/** sfc32 itself, seeded with three 32-bit words: whole numbers from 0 to 2³² - 1. */
export function smallFastCounter(first: number, second: number, third: number): () => number {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let counter = 1;
  const next = () => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return output >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}
