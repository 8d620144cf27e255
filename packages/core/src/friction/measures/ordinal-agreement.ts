import type { Measure } from "./measure.ts";

export type OrdinalAgreement = Measure & {
  /** (1 - value) / 2: 0 when all are of one mind, 0.5 when spread evenly, 1 when in two camps at the ends. */
  readonly polarisation: number | null;
};

/**
 * How far answers on an ordered scale gather around one peak: van der Eijk's A, from 1 (all in one category)
 * through 0 (spread evenly) to -1 (half at either end). Unlike the variance it tells no agreement from two
 * camps. Takes how many people chose each category, in order. `null` when nobody answered or the scale has
 * fewer than three categories. O(categories²).
 * Formula, source (van der Eijk 2001) and worked example: docs/method/ordinal-agreement.md.
 */
export function ordinalAgreement(counts: ArrayLike<number>): OrdinalAgreement {
  const left = wholeCounts(counts);
  const people = left.reduce((sum, count) => sum + count, 0);
  if (people === 0) return { value: null, people, polarisation: null, reason: "Nobody has answered." };
  if (left.length < 3) {
    const reason = "The scale has fewer than three categories, so answers cannot gather in the middle of it.";
    return { value: null, people, polarisation: null, reason };
  }

  let weighted = 0;
  for (let layer = lowestCount(left); layer < Infinity; layer = lowestCount(left)) {
    const chosen = left.map((count) => count > 0);
    const filled = chosen.filter(Boolean).length;
    weighted += layer * filled * agreementOfLayer(chosen, filled);
    for (let at = 0; at < left.length; at++) if (chosen[at]) left[at]! -= layer;
  }
  const value = weighted / people;
  return { value, people, polarisation: (1 - value) / 2, reason: "" };
}

const lowestCount = (counts: readonly number[]) =>
  counts.reduce((lowest, count) => (count > 0 ? Math.min(lowest, count) : lowest), Infinity);

/**
 * A of a layer in which the chosen categories all hold the same number. Counts ordered triples of categories:
 * 110 and 011 speak for one peak, 101 against it.
 */
function agreementOfLayer(chosen: readonly boolean[], filled: number): number {
  const width = chosen.length;
  if (filled === 1) return 1;
  if (filled === width) return 0;

  let onePeak = 0;
  let twoPeaks = 0;
  let before = 0;
  for (const isChosen of chosen) {
    if (isChosen) before++;
    else {
      const after = filled - before;
      onePeak += (before * (before - 1) + after * (after - 1)) / 2;
      twoPeaks += before * after;
    }
  }
  const unimodality = ((width - 2) * onePeak - (width - 1) * twoPeaks) / ((width - 2) * (onePeak + twoPeaks));
  return unimodality * (1 - (filled - 1) / (width - 1));
}

function wholeCounts(counts: ArrayLike<number>): number[] {
  const whole = Array.from(counts);
  const wrong = whole.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`${wrong} people cannot have chosen a category.`);
  return whole;
}
