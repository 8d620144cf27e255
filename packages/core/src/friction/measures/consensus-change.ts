import type { ChanceOptions } from "./concordance-by-chance.ts";
import { correlation } from "./correlation.ts";
import type { Measure } from "./measure.ts";
import { meanOf, meanRow, meanSquare, standardisedMembers } from "./standardised-members.ts";

/** `value` is strategic consensus after less that before, -1 to 1; `people` counts those who answered both times. */
export type ConsensusChange = Measure & {
  readonly before: number | null;
  readonly after: number | null;
  /** The chance of at least such a change, up or down, if each person's two answers had come in random order. */
  readonly byChance: number | null;
  /** Correlation of the group's own view before and after; `null` when there was none. */
  readonly similarity: number | null;
  /** Whether every order was counted, or a sample drawn. */
  readonly how: "counted" | "sampled" | null;
};

/**
 * Whether the same people came closer together between two rounds. Ratings or ranks, one row a person (the same one in both
 * rounds), one column an item, `NaN` for not given; only items that everybody rated both times count. `null` for fewer
 * than two people who told items apart both times. Counted exactly when `mostSteps` allows, else sampled.
 * Formula, source (Tarakci and others 2014) and worked example: docs/method/consensus-change.md.
 */
export function consensusChange(
  before: readonly ArrayLike<number>[],
  after: readonly ArrayLike<number>[],
  { random, draws = 9999, mostSteps = 2_000_000 }: ChanceOptions = {},
): ConsensusChange {
  const { pairs, reason } = answeredTwice(before, after);
  const people = pairs.length;
  const nothing = { before: null, after: null, byChance: null, similarity: null, how: null };
  if (people < 2) {
    const why = "Fewer than two people told the same items apart both times.";
    return { value: null, people, ...nothing, reason: why };
  }

  const [first, second] = [0, 1].map((time) => meanRow(pairs.map((pair) => pair[time]!)));
  const [was, is] = [meanSquare(first!), meanSquare(second!)];
  const isCounted = 2 ** (people - 1) * people * first!.length <= mostSteps;
  const orders = isCounted ? everyOrder(people) : random && drawnOrders(people, draws, random);
  const share = orders === undefined ? null : shareReaching(pairs, Math.abs(is - was), orders);
  return {
    value: is - was,
    people,
    before: was,
    after: is,
    byChance: share,
    similarity: correlation(first!, second!),
    how: share === null ? null : isCounted ? "counted" : "sampled",
    reason:
      share === null
        ? "There are too many orders to count, and no source of chance was given to sample them."
        : reason,
  };
}

type Pair = readonly [Float64Array, Float64Array];

/** The standardised answers of those who gave some both times, on the items that all of these have. */
function answeredTwice(before: readonly ArrayLike<number>[], after: readonly ArrayLike<number>[]) {
  if (before.length !== after.length) throw new RangeError("Both rounds need one row for each person.");
  const hasAnswered = (row: ArrayLike<number>) => Array.from(row).some((rating) => !Number.isNaN(rating));
  const both = [...before.keys()].filter(
    (person) => hasAnswered(before[person]!) && hasAnswered(after[person]!),
  );
  const { rows, members, reason } = standardisedMembers([
    ...both.map((person) => before[person]!),
    ...both.map((person) => after[person]!),
  ]);
  const rowOf = new Map(members.map((member, place) => [member, rows[place]!]));
  const pairs = both.flatMap((_, place): Pair[] => {
    const [first, second] = [rowOf.get(place), rowOf.get(place + both.length)];
    return first && second ? [[first, second]] : [];
  });
  return { pairs, reason };
}

/** Which people's answers change places, as numbers of bits. Swapping all or none is the same change, so the last stays. */
function* everyOrder(people: number): Generator<readonly boolean[]> {
  for (let order = 0; order < 2 ** (people - 1); order++)
    yield Array.from({ length: people }, (_, person) => Math.floor(order / 2 ** person) % 2 === 1);
}

/** The order observed, and drawn ones. */
function* drawnOrders(people: number, draws: number, random: () => number): Generator<readonly boolean[]> {
  yield new Array<boolean>(people).fill(false);
  for (let draw = 0; draw < draws; draw++) yield Array.from({ length: people }, () => random() < 0.5);
}

/** Differences that are smaller are rounding, and count as equal. */
const ROUNDING = 1e-9;

function shareReaching(pairs: readonly Pair[], change: number, orders: Iterable<readonly boolean[]>): number {
  let [reaching, all] = [0, 0];
  const [first, second] = [new Float64Array(pairs[0]![0].length), new Float64Array(pairs[0]![0].length)];
  for (const swapped of orders) {
    first.fill(0);
    second.fill(0);
    for (const [person, [was, is]] of pairs.entries())
      for (let item = 0; item < first.length; item++) {
        first[item]! += (swapped[person] ? is : was)[item]!;
        second[item]! += (swapped[person] ? was : is)[item]!;
      }
    const gap = meanSquare(meanOf(second, pairs.length)) - meanSquare(meanOf(first, pairs.length));
    if (Math.abs(gap) >= change - ROUNDING) reaching++;
    all++;
  }
  return reaching / all;
}
