import type { Measure } from "../measures/measure.ts";

/**
 * How evenly a statement divides people: twice the smaller of the sides for and against, as a share of all who spoke or
 * voted, from 0 (nobody on one of the sides) to 1 (half on either). Passes make it smaller. `null` when nobody spoke.
 * Formula, source (Talk to the City) and worked example: docs/method/vote-polarisation.md.
 */
export function votePolarisation(agree: number, disagree: number, people: number): Measure {
  const isCount = [agree, disagree, people].every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!isCount || agree + disagree > people)
    throw new RangeError(`${agree} and ${disagree} of ${people} people are no counts.`);
  if (people === 0) return { value: null, people, reason: "Nobody has said anything about it." };
  return { value: (2 * Math.min(agree, disagree)) / people, people, reason: "" };
}
