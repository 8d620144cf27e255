import type { Situation } from "../friction/situation.ts";
import { LIVE, liveWork } from "../planning/live-work.ts";

/** Part of the money that is taken away to see what would be left. */
export const CUT = 0.2;

/** Sums of money in another order differ by no more than this part of them. */
const ROUNDING = 1e-9;

export type ValueAfterCut = {
  /** Share of value kept, 0 to 1; `null` where cost and value are not known of two initiatives. */
  readonly value: number | null;
  /** Initiatives whose cost and value are known. */
  readonly initiatives: number;
  readonly reason: string;
};

/**
 * How much of the value of the initiatives is kept when a fifth of their money goes: they are kept by value for money,
 * each whole, passing over those that no longer fit. A lower bound: a better choice may keep more. O(n log n).
 * See docs/method/value-after-cut.md.
 */
export function valueAfterCut(situation: Situation): ValueAfterCut {
  const work = workWithWorth(situation);
  const [money, worth] = [sumOf(work.cost), sumOf(work.value)];
  const initiatives = work.cost.length;
  if (initiatives < 2)
    return { value: null, initiatives, reason: "Fewer than two initiatives have both a cost and a value." };
  if (money === 0 || worth === 0)
    return { value: null, initiatives, reason: "The initiatives have no cost or no value." };
  return { value: keptWithin(work, money * (1 - CUT) * (1 + ROUNDING)) / worth, initiatives, reason: "" };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) sum += values[place]!;
  return sum;
}

/** Live initiatives whose cost and value are known, in the order of rows. */
type Work = { readonly cost: Float64Array; readonly value: Float64Array; readonly perCost: Float64Array };

function workWithWorth(situation: Situation): Work {
  const columns = situation.organisation.tables.initiatives.columns;
  const work = situation.recall(liveWork).initiatives;
  const cost = new Float64Array(work.length);
  const value = new Float64Array(work.length);
  const perCost = new Float64Array(work.length);
  let found = 0;
  for (let row = 0; row < work.length; row++) {
    const [costs, worth] = [columns.cost.values[row]!, columns.value.values[row]!];
    if (work[row] !== LIVE || !(costs >= 0 && worth >= 0)) continue;
    cost[found] = costs;
    value[found] = worth;
    perCost[found++] = costs === 0 ? Infinity : worth / costs;
  }
  return {
    cost: cost.subarray(0, found),
    value: value.subarray(0, found),
    perCost: perCost.subarray(0, found),
  };
}

/** The value kept by value for money: all that is certain to fit, then one by one what still does. */
function keptWithin(work: Work, money: number): number {
  const { cost, value, perCost } = work;
  const limit = limitOfCertain(work, money);
  let [left, kept] = [money, 0];
  for (let place = 0; place < cost.length; place++) {
    if (perCost[place]! < limit) continue;
    left -= cost[place]!;
    kept += value[place]!;
  }
  const others: number[] = [];
  for (let place = 0; place < cost.length; place++)
    if (perCost[place]! < limit && cost[place]! <= left) others.push(place);
  others.sort((a, b) => perCost[b]! - perCost[a]! || cost[a]! - cost[b]! || a - b);
  for (const place of others) {
    if (cost[place]! > left) continue;
    left -= cost[place]!;
    kept += value[place]!;
  }
  return kept;
}

/** The lowest value per cost such that all initiatives of at least that fit together; found by halving. */
function limitOfCertain(work: Work, money: number): number {
  const sorted = work.perCost.slice().sort();
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (costOfBetter(work, sorted[middle]!) <= money) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? Infinity;
}

function costOfBetter({ cost, perCost }: Work, limit: number): number {
  let sum = 0;
  for (let place = 0; place < cost.length; place++) if (perCost[place]! >= limit) sum += cost[place]!;
  return sum;
}
