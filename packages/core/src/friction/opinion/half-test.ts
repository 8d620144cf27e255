import type { Measure } from "../measures/measure.ts";

/**
 * By how many standard errors a share lies above a half, as if one more had been counted: how hard it is to ascribe to chance
 * that most of `people` do something. 0 for about half, below 0 for fewer. `null` when there is nobody. Small numbers of
 * people are told apart from large ones, as the share alone would not.
 * Formula, source (pol.is) and worked example: docs/method/half-test.md.
 */
export function halfTest(count: number, people: number): Measure {
  const isCount = [count, people].every((each) => Number.isSafeInteger(each) && each >= 0);
  if (!isCount || count > people) throw new RangeError(`${count} of ${people} people is no count.`);
  if (people === 0) return { value: null, people, reason: "There is nobody to count." };
  return { value: 2 * Math.sqrt(people + 1) * ((count + 1) / (people + 1) - 0.5), people, reason: "" };
}
