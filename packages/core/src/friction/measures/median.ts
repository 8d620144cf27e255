import type { Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";

/**
 * The answer in the middle, or half-way between the two in the middle, in the unit of the answers. `NaN` is
 * a missing answer. `null` when nobody has answered. O(n log n). See docs/method/median.md.
 */
export function median(answers: ArrayLike<number>): Measure {
  return quantile(answers, 0.5);
}
