import { SMALLEST_GROUP, shownGroups } from "../listening/shown-groups.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { ordinalAgreement } from "./measures/ordinal-agreement.ts";
import { ordinalConsensus } from "./measures/ordinal-consensus.ts";
import { type RankAgreement, rankAgreement } from "./priority-agreement.ts";
import { type RatedItem, type Scale, ratedItems } from "./rated-items.ts";
import type { Situation } from "./situation.ts";
import { unitVoices } from "./unit-orders.ts";

/** Who looks: `all` sees what every unit said, `groups` only what cannot be traced to fewer than five people. */
export type Sight = "all" | "groups";

/** How the answers to one question lie on its scale. */
export type AnswerSpread = {
  readonly item: string;
  readonly title: string;
  readonly scale: Scale;
  /** Words for the points of the scale, lowest first; empty where none are recorded. */
  readonly labels: readonly string[];
  readonly people: number;
  readonly mean: number;
  /** People at each point of the scale; `null` where the scale has no points to count: too many, or answers between them. */
  readonly counts: readonly number[] | null;
  /** Van der Eijk's A, -1 (two camps) to 1, and Tastle and Wierman's consensus, 0 to 1; `null` with `counts`. */
  readonly ordinal: number | null;
  readonly closeness: number | null;
  readonly units: readonly UnitSpread[];
};

export type UnitSpread = {
  readonly unit: string;
  readonly title: string;
  readonly people: number;
  readonly mean: number;
  readonly counts: readonly number[] | null;
};

/** How units order the same things, for lines from one order to the next. */
export type UnitOrders = Pick<
  RankAgreement,
  "value" | "among" | "judges" | "people" | "p" | "reason" | "order"
> & {
  readonly units: readonly {
    readonly unit: string;
    readonly title: string;
    readonly people: number;
    /** The rank of each item of `order`, 1 first, `null` where the unit has not ranked it. */
    readonly ranks: readonly (number | null)[];
  }[];
};

const FEWEST_POINTS = 3;
const MOST_POINTS = 11;

/**
 * The answers to everything that was rated, as a whole and by home unit, most answered first. For `groups` a question
 * needs five answers, and units are shown so that none of fewer than five is found by subtraction
 * (docs/method/small-groups.md). O(ratings). Measures: docs/method/ordinal-agreement.md, docs/method/ordinal-consensus.md.
 */
export function answerSpreads(situation: Situation, sight: Sight): readonly AnswerSpread[] {
  return ratedItems(situation)
    .filter(({ values }) => sight === "all" || values.length >= SMALLEST_GROUP)
    .map((rated) => spreadOf(situation, rated, sight))
    .sort(
      (a, b) => b.people - a.people || (a.item < b.item ? -1 : a.item > b.item ? 1 : a.scale[1] - b.scale[1]),
    );
}

function spreadOf({ organisation }: Situation, rated: RatedItem, sight: Sight): AnswerSpread {
  const { item, scale, values } = rated;
  const counts = countsOf(values, scale);
  const row = organisation.isKind(item, "propositions") ? organisation.row[item]! : -1;
  const labels = row < 0 ? [] : organisation.tables.propositions.columns.scaleLabels.value(row);
  return {
    item: organisation.id(item),
    title: organisation.title(item),
    scale,
    labels: labels.length === scale[1] - scale[0] + 1 ? labels : [],
    people: values.length,
    mean: meanOf(values),
    counts,
    ordinal: counts && ordinalAgreement(counts).value,
    closeness: counts && ordinalConsensus(counts).value,
    units: unitSpreads(organisation, rated, sight),
  };
}

function unitSpreads(organisation: Situation["organisation"], rated: RatedItem, sight: Sight): UnitSpread[] {
  const byUnit = new Map<Item, number[]>();
  for (const [place, value] of rated.values.entries()) {
    const home = rated.homes[place]!;
    const known = byUnit.get(home);
    if (known === undefined) byUnit.set(home, [value]);
    else known.push(value);
  }
  const sizes = new Map(Array.from(byUnit, ([unit, values]) => [String(unit), values.length]));
  const shown = sight === "all" ? new Set(sizes.keys()) : shownGroups(sizes);
  return Array.from(byUnit)
    .filter(([unit]) => unit !== NO_TERM && shown.has(String(unit)))
    .map(([unit, values]) => ({
      unit: organisation.id(unit),
      title: organisation.title(unit),
      people: values.length,
      mean: meanOf(values),
      counts: countsOf(values, rated.scale),
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function countsOf(values: readonly number[], [lowest, highest]: Scale): number[] | null {
  const points = highest - lowest + 1;
  const isCountable = points >= FEWEST_POINTS && points <= MOST_POINTS && Number.isInteger(lowest);
  if (!isCountable || !values.every(Number.isInteger)) return null;
  const counts = new Array<number>(points).fill(0);
  for (const value of values) counts[value - lowest]!++;
  return counts;
}

/**
 * How units order what was ranked. A unit often speaks through one person, so `groups` sees only the order of all
 * together, from five people on. Measure: docs/method/priority-agreement.md.
 */
export function ordersOfUnits(situation: Situation, sight: Sight): UnitOrders {
  const { value, among, judges, people, p, reason, order } = rankAgreement(situation);
  if (sight === "groups" && people < SMALLEST_GROUP)
    return {
      value: null,
      among,
      judges: 0,
      people: 0,
      p: null,
      reason: "fewer than five people ranked anything",
      order: [],
      units: [],
    };
  const told = { value, among, judges, people, p, reason, order };
  return {
    ...told,
    units:
      sight === "groups"
        ? []
        : ranksByUnit(
            situation,
            order.map(({ item }) => item),
          ),
  };
}

function ranksByUnit(situation: Situation, items: readonly string[]): UnitOrders["units"] {
  const { organisation } = situation;
  const terms = items.map((id) => organisation.item(id));
  return Array.from(situation.recall(unitVoices), ([unit, voice]) => ({
    unit: organisation.id(unit),
    title: organisation.title(unit),
    people: voice.people.length,
    ranks: terms.map((item) => voice.order.get(item) ?? null),
  })).sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
