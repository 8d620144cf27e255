import { correlation } from "./correlation.ts";
import type { Measure } from "./measure.ts";
import { meanOf, meanRow, meanSquare, standardisedMembers } from "./standardised-members.ts";

/** `value` is the squared length of the mean of the members' vectors; `people` counts those the value rests on. */
export type StrategicConsensus = Measure & {
  readonly items: number;
  readonly itemsLeftOut: number;
  /** Members who rated nothing, or every item alike. */
  readonly membersLeftOut: number;
  /** Mean correlation of two different members. */
  readonly meanCorrelation: number | null;
  /** The group's own view: for each item given the mean of the members' standardised ratings; `null` where left out. */
  readonly prototype: readonly (number | null)[];
  /** For each member given the correlation with the mean of the others; `null` where there is none. */
  readonly fits: readonly (number | null)[];
};

/**
 * How much the members of a group set the same priorities: the squared length of the mean of their vectors in the vector
 * model of unfolding, which is the mean correlation of all pairs of members, each with itself included. 1 when all rate
 * alike, 1 / members when they are unrelated, 0 when they cancel out; for complete rankings it is Kendall's W. Ratings or
 * ranks, one row a member, one column an item, `NaN` for not given; only items that all rated count. `null` for fewer
 * than two members who tell items apart. O(members × items).
 * Formula, source (Tarakci and others 2014) and worked example: docs/method/strategic-consensus.md.
 */
export function strategicConsensus(ratings: readonly ArrayLike<number>[]): StrategicConsensus {
  const { rows, members, items, itemsLeftOut, membersLeftOut, reason } = standardisedMembers(ratings);
  const people = rows.length;
  const prototype = new Array<number | null>(ratings[0]?.length ?? 0).fill(null);
  const fits = new Array<number | null>(ratings.length).fill(null);
  const about = { people, items: items.length, itemsLeftOut, membersLeftOut, prototype, fits, reason };
  if (people === 0) return { value: null, meanCorrelation: null, ...about };

  const mean = meanRow(rows);
  for (const [place, item] of items.entries()) prototype[item] = mean[place]!;
  for (const [place, member] of members.entries()) {
    const row = rows[place]!;
    const ofOthers = mean.map((middle, item) => people * middle - row[item]!);
    fits[member] = correlation(row, meanOf(ofOthers, people - 1));
  }
  const value = meanSquare(mean);
  return { value, meanCorrelation: (people * value - 1) / (people - 1), ...about };
}
