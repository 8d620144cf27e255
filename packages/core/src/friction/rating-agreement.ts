import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { median } from "./measures/median.ts";
import { ordinalAgreement } from "./measures/ordinal-agreement.ts";
import { withinGroupAgreement } from "./measures/within-group-agreement.ts";
import { type RatedItem, type Scale, ratedItems } from "./rated-items.ts";
import type { Derivation, Situation } from "./situation.ts";

export type RatingAgreement = {
  readonly item: string;
  readonly title: string;
  readonly people: number;
  readonly mean: number;
  readonly scale: Scale;
  /** r_WG over all raters, and the median of the r_WG within units of at least five raters; `null` on scales of two points. */
  readonly withinGroup: number | null;
  readonly withinUnits: number | null;
  /** Units of at least five raters. */
  readonly units: number;
  /** Van der Eijk's A where the answers are whole numbers on a scale of 3 to 11 points, else `null`. */
  readonly ordinal: number | null;
};

/** Scales of this many points are counted point by point. */
const FEWEST_POINTS = 3;
const MOST_POINTS = 11;

/**
 * How far people agree about each thing they rated, as a whole and within units; most rated first. A scale of two points
 * holds approvals; who did not approve is not in it, so nothing is said about agreement. O(ratings × log ratings).
 * See docs/method/rating-agreement.md.
 */
export const ratingAgreement = (situation: Situation): readonly RatingAgreement[] => situation.recall(agreed);

const agreed: Derivation<readonly RatingAgreement[]> = {
  from: ["ratings", "propositions", "stakeholders", "units"],
  derive: (situation) => {
    const agreements = ratedItems(situation).map((rated) => agreementOn(situation, rated));
    return agreements.sort(
      (a, b) => b.people - a.people || (a.item < b.item ? -1 : a.item > b.item ? 1 : a.scale[1] - b.scale[1]),
    );
  },
};

function agreementOn(situation: Situation, rated: RatedItem): RatingAgreement {
  const { item, scale, values } = rated;
  const isRating = scale.every(Number.isInteger) && scale[1] - scale[0] >= FEWEST_POINTS - 1;
  const within = isRating ? agreementsWithin(situation, rated) : [];
  return {
    item: situation.organisation.id(item),
    title: situation.organisation.title(item),
    people: values.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    scale,
    withinGroup: isRating
      ? withinGroupAgreement(values, { lowest: scale[0], highest: scale[1] }).value
      : null,
    withinUnits: median(within).value,
    units: within.length,
    ordinal: ordinalOf(values, scale),
  };
}

/**
 * r_WG of each unit with enough raters, in no order. The same number as `withinGroupAgreement`, from sums alone: with
 * thousands of units the rest of what it works out would cost more than all other measures together.
 */
export function agreementsWithin({ thresholds }: Situation, { homes, scale, values }: RatedItem): number[] {
  const middle = (scale[0] + scale[1]) / 2;
  const random = ((scale[1] - scale[0] + 1) ** 2 - 1) / 12;
  const units = new Map<Item, { raters: number; sum: number; squares: number }>();
  for (const [place, home] of homes.entries()) {
    if (home === NO_TERM) continue;
    let unit = units.get(home);
    if (unit === undefined) units.set(home, (unit = { raters: 0, sum: 0, squares: 0 }));
    const value = values[place]! - middle;
    unit.raters++;
    unit.sum += value;
    unit.squares += value * value;
  }
  const found: number[] = [];
  for (const { raters, sum, squares } of units.values()) {
    if (raters < thresholds.ratersForSpread || raters < 2) continue;
    const variance = Math.max(0, squares - (sum * sum) / raters) / (raters - 1);
    found.push(Math.max(0, 1 - variance / random));
  }
  return found;
}

function ordinalOf(values: readonly number[], [lowest, highest]: Scale): number | null {
  const points = highest - lowest + 1;
  if (!(points >= FEWEST_POINTS && points <= MOST_POINTS) || ![lowest, ...values].every(Number.isInteger))
    return null;
  const counts = new Array<number>(points).fill(0);
  for (const value of values) counts[value - lowest]!++;
  return ordinalAgreement(counts).value;
}
