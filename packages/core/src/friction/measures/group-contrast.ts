import { arrangementCount, toNextArrangement } from "./arrangement.ts";
import type { ChanceOptions } from "./concordance-by-chance.ts";
import { correlation } from "./correlation.ts";
import type { Measure } from "./measure.ts";
import type { Random } from "./seeded-random.ts";
import { shuffle } from "./shuffle.ts";
import { meanOf, meanSquare, standardisedMembers } from "./standardised-members.ts";

/** `value` is the correlation of the two groups' own views, -1 to 1. */
export type GroupContrast = Measure & {
  /** The chance that people dealt into two such groups at random would lie at least as far apart. */
  readonly similarityByChance: number | null;
  /** Strategic consensus within each group, the first less the second, and the chance of at least that difference. */
  readonly consensus: readonly [number, number] | null;
  readonly difference: number | null;
  readonly differenceByChance: number | null;
  /** Whether every way to deal people into the groups was counted, or a sample drawn. */
  readonly how: "counted" | "sampled" | null;
};

/**
 * Whether two groups set different priorities, and whether one is more of one mind than the other: the correlation of their
 * prototypes, the difference of their strategic consensus, and for both the chance of it if the people had been dealt into
 * the groups at random. Ratings or ranks, one row a member, one column an item, `NaN` for not given; only items that all
 * rated count. `null` for fewer than two members in either group. Counted exactly when `mostSteps` allows, else sampled.
 * Formula, source (Tarakci and others 2014) and worked example: docs/method/group-contrast.md.
 */
export function groupContrast(
  first: readonly ArrayLike<number>[],
  second: readonly ArrayLike<number>[],
  { random, draws = 9999, mostSteps = 2_000_000 }: ChanceOptions = {},
): GroupContrast {
  const { rows, members, reason } = standardisedMembers([...first, ...second]);
  const people = rows.length;
  const ofFirst = members.filter((member) => member < first.length).length;
  const nothing = { similarityByChance: null, consensus: null, difference: null, differenceByChance: null };
  if (Math.min(ofFirst, people - ofFirst) < 2) {
    const why = people === 0 ? reason : "A group has fewer than two people who told the items apart.";
    return { value: null, people, ...nothing, how: null, reason: why };
  }

  const labels = rows.map((_, place) => (place < ofFirst ? 0 : 1));
  const observed = contrastOf(rows, labels);
  const { similarity, consensus } = observed;
  const ways = arrangementCount(labels);
  const isCounted = ways * people * rows[0]!.length <= mostSteps;
  const source = isCounted ? undefined : random;
  const shares =
    isCounted || source !== undefined ? sharesReaching(rows, labels, observed, source, draws) : null;
  return {
    value: similarity,
    people,
    similarityByChance: similarity === null ? null : (shares?.similarity ?? null),
    consensus,
    difference: consensus[0] - consensus[1],
    differenceByChance: shares?.difference ?? null,
    how: shares === null ? null : isCounted ? "counted" : "sampled",
    reason: whatIsWrong(similarity, shares === null) || reason,
  };
}

function whatIsWrong(similarity: number | null, isUncounted: boolean): string {
  if (similarity === null)
    return "The members of a group cancel each other out, so it has no view of its own.";
  return isUncounted
    ? "There are too many ways to deal people into groups, and no source of chance was given to sample them."
    : "";
}

type Contrast = { readonly similarity: number | null; readonly consensus: readonly [number, number] };

function contrastOf(rows: readonly Float64Array[], labels: readonly number[]): Contrast {
  const sums = [new Float64Array(rows[0]!.length), new Float64Array(rows[0]!.length)];
  const counts = [0, 0];
  for (const [place, row] of rows.entries()) {
    const label = labels[place]!;
    counts[label]!++;
    for (let item = 0; item < row.length; item++) sums[label]![item]! += row[item]!;
  }
  const [one, other] = sums.map((sum, label) => meanOf(sum, counts[label]!)) as [Float64Array, Float64Array];
  return { similarity: correlation(one, other), consensus: [meanSquare(one), meanSquare(other)] };
}

/** Differences that are smaller are rounding, and count as equal. */
const ROUNDING = 1e-9;

/** The shares of all, or of drawn, dealings that reach what was observed. One without a view of a group counts as reaching. */
function sharesReaching(
  rows: readonly Float64Array[],
  labels: readonly number[],
  observed: Contrast,
  random: Random | undefined,
  draws: number,
): { similarity: number; difference: number } {
  const dealt = labels.slice();
  const [gap, most] = [Math.abs(gapOf(observed)) - ROUNDING, (observed.similarity ?? 1) + ROUNDING];
  // A sample counts what was observed as one more dealing.
  const reaching = random === undefined ? { similarity: 0, difference: 0 } : { similarity: 1, difference: 1 };
  let dealings = random === undefined ? 0 : 1;
  const look = () => {
    const contrast = contrastOf(rows, dealt);
    dealings++;
    if ((contrast.similarity ?? -1) <= most) reaching.similarity++;
    if (Math.abs(gapOf(contrast)) >= gap) reaching.difference++;
  };
  if (random === undefined)
    do look();
    while (toNextArrangement(dealt));
  else
    for (let draw = 0; draw < draws; draw++) {
      shuffle(dealt, random);
      look();
    }
  return { similarity: reaching.similarity / dealings, difference: reaching.difference / dealings };
}

const gapOf = ({ consensus }: Contrast) => consensus[0] - consensus[1];
