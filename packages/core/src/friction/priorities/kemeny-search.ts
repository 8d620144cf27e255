import type { Preferences } from "./preferences.ts";

/** Options in order, and how sure it is that no order has fewer disagreements. */
export type PartOrder = {
  /** Best first. */
  readonly order: readonly number[];
  /** Σ over pairs of the weight that puts the later above the earlier. */
  readonly disagreements: number;
  /** No order of these options has fewer; less than `disagreements` where a search was cut short. */
  readonly atLeast: number;
  /** How many orders have this few; `null` when not counted. */
  readonly optima: number | null;
  /** How many more disagreements the next best order has, 0 when another is as good; `null` when not looked at. */
  readonly margin: number | null;
};

/** Up to here every subset of a part is looked at: 2¹⁵ subsets take some ten milliseconds. */
export const MOST_OPTIONS_SEARCHED = 15;

/**
 * The order of some options with the fewest disagreements, how many orders are as good, and how much worse the next
 * one is. Held and Karp's recursion: the best order of a set ends in one of its members, and the best order of the
 * rest stands before it. O(2ⁿ n²) for n options, n at most 15. Used by docs/method/kemeny.md.
 */
export function kemenySearch(preferences: Preferences, options: readonly number[]): PartOrder {
  const cost = preferredAbove(preferences, options);
  const size = options.length;
  const sets = 2 ** size;
  const found = {
    best: new Float64Array(sets),
    next: new Float64Array(sets).fill(Infinity),
    optima: new Float64Array(sets),
    last: new Uint8Array(sets),
  };
  found.optima[0] = 1;
  for (let set = 1; set < sets; set++) settle(set, found, cost, size, preferences.weight * 1e-12);

  const order: number[] = [];
  for (let set = sets - 1; set > 0; set &= ~(1 << found.last[set]!))
    order.unshift(options[found.last[set]!]!);
  const disagreements = found.best[sets - 1]!;
  const optima = found.optima[sets - 1]!;
  const margin = optima > 1 ? 0 : found.next[sets - 1]! - disagreements;
  return { order, disagreements, atLeast: disagreements, optima, margin };
}

type Found = {
  readonly best: Float64Array;
  /** The fewest disagreements that are more than the best. */
  readonly next: Float64Array;
  readonly optima: Float64Array;
  readonly last: Uint8Array;
};

function settle(
  set: number,
  { best, next, optima, last }: Found,
  cost: Float64Array,
  size: number,
  same: number,
) {
  best[set] = Infinity;
  const consider = (value: number, orders: number, option: number) => {
    if (value < best[set]! - same) {
      next[set] = best[set]!;
      best[set] = value;
      optima[set] = orders;
      last[set] = option;
    } else if (value <= best[set]! + same) optima[set]! += orders;
    else if (value < next[set]!) next[set] = value;
  };
  for (let option = 0; option < size; option++) {
    if ((set & (1 << option)) === 0) continue;
    const rest = set & ~(1 << option);
    let more = 0;
    for (let earlier = 0; earlier < size; earlier++)
      if ((rest & (1 << earlier)) !== 0) more += cost[option * size + earlier]!;
    consider(best[rest]! + more, optima[rest]!, option);
    consider(next[rest]! + more, 0, option);
  }
}

/** At `later * size + earlier`: the weight that disagrees with putting `earlier` first. */
function preferredAbove({ options, above }: Preferences, chosen: readonly number[]): Float64Array {
  return Float64Array.from({ length: chosen.length ** 2 }, (_, at) => {
    const later = chosen[Math.floor(at / chosen.length)]!;
    return above[later * options + chosen[at % chosen.length]!]!;
  });
}
