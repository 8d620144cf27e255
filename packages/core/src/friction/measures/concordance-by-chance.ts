import { arrangementCount, toNextArrangement } from "./arrangement.ts";
import type { Measure } from "./measure.ts";
import { rankedByAll } from "./ranked-by-all.ts";
import type { Random } from "./seeded-random.ts";
import { shuffle } from "./shuffle.ts";

export type ConcordanceByChance = Measure & {
  /** Whether every arrangement was counted, or a sample was drawn; `null` when there is no value. */
  readonly how: "counted" | "sampled" | null;
};

export type ChanceOptions = {
  /** Used only when there are too many arrangements to count. */
  readonly random?: Random;
  /** Sampled arrangements; the smallest p a sample can give is 1 / (draws + 1). */
  readonly draws?: number;
  /** How much counting is allowed before sampling; 2,000,000 steps take about a tenth of a second. */
  readonly mostSteps?: number;
};

/**
 * The chance that people who ranked independently of each other, with the same ties, would agree at least
 * as much as these do (a one-sided permutation p for Kendall's W): near 0 when the agreement is hard to
 * ascribe to chance, 1 when any orders agree as much. Above 0, at most 1; `null` where W is, and when the
 * arrangements are too many to count and no `random` was given. Counted exactly when `mostSteps` allows,
 * else sampled. Method, source and worked example: docs/method/concordance-by-chance.md.
 */
export function concordanceByChance(
  rankings: readonly ArrayLike<number>[],
  { random, draws = 9999, mostSteps = 2_000_000 }: ChanceOptions = {},
): ConcordanceByChance {
  const { ranks, people, items, comparable, reason } = rankedByAll(rankings);
  if (!comparable) return { value: null, people, how: null, reason };

  const patterns = inFixedOrder(ranks.map((row) => row.map((rank) => 2 * rank).sort(ascending)));
  if (patterns.every((pattern) => pattern[0] === pattern[items - 1])) {
    const why = "Everybody ties every item, so there is no order to agree on.";
    return { value: null, people, how: null, reason: why };
  }

  const observed = sumOfSquaredTotals(ranks.map((row) => row.map((rank) => 2 * rank)));
  const counted = countedShare(patterns, observed, mostSteps);
  if (counted !== null) return { value: counted, people, how: "counted", reason };
  if (random === undefined) {
    const why = "There are too many arrangements to count, and no source of chance was given to sample them.";
    return { value: null, people, how: null, reason: why };
  }
  return { value: sampledShare(patterns, observed, draws, random), people, how: "sampled", reason };
}

const ascending = (x: number, y: number) => x - y;

/**
 * Under chance only the ties of each person matter, not who or where; sorting the patterns makes the answer
 * free of the order of people and items. The one with most arrangements comes first, as it can be held still.
 */
function inFixedOrder(patterns: readonly number[][]): number[][] {
  const [most, ...others] = patterns.toSorted(
    (x, y) => arrangementCount(y) - arrangementCount(x) || compareRows(x, y),
  );
  return [most!, ...others.reverse()];
}

function compareRows(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((value, index) => value !== y[index]);
  return at < 0 ? 0 : x[at]! - y[at]!;
}

/** Grows with W: the totals always have the same mean. Whole numbers, since ranks come doubled. */
function sumOfSquaredTotals(rows: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let item = 0; item < rows[0]!.length; item++) {
    let total = 0;
    for (const row of rows) total += row[item]!;
    sum += total * total;
  }
  return sum;
}

/** Item totals that people's rows can add up to, sorted because which item is which does not matter. */
type Totals = { readonly ways: number[]; readonly rows: number[][] };

/**
 * The exact share of arrangements with at least the observed agreement, or `null` if it takes too many steps.
 * People are added one by one; arrangements with the same sorted totals are carried on as one.
 */
function countedShare(patterns: readonly number[][], observed: number, mostSteps: number): number | null {
  let totals: Totals = { ways: [1], rows: [patterns[0]!] };
  let steps = 0;
  for (const [index, pattern] of patterns.entries()) {
    if (index === 0) continue;
    steps += totals.rows.length * arrangementCount(pattern);
    if (steps > mostSteps) return null;
    if (index === patterns.length - 1) return shareReaching(totals, pattern, observed);
    const added = addPerson(totals, pattern, 2 * patterns.length * pattern.length + 1);
    if (added === null) return null;
    totals = added;
  }
  return null;
}

/** Every total with every arrangement of one more person. `null` if totals do not fit one number as a key. */
function addPerson(totals: Totals, pattern: readonly number[], radix: number): Totals | null {
  if (radix ** pattern.length > Number.MAX_SAFE_INTEGER) return null;
  const places = new Map<number, number>();
  const next: Totals = { ways: [], rows: [] };
  const row = pattern.slice();
  const sum = new Array<number>(row.length);
  do {
    for (const [index, total] of totals.rows.entries()) {
      const key = addSorted(total, row, sum, radix);
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, next.rows.length);
        next.rows.push(sum.slice());
        next.ways.push(totals.ways[index]!);
      } else next.ways[place]! += totals.ways[index]!;
    }
  } while (toNextArrangement(row));
  return next;
}

/** Writes the sorted sums of two rows into `sum`; answers them read as one number. */
function addSorted(x: readonly number[], y: readonly number[], sum: number[], radix: number): number {
  for (let item = 0; item < x.length; item++) {
    const value = x[item]! + y[item]!;
    let at = item;
    for (; at > 0 && sum[at - 1]! > value; at--) sum[at] = sum[at - 1]!;
    sum[at] = value;
  }
  let key = 0;
  for (let item = 0; item < x.length; item++) key = key * radix + sum[item]!;
  return key;
}

function shareReaching(totals: Totals, pattern: readonly number[], observed: number): number {
  let reaching = 0;
  let all = 0;
  const row = pattern.slice();
  do {
    for (const [index, total] of totals.rows.entries()) {
      const ways = totals.ways[index]!;
      let squares = 0;
      for (let item = 0; item < row.length; item++) squares += (total[item]! + row[item]!) ** 2;
      all += ways;
      if (squares >= observed) reaching += ways;
    }
  } while (toNextArrangement(row));
  return reaching / all;
}

/** (1 + drawn arrangements that agree as much) / (1 + draws): the observed one is one of the arrangements. */
function sampledShare(
  patterns: readonly number[][],
  observed: number,
  draws: number,
  random: Random,
): number {
  const [still, ...moving] = patterns.map((pattern) => pattern.slice());
  let reaching = 1;
  for (let draw = 0; draw < draws; draw++) {
    for (const row of moving) shuffle(row, random);
    if (sumOfSquaredTotals([still!, ...moving]) >= observed) reaching++;
  }
  return reaching / (draws + 1);
}
