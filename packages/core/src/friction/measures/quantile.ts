import type { Measure } from "./measure.ts";

/**
 * The value that a share (0 to 1) of the answers does not exceed, in the unit of the answers: between two
 * answers by straight interpolation (type 7, the default of R, NumPy and spreadsheets). Answers are finite,
 * `NaN` is a missing one. `null` when nobody has answered. O(n log n).
 * Formula, source (Hyndman & Fan 1996) and worked example: docs/method/quantile.md.
 */
export function quantile(answers: ArrayLike<number>, share: number): Measure {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, unlike ${share}.`);
  const sorted = Array.from(answers)
    .filter((answer) => !Number.isNaN(answer))
    .sort((x, y) => x - y);
  const people = sorted.length;
  if (people === 0) return { value: null, people, reason: "Nobody has answered." };

  const place = share * (people - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return { value: below + (place - Math.floor(place)) * (above - below), people, reason: "" };
}
