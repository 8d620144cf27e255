import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { expectedVariances } from "./measures/expected-variance.ts";
import { median } from "./measures/median.ts";
import { ordinalAgreement } from "./measures/ordinal-agreement.ts";
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
  const all = noSpread();
  for (const value of values) addTo(all, value - middleOf(scale));
  const within = isRating ? agreementsWithin(situation, rated) : [];
  return {
    item: situation.organisation.id(item),
    title: situation.organisation.title(item),
    people: values.length,
    mean: middleOf(scale) + all.sum / all.raters,
    scale,
    withinGroup: isRating && values.length > 1 ? agreementOf(all, scale) : null,
    withinUnits: median(within).value,
    units: within.length,
    ordinal: ordinalOf(values, scale),
  };
}

/** r_WG of each unit with enough raters, in no order. */
function agreementsWithin({ thresholds }: Situation, { homes, scale, values }: RatedItem): number[] {
  const units = new Map<Item, Spread>();
  for (let place = 0; place < homes.length; place++) {
    if (homes[place] === NO_TERM) continue;
    let unit = units.get(homes[place]!);
    if (unit === undefined) units.set(homes[place]!, (unit = noSpread()));
    addTo(unit, values[place]! - middleOf(scale));
  }
  const found: number[] = [];
  for (const unit of units.values())
    if (unit.raters >= Math.max(2, thresholds.ratersForSpread)) found.push(agreementOf(unit, scale));
  return found;
}

/** Sums over some ratings, as distances from the middle of the scale. */
type Spread = { raters: number; sum: number; squares: number };
const noSpread = (): Spread => ({ raters: 0, sum: 0, squares: 0 });
const middleOf = ([lowest, highest]: Scale) => (lowest + highest) / 2;

function addTo(spread: Spread, distance: number): void {
  spread.raters++;
  spread.sum += distance;
  spread.squares += distance * distance;
}

/**
 * r_WG under the uniform null, as `withinGroupAgreement` has it, but from sums alone: with thousands of units and raters
 * the rest of what that works out would cost more than all other measures together.
 */
function agreementOf({ raters, sum, squares }: Spread, scale: Scale): number {
  const [random] = expectedVariances(scale[1] - scale[0] + 1).values();
  const variance = Math.max(0, squares - (sum * sum) / raters) / (raters - 1);
  return Math.max(0, 1 - variance / random!);
}

function ordinalOf(values: readonly number[], [lowest, highest]: Scale): number | null {
  const points = highest - lowest + 1;
  const isCountable = points >= FEWEST_POINTS && points <= MOST_POINTS && Number.isInteger(lowest);
  if (!isCountable || !values.every(Number.isInteger)) return null;
  const counts = new Array<number>(points).fill(0);
  for (const value of values) counts[value - lowest]!++;
  return ordinalAgreement(counts).value;
}
