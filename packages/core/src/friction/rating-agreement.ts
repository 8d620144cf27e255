import type { RatingAgreement } from "../exchange/assessment.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { median } from "./measures/median.ts";
import { ordinalAgreement } from "./measures/ordinal-agreement.ts";
import { withinGroupAgreement } from "./measures/within-group-agreement.ts";
import type { Situation } from "./situation.ts";

type Scale = readonly [lowest: number, highest: number];
type Rated = { readonly item: Item; readonly scale: Scale; readonly people: Set<Item>; readonly values: number[]; readonly homes: Item[] };

/** Scales of this many points are counted point by point. */
const FEWEST_POINTS = 3;
const MOST_POINTS = 11;

/**
 * How far people agree about each thing they rated, as a whole and within units; most rated first. Ratings without a
 * scale are left out: agreement is relative to how far apart answers could be. A scale of two points
 * holds approvals; who did not approve is not in it, so nothing is said about agreement. See docs/method/rating-agreement.md.
 */
export function ratingAgreement(situation: Situation): RatingAgreement[] {
  const agreements = [...ratedItems(situation).values()].map((rated) => agreementOn(situation, rated));
  return agreements.sort((a, b) => b.people - a.people || (a.item < b.item ? -1 : a.item > b.item ? 1 : a.scale[1] - b.scale[1]));
}

function ratedItems({ organisation }: Situation): Map<string, Rated> {
  const { stakeholder, item, value, scaleMin, scaleMax } = organisation.tables.ratings.columns;
  const { propositions, stakeholders } = organisation.tables;
  const rated = new Map<string, Rated>();
  for (const row of organisation.tables.ratings.rows()) {
    const what = item.values[row]!;
    const at = organisation.isKind(what, "propositions") ? organisation.row[what]! : -1;
    const lowest = scaleMin.value(row) ?? (at < 0 ? null : propositions.columns.scaleMin.value(at));
    const highest = scaleMax.value(row) ?? (at < 0 ? null : propositions.columns.scaleMax.value(at));
    const given = value.values[row]!;
    if (lowest === null || highest === null || given < lowest || given > highest || lowest >= highest) continue;
    const key = `${what} ${lowest} ${highest}`;
    let group = rated.get(key);
    if (group === undefined) rated.set(key, (group = { item: what, scale: [lowest, highest], people: new Set(), values: [], homes: [] }));
    const person = stakeholder.values[row]!;
    const home = stakeholders.columns.unit.termsOf(organisation.row[person]!)[0] ?? NO_TERM;
    group.people.add(person);
    group.values.push(given);
    group.homes.push(home);
  }
  return rated;
}

function agreementOn({ organisation, thresholds }: Situation, rated: Rated): RatingAgreement {
  const { item, scale, people, values } = rated;
  const bounds = { lowest: scale[0], highest: scale[1] };
  const isRating = Number.isInteger(scale[0]) && Number.isInteger(scale[1]) && scale[1] - scale[0] >= FEWEST_POINTS - 1;
  const units = !isRating ? [] : [...byHome(rated).values()].filter((answers) => answers.length >= thresholds.ratersForSpread);
  const within = units.flatMap((answers) => withinGroupAgreement(answers, bounds).value ?? []);
  return {
    item: organisation.id(item),
    title: organisation.title(item),
    people: people.size,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    scale,
    withinGroup: isRating ? withinGroupAgreement(values, bounds).value : null,
    withinUnits: median(within).value,
    units: units.length,
    ordinal: ordinalOf(values, scale),
  };
}

function byHome({ values, homes }: Rated): Map<Item, number[]> {
  const units = new Map<Item, number[]>();
  for (const [i, home] of homes.entries()) {
    if (home === NO_TERM) continue;
    const answers = units.get(home);
    if (answers) answers.push(values[i]!);
    else units.set(home, [values[i]!]);
  }
  return units;
}

function ordinalOf(values: readonly number[], [lowest, highest]: Scale): number | null {
  const points = highest - lowest + 1;
  const isCountable = points >= FEWEST_POINTS && points <= MOST_POINTS && [lowest, ...values].every(Number.isInteger);
  if (!isCountable) return null;
  const counts = new Array<number>(points).fill(0);
  for (const value of values) counts[value - lowest]!++;
  return ordinalAgreement(counts).value;
}
