import { chosenCategories } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How hard it is to guess what somebody chose, in bits: Shannon's entropy, from 0 (all chose the same) to log₂ of the number
 * of categories (all equally often). The order of the categories does not count. Takes how many people chose each. `null`
 * when nobody answered or there are fewer than two categories. O(categories).
 * Formula, source (Shannon 1948) and worked example: docs/method/choice-entropy.md.
 */
export function choiceEntropy(counts: ArrayLike<number>): Measure {
  const { counts: chosen, people, reason } = chosenCategories(counts);
  if (reason !== "") return { value: null, people, reason };
  const bits = chosen.reduce(
    (sum, count) => (count === 0 ? sum : sum + count * Math.log2(people / count)),
    0,
  );
  return { value: bits / people, people, reason };
}
