import { type Eigen, symmetricEigen } from "../opinion/symmetric-eigen.ts";
import type { Measure } from "./measure.ts";
import { type ScaleWidth, meanRow, standardisedMembers } from "./standardised-members.ts";

/** A place in the picture. */
export type Place = { readonly across: number; readonly up: number };

/** `value` is the share of all differences that the picture shows; `people` counts the members in it. */
export type VectorUnfolding = Measure & {
  /** The share of the differences along each direction, largest first; the picture shows the first two. */
  readonly shares: readonly number[];
  /** For each item given; `null` where left out. */
  readonly items: readonly (Place | null)[];
  /** For each member given the tip of a vector from the middle, at most 1 long; its squared length is how well it is shown. */
  readonly members: readonly (Place | null)[];
  /** The mean of the members' vectors. */
  readonly mean: Place | null;
  /** By how many radians to turn the picture anticlockwise so that the mean points up. */
  readonly turn: number;
};

/**
 * A picture of priorities: items as points and members as vectors, such that an item lies the further along a member's
 * vector the higher that member rated it. Members who think alike point the same way. Ratings or ranks, one row a member,
 * one column an item, `NaN` for not given; only items that all rated count. `null` for fewer than two members who tell
 * items apart. With `width` kept, who spreads ratings more has a longer vector, of any length. O(members × items × smaller of
 * both).
 * Formula, source (Tarakci and others 2014) and worked example: docs/method/vector-unfolding.md.
 */
export function vectorUnfolding(
  ratings: readonly ArrayLike<number>[],
  width: ScaleWidth = "equal",
): VectorUnfolding {
  const { rows, members, items, reason } = standardisedMembers(ratings, width);
  const placed = {
    items: new Array<Place | null>(ratings[0]?.length ?? 0).fill(null),
    members: new Array<Place | null>(ratings.length).fill(null),
  };
  const people = rows.length;
  if (people === 0) return { value: null, people, shares: [], ...placed, mean: null, turn: 0, reason };

  const { shares, ofItems } = directions(rows);
  const ofMembers = ofItems.map((axis) => rows.map((row) => dot(row, axis) / items.length));
  const signs = ofMembers.map((along) => (along.reduce((sum, x) => sum + x, 0) < -NOTHING ? -1 : 1));
  const placeOf = (axes: readonly ArrayLike<number>[], at: number): Place => ({
    across: signs[0]! * axes[0]![at]!,
    up: signs[1]! * axes[1]![at]!,
  });
  for (const [at, item] of items.entries()) placed.items[item] = placeOf(ofItems, at);
  for (const [at, member] of members.entries()) placed.members[member] = placeOf(ofMembers, at);

  const prototype = meanRow(rows);
  const mean = placeOf(
    ofItems.map((axis) => [dot(prototype, axis) / items.length]),
    0,
  );
  const hasDirection = Math.hypot(mean.across, mean.up) > NOTHING;
  const turn = hasDirection ? Math.PI / 2 - Math.atan2(mean.up, mean.across) : 0;
  const value = Math.min(1, shares[0]! + (shares[1] ?? 0));
  return { value, people, shares, ...placed, mean, turn, reason };
}

/** Coordinates smaller than this are rounding. */
const NOTHING = 1e-12;

/** How the items lie along the two directions with most differences, with mean square 1 along each. */
function directions(rows: readonly Float64Array[]): { shares: number[]; ofItems: Float64Array[] } {
  const [members, items] = [rows.length, rows[0]!.length];
  const whole = rows.reduce((sum, row) => sum + dot(row, row), 0);
  const isWide = items > members;
  const eigen = isWide ? productsOf(rows) : productsOf(turned(rows));
  const shares = Array.from(eigen.values, (value) => Math.max(0, value / whole));
  const ofItems = [0, 1].map((direction) => {
    const vector = eigen.vectors[direction];
    if (vector === undefined || shares[direction]! < NOTHING) return new Float64Array(items);
    const axis = isWide ? combined(rows, vector, Math.sqrt(eigen.values[direction]!)) : vector;
    return axis.map((x) => x * Math.sqrt(items));
  });
  return { shares, ofItems };
}

/** What every two rows have in common, taken apart into directions. */
function productsOf(rows: readonly Float64Array[]): Eigen {
  const products = new Float64Array(rows.length * rows.length);
  for (const [i, row] of rows.entries())
    for (let j = 0; j <= i; j++) {
      const product = dot(row, rows[j]!);
      products[i * rows.length + j] = product;
      products[j * rows.length + i] = product;
    }
  return symmetricEigen(products, rows.length);
}

const turned = (rows: readonly Float64Array[]): Float64Array[] =>
  Array.from(rows[0]!, (_, column) => Float64Array.from(rows, (row) => row[column]!));

function combined(rows: readonly Float64Array[], weights: Float64Array, divisor: number): Float64Array {
  const sum = new Float64Array(rows[0]!.length);
  for (const [at, row] of rows.entries())
    for (let place = 0; place < sum.length; place++) sum[place]! += (row[place]! * weights[at]!) / divisor;
  return sum;
}

function dot(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at]! * y[at]!;
  return sum;
}
