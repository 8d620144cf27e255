import type { Measure } from "../measures/measure.ts";
import { kemenyParts } from "./kemeny-parts.ts";
import { MOST_OPTIONS_SEARCHED, type PartOrder, kemenySearch } from "./kemeny-search.ts";
import { type Preferences, majority, noOrder } from "./preferences.ts";

/** `value` is the share of all preferences between two options that the order keeps, from a half to 1. */
export type Kemeny = Measure & {
  /** Best first; empty without a value. */
  readonly order: readonly number[];
  readonly disagreements: number | null;
  /** No order has fewer. Less than `disagreements` when a search was cut short: then the order is good, not proved. */
  readonly atLeast: number | null;
  /** How many orders are as good; `null` when they were not counted. */
  readonly optima: number | null;
  /** Whether no other order is as good; `null` when not looked at. */
  readonly unique: boolean | null;
  /** How many more disagreements the next best order has; `null` when not looked at. */
  readonly margin: number | null;
};

/**
 * The order that disagrees least with people's rankings: Kemeny's rule. A person who puts the later of two options
 * above the earlier disagrees once, with the person's weight; a tie costs nothing. Options that majorities cannot
 * keep apart are searched together: exactly up to 15, larger parts come solved in `larger`, in the order of
 * `kemenyOpenParts`. `null` without preferences, or while a larger part is not solved.
 * Formula, source (Kemeny 1959, Young 1988) and worked example: docs/method/kemeny.md.
 */
export function kemeny(preferences: Preferences, larger: readonly PartOrder[] = []): Kemeny {
  const reason = noOrder(preferences);
  if (reason !== "") return nothing(preferences, reason);
  const parts: PartOrder[] = [];
  const solved = [...larger];
  for (const options of kemenyParts(preferences)) {
    const part = inOrder(preferences, options) ?? solved.shift();
    if (part === undefined || !holdsSame(part.order, options))
      return nothing(
        preferences,
        `${options.length} options hang together and need a solver to put in order.`,
      );
    parts.push(part);
  }
  return joined(preferences, parts);
}

/** Parts with more options than can be searched here, best part first; each is to be solved by an integer program. */
export function kemenyOpenParts(preferences: Preferences): number[][] {
  if (noOrder(preferences) !== "") return [];
  return kemenyParts(preferences).filter(
    (options) => options.length > MOST_OPTIONS_SEARCHED && !allTied(preferences, options),
  );
}

function inOrder(preferences: Preferences, options: readonly number[]): PartOrder | undefined {
  if (options.length <= MOST_OPTIONS_SEARCHED) return kemenySearch(preferences, options);
  return allTied(preferences, options) ? anyOrder(preferences, options) : undefined;
}

const allTied = (preferences: Preferences, options: readonly number[]) =>
  options.every((a, at) => options.slice(at + 1).every((b) => majority(preferences, a, b) === 0));

function anyOrder(preferences: Preferences, order: readonly number[]): PartOrder {
  const disagreements = disagreementsOf(preferences, order);
  const optima = order.reduce((product, _, at) => product * (at + 1), 1);
  return { order, disagreements, atLeast: disagreements, optima, margin: 0 };
}

const holdsSame = (order: readonly number[], options: readonly number[]) =>
  order.length === options.length && options.every((option) => order.includes(option));

/** The weight that puts the later of two options above the earlier, over all pairs of an order. */
export function disagreementsOf({ options, above }: Preferences, order: readonly number[]): number {
  let sum = 0;
  for (const [place, earlier] of order.entries())
    for (const later of order.slice(place + 1)) sum += above[later * options + earlier]!;
  return sum;
}

function joined(preferences: Preferences, parts: readonly PartOrder[]): Kemeny {
  const order = parts.flatMap((part) => part.order);
  const disagreements = disagreementsOf(preferences, order);
  const unproved = parts.reduce((sum, part) => sum + part.disagreements - part.atLeast, 0);
  const optima = parts.reduce<number | null>(
    (product, part) => (product === null || part.optima === null ? null : product * part.optima),
    1,
  );
  const margin = marginOf(preferences, parts);
  return {
    value: 1 - disagreements / preferences.above.reduce((sum, weight) => sum + weight, 0),
    people: preferences.people,
    reason: unproved > 0 ? "The search was cut short: a better order may exist." : "",
    order,
    disagreements,
    atLeast: disagreements - unproved,
    // Beyond that many a number is no longer exact.
    optima: optima !== null && optima <= Number.MAX_SAFE_INTEGER ? optima : null,
    unique: margin === null || unproved > 0 ? null : margin > 0,
    margin: unproved > 0 ? null : margin,
  };
}

/**
 * The next best order changes one part, or exchanges the last option of a part with the first of the next:
 * with any other change an exchange of neighbours would make it better.
 */
function marginOf(preferences: Preferences, parts: readonly PartOrder[]): number | null {
  let least = Infinity;
  let known = true;
  for (const [at, { order, margin }] of parts.entries()) {
    if (margin === null) known = false;
    else least = Math.min(least, margin);
    const next = parts[at + 1]?.order[0];
    if (next !== undefined) least = Math.min(least, majority(preferences, order.at(-1)!, next));
  }
  return known || least === 0 ? least : null;
}

function nothing({ people }: Preferences, reason: string): Kemeny {
  const unknown = { disagreements: null, atLeast: null, optima: null, unique: null, margin: null };
  return { value: null, people, reason, order: [], ...unknown };
}
