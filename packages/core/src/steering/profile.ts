import type { Dial, Part, Profile } from "../exchange/assessment.ts";
import type { Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";
import { changePreparedParts } from "./change-prepared.ts";
import { coordinatedParts } from "./coordinated.ts";
import { engagedParts } from "./engaged.ts";
import { preparedParts } from "./prepared.ts";

/**
 * The four dials, each the weighted mean of those of its parts that have a value, weakest part first. `inConflict`
 * holds the items that are party to a severe or serious finding. See docs/method/alignment-profile.md.
 */
export function profile(situation: Situation, inConflict: ReadonlySet<Item>): Profile {
  return {
    coordinated: dial(coordinatedParts(situation, inConflict)),
    engaged: dial(engagedParts(situation)),
    prepared: dial(preparedParts(situation)),
    changePrepared: dial(changePreparedParts(situation)),
  };
}

export function dial(parts: readonly Part[]): Dial {
  const measured = parts.filter((part): part is Part & { value: number } => part.value !== null);
  const weight = measured.reduce((sum, part) => sum + part.weight, 0);
  const value = weight === 0 ? null : measured.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
  const byWeakness = (a: Part, b: Part) => (a.value ?? Infinity) - (b.value ?? Infinity) || (a.id < b.id ? -1 : 1);
  return { value, parts: parts.toSorted((a, b) => (a.value === null && b.value === null ? (a.id < b.id ? -1 : 1) : byWeakness(a, b))) };
}
