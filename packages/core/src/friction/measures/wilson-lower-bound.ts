import type { Measure } from "./measure.ts";

/** How many standard errors the 95 % interval reaches to each side. */
const STANDARD_ERRORS = 1.959963984540054;

/**
 * The share, 0 to 1, of which at least can be sure who has seen `count` of `people` do something: the lower end of
 * Wilson's 95 % interval. Never above the share itself, and the nearer to it the more people there are. `null` when
 * there is nobody. See docs/method/wilson-lower-bound.md.
 */
export function wilsonLowerBound(count: number, people: number): Measure {
  const isCount = [count, people].every((each) => Number.isSafeInteger(each) && each >= 0);
  if (!isCount || count > people) throw new RangeError(`${count} of ${people} people is no count.`);
  if (people === 0) return { value: null, people, reason: "There is nobody to count." };
  if (count === 0) return { value: 0, people, reason: "" };
  const square = STANDARD_ERRORS ** 2;
  const share = count / people;
  const middle = share + square / (2 * people);
  const reach = STANDARD_ERRORS * Math.sqrt((share * (1 - share)) / people + square / (4 * people ** 2));
  return { value: (middle - reach) / (1 + square / people), people, reason: "" };
}
