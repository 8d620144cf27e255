import { bordaShares } from "./borda-shares.ts";
import { bradleyTerry } from "./bradley-terry.ts";
import type { PointsShare } from "./hundred-points.ts";
import { type Kemeny, kemeny } from "./kemeny.ts";
import { type Preferences, noOrder } from "./preferences.ts";
import { schulze } from "./schulze.ts";

/** Ways to turn many people's priorities into one order. */
export const PRIORITY_RULES = ["borda", "kemeny", "schulze", "bradley_terry", "points"] as const;
export type PriorityRule = (typeof PRIORITY_RULES)[number];

export type RuleOrder = {
  readonly rule: PriorityRule;
  readonly people: number;
  /** Options from the best on, tied ones together; empty without an order. */
  readonly places: readonly (readonly number[])[];
  /** For each option what the rule orders by, such as Borda's share; `null` where a rule gives only an order. */
  readonly values: readonly (number | null)[];
  /** Why there is no order, or what it was restricted to; empty otherwise. */
  readonly reason: string;
};

/** Two options that not all rules put in the same order, the first being the one with the smaller number. */
export type SplitPair = {
  readonly first: number;
  readonly second: number;
  readonly firstAbove: readonly PriorityRule[];
  readonly secondAbove: readonly PriorityRule[];
  readonly tied: readonly PriorityRule[];
};

export type RulesCompared = {
  readonly orders: readonly RuleOrder[];
  /** Pairs that rules put in opposite order, then pairs that only some rules tell apart. */
  readonly splits: readonly SplitPair[];
  /** Options that every rule with an order puts first. */
  readonly firstByAll: readonly number[];
  /** Whether at least two rules give an order, and all of them the same; `null` with fewer than two. */
  readonly isOneOrder: boolean | null;
};

/**
 * The same priorities put in order by each rule, and the pairs on which the rules disagree: what a planner looks at
 * before choosing a rule. None is right: each keeps another promise. `kemeny` where a solver was asked, `points`
 * where people gave some. O(options³), and Kemeny's search.
 * What each rule promises, and a worked example: docs/method/rules-compared.md.
 */
export function rulesCompared(
  preferences: Preferences,
  besides: { readonly kemeny?: Kemeny; readonly points?: readonly PointsShare[] } = {},
): RulesCompared {
  const orders = [
    bordaOrder(preferences),
    kemenyOrder(preferences, besides.kemeny ?? kemeny(preferences)),
    schulzeOrder(preferences),
    bradleyTerryOrder(preferences),
    ...(besides.points === undefined ? [] : [pointsOrder(besides.points)]),
  ];
  const given = orders.filter(({ places }) => places.length > 0);
  const splits = splitPairs(given, preferences.options);
  const [best] = given;
  return {
    orders,
    splits,
    firstByAll:
      best?.places[0]?.filter((option) => given.every(({ places }) => places[0]!.includes(option))) ?? [],
    isOneOrder: given.length < 2 ? null : splits.length === 0,
  };
}

function bordaOrder(preferences: Preferences): RuleOrder {
  const values = bordaShares(preferences);
  const { people } = preferences;
  return { rule: "borda", people, places: placesBy(values), values, reason: noOrder(preferences) };
}

function kemenyOrder({ options }: Preferences, { order, people, reason, unique }: Kemeny): RuleOrder {
  const values = new Array<null>(options).fill(null);
  const places = order.map((option) => [option]);
  const why = reason === "" && unique === false ? "Another order disagrees as little." : reason;
  return { rule: "kemeny", people, places, values, reason: why };
}

function schulzeOrder(preferences: Preferences): RuleOrder {
  const { people, places, reason } = schulze(preferences);
  return { rule: "schulze", people, places, values: new Array<null>(preferences.options).fill(null), reason };
}

function bradleyTerryOrder(preferences: Preferences): RuleOrder {
  const { strengths } = bradleyTerry(preferences);
  const values = strengths.map(({ value }) => value);
  const reason = strengths[0]?.reason ?? noOrder(preferences);
  return { rule: "bradley_terry", people: preferences.people, places: placesBy(values), values, reason };
}

function pointsOrder(points: readonly PointsShare[]): RuleOrder {
  const values = points.map(({ value }) => value);
  const { people = 0, reason = "There are no options." } = points[0] ?? {};
  return { rule: "points", people, places: placesBy(values), values, reason };
}

/** Options by falling value; values that only rounding keeps apart are tied. No places where a value is missing. */
function placesBy(values: readonly (number | null)[]): number[][] {
  const known = values.flatMap((value, option) => (value === null ? [] : [{ option, value }]));
  if (known.length < values.length) return [];
  known.sort((a, b) => b.value - a.value || a.option - b.option);
  const places: number[][] = [];
  let last = Infinity;
  for (const { option, value } of known) {
    if (last - value <= 1e-9) places.at(-1)!.push(option);
    else places.push([option]);
    last = value;
  }
  return places.map((tied) => tied.sort((a, b) => a - b));
}

function splitPairs(orders: readonly RuleOrder[], options: number): SplitPair[] {
  const placeOf = orders.map(({ rule, places }) => {
    const place = new Array<number>(options).fill(0);
    for (const [at, tied] of places.entries()) for (const option of tied) place[option] = at;
    return { rule, place };
  });
  const splits: SplitPair[] = [];
  for (let first = 0; first < options; first++)
    for (let second = first + 1; second < options; second++) {
      const rules = (sign: number) =>
        placeOf.flatMap(({ rule, place }) =>
          Math.sign(place[second]! - place[first]!) === sign ? [rule] : [],
        );
      const [firstAbove, secondAbove, tied] = [rules(1), rules(-1), rules(0)];
      const most = Math.max(firstAbove.length, secondAbove.length, tied.length);
      if (most < orders.length) splits.push({ first, second, firstAbove, secondAbove, tied });
    }
  const isOpposed = ({ firstAbove, secondAbove }: SplitPair) =>
    firstAbove.length > 0 && secondAbove.length > 0;
  return [...splits.filter(isOpposed), ...splits.filter((split) => !isOpposed(split))];
}
