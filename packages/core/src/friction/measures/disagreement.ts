import type { RatedTwice } from "./rated-twice.ts";

/** What differences between ratings mean: other, further in order, further by so much, further in proportion. */
export type RatingLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Sums of squared differences over ordered pairs of ratings: of one item, each item divided by its ratings but one, and
 * of all.
 */
export type Disagreement = { readonly within: number; readonly across: number };

/** Comparing this many values with each other takes about a second. */
export const MOST_VALUES_AT_RATIO = 20_000;

/** The differences that Krippendorff's alpha squares, by level; see docs/method/krippendorff-alpha.md. */
export const DIFFERENCES: Readonly<Record<RatingLevel, (rated: RatedTwice) => Disagreement>> = {
  nominal: differingPairs,
  ordinal: (rated) => squaredDistances(rated, middlePlaces(rated.counts)),
  interval: (rated) => squaredDistances(rated, rated.values),
  ratio: squaredProportions,
};

/** Ratings below each value and half of those at it: two ratings differ by as many as lie between them. */
function middlePlaces(counts: Float64Array): Float64Array {
  let below = 0;
  return counts.map((count) => {
    below += count;
    return below - count / 2;
  });
}

/** The squared differences of m numbers, over ordered pairs, add up to 2m times their squares around their mean. */
function squaredDistances({ ratings, starts, counts }: RatedTwice, positions: Float64Array): Disagreement {
  let within = 0;
  for (let item = 0; item + 1 < starts.length; item++) {
    const [from, to] = [starts[item]!, starts[item + 1]!];
    const people = to - from;
    let sum = 0;
    for (let at = from; at < to; at++) sum += positions[ratings[at]!]!;
    const mean = sum / people;
    let squares = 0;
    for (let at = from; at < to; at++) squares += (positions[ratings[at]!]! - mean) ** 2;
    within += (2 * people * squares) / (people - 1);
  }
  const people = ratings.length;
  const mean = positions.reduce((sum, position, value) => sum + position * counts[value]!, 0) / people;
  const squares = positions.reduce((sum, x, value) => sum + (x - mean) ** 2 * counts[value]!, 0);
  return { within, across: 2 * people * squares };
}

function differingPairs(rated: RatedTwice): Disagreement {
  let within = 0;
  forEachItem(rated, (chosen, counts, people) => {
    let same = 0;
    for (const value of chosen) same += counts[value]! ** 2;
    within += (people ** 2 - same) / (people - 1);
  });
  const same = rated.counts.reduce((sum, count) => sum + count ** 2, 0);
  return { within, across: rated.ratings.length ** 2 - same };
}

function squaredProportions(rated: RatedTwice): Disagreement {
  const { values } = rated;
  const everyValue = Int32Array.from(values, (_, value) => value);
  let within = 0;
  forEachItem(rated, (chosen, counts, people) => {
    within += proportionsAmong(chosen, counts, values) / (people - 1);
  });
  return { within, across: proportionsAmong(everyValue, rated.counts, values) };
}

function proportionsAmong(chosen: ArrayLike<number>, counts: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < chosen.length; i++) {
    const x = values[chosen[i]!]!;
    const pairs = 2 * counts[chosen[i]!]!;
    for (let j = 0; j < i; j++) {
      const y = values[chosen[j]!]!;
      sum += pairs * counts[chosen[j]!]! * ((x - y) / (x + y)) ** 2;
    }
  }
  return sum;
}

/** Calls with the values chosen for an item, in order of first use, and how many people chose each value. */
function forEachItem(
  { ratings, starts, values }: RatedTwice,
  visit: (chosen: readonly number[], counts: Float64Array, people: number) => void,
): void {
  const counts = new Float64Array(values.length);
  for (let item = 0; item + 1 < starts.length; item++) {
    const chosen: number[] = [];
    for (let at = starts[item]!; at < starts[item + 1]!; at++)
      if (counts[ratings[at]!]!++ === 0) chosen.push(ratings[at]!);
    visit(chosen, counts, starts[item + 1]! - starts[item]!);
    for (const value of chosen) counts[value] = 0;
  }
}
