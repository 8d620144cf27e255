import { squaresAroundMean } from "./squares-around-mean.ts";

/** Whether everybody's ratings are brought to the same spread, or who spreads them more also counts more. */
export type ScaleWidth = "equal" | "kept";

/** What several members rated, each brought to mean 0 and standard deviation 1 over the items that all rated. */
export type StandardisedMembers = {
  /** One row for each member who told the items apart. */
  readonly rows: readonly Float64Array[];
  /** For each of these their place among those given. */
  readonly members: readonly number[];
  /** For each item kept its place among those given. */
  readonly items: readonly number[];
  /** Members who rated nothing, or every common item alike. */
  readonly membersLeftOut: number;
  readonly itemsLeftOut: number;
  /** Why nothing can be compared, or what was left out; empty when all is complete. */
  readonly reason: string;
};

/**
 * Restricts ratings or ranks (one row a member, one column an item, `NaN` for not given) to the items that all members who
 * gave any have, and standardises each row (n), or with `width` kept only takes its mean away. No rows when there is nothing to compare: fewer than two items or members. O(members × items). Used by docs/method/strategic-consensus.md.
 */
export function standardisedMembers(
  ratings: readonly ArrayLike<number>[],
  width: ScaleWidth = "equal",
): StandardisedMembers {
  const given = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== given))
    throw new RangeError("Ratings of the same items need one place for each item, NaN where not rated.");

  const heard = [...ratings.keys()].filter((member) => Array.from(ratings[member]!).some(isGiven));
  const items = Array.from({ length: given }, (_, item) => item).filter(
    (item) => heard.length > 0 && heard.every((member) => isGiven(ratings[member]![item]!)),
  );
  const rows: Float64Array[] = [];
  const members: number[] = [];
  for (const member of heard) {
    const row = standardised(
      Float64Array.from(items, (item) => ratings[member]![item]!),
      width,
    );
    if (row === null) continue;
    rows.push(row);
    members.push(member);
  }
  const left = { membersLeftOut: ratings.length - rows.length, itemsLeftOut: given - items.length };
  const missing = whatIsMissing(heard.length, items.length, rows.length);
  if (missing !== "") return { rows: [], members: [], items, ...left, reason: missing };
  return { rows, members, items, ...left, reason: whatIsLeftOut(left, items.length, rows.length) };
}

const isGiven = (rating: number) => !Number.isNaN(rating);

/** Ratings whose spread is below this part of their size are the same but for rounding. */
const ROUNDING = 1e-14;

/** `null` for a row that is all the same, or that is too large to be squared. */
function standardised(row: Float64Array, width: ScaleWidth): Float64Array | null {
  const { mean, squares } = squaresAroundMean(row);
  const deviation = Math.sqrt(squares / row.length);
  if (!(deviation > ROUNDING * Math.abs(mean) && deviation < Infinity)) return null;
  return row.map((rating) => (rating - mean) / (width === "equal" ? deviation : 1));
}

function whatIsMissing(heard: number, items: number, apart: number): string {
  if (heard < 2) return "Fewer than two people rated anything.";
  if (items < 2) return `Fewer than two items were rated by all ${heard} people.`;
  return apart < 2 ? "Fewer than two people rated some items higher than others." : "";
}

function whatIsLeftOut(
  { itemsLeftOut, membersLeftOut }: { itemsLeftOut: number; membersLeftOut: number },
  items: number,
  members: number,
): string {
  if (itemsLeftOut + membersLeftOut === 0) return "";
  return `Compared on ${items} of ${items + itemsLeftOut} items and ${members} of ${members + membersLeftOut} people.`;
}

/** Sums of standardised ratings smaller than this are rounding. */
const NOTHING = 1e-12;

/** The mean of rows, place by place. O(rows × places). */
export function meanRow(rows: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(rows[0]!.length);
  for (const row of rows) for (let place = 0; place < sums.length; place++) sums[place]! += row[place]!;
  return meanOf(sums, rows.length);
}

/** Sums of so many standardised rows as their mean; what is only rounding becomes 0. */
export const meanOf = (sums: Float64Array, rows: number): Float64Array =>
  sums.map((sum) => (Math.abs(sum) < NOTHING ? 0 : sum / rows));

/** The mean correlation of all pairs of rows, each with itself included, from their mean. */
export const meanSquare = (mean: Float64Array): number =>
  mean.reduce((sum, x) => sum + x * x, 0) / mean.length;
