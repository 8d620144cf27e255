import { chosenCategories } from "./chosen-categories.ts";
import type { Measure } from "./measure.ts";

/**
 * How near answers come to two camps of equal size: Montalvo and Reynal-Querol's polarisation, from 0 (all in one category)
 * to 1 (half in one, half in another). The order of the categories does not count, so neighbours and opposite ends are
 * alike; estebanRay and ordinalAgreement tell them apart. Takes how many people chose each category. `null` when nobody
 * answered or there are fewer than two categories. O(categories).
 * Formula, source (Montalvo & Reynal-Querol 2005) and worked example: docs/method/reynal-querol.md.
 */
export function reynalQuerol(counts: ArrayLike<number>): Measure {
  const { counts: chosen, people, reason } = chosenCategories(counts);
  if (reason !== "") return { value: null, people, reason };
  const sum = chosen.reduce((total, count) => total + (count / people) ** 2 * (1 - count / people), 0);
  return { value: 4 * sum, people, reason };
}
