import { chosenCategories } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/** `value` is in steps of the scale. */
export type EstebanRay = Measure & {
  /** The value over that of half at either end, 0 to 1. */
  readonly ofLargest: number | null;
};

/** Esteban and Ray's axioms hold above 0 and up to this sensitivity. */
const MOST_SENSITIVE = 1.6;

/**
 * How strongly people form camps that lie far apart: Esteban and Ray's polarisation, the mean distance between two answers
 * on an ordered scale, each counted more the more people share it. 0 when all are in one category, largest with half at
 * either end; an even spread is low. `sensitivity` (above 0, up to 1.6) says how much being many counts. Takes how many
 * people chose each category, in order. `null` when nobody answered or there are fewer than two categories. O(categories).
 * Formula, source (Esteban & Ray 1994) and worked example: docs/method/esteban-ray.md.
 */
export function estebanRay(counts: ArrayLike<number>, sensitivity = 1): EstebanRay {
  if (!(sensitivity > 0 && sensitivity <= MOST_SENSITIVE))
    throw new RangeError(`A sensitivity lies above 0 and up to ${MOST_SENSITIVE}, unlike ${sensitivity}.`);
  const { counts: chosen, people, reason } = chosenCategories(counts);
  if (reason !== "") return { value: null, people, ofLargest: null, reason };

  const sumOfPlaces = chosen.reduce((sum, count, category) => sum + count * category, 0);
  let value = 0;
  let [peopleBelow, placesBelow] = [0, 0];
  for (const [category, count] of chosen.entries()) {
    const distances =
      category * (2 * peopleBelow + count - people) + sumOfPlaces - 2 * placesBelow - count * category;
    value += (count / people) ** (1 + sensitivity) * (distances / people);
    peopleBelow += count;
    placesBelow += count * category;
  }
  const largest = 0.5 ** (1 + sensitivity) * (chosen.length - 1);
  return { value, people, ofLargest: Math.min(1, value / largest), reason };
}
