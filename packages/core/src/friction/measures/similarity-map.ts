import { symmetricEigen } from "../opinion/symmetric-eigen.ts";
import { correlation } from "./correlation.ts";
import type { Measure } from "./measure.ts";
import { meanRow, standardisedMembers } from "./standardised-members.ts";
import type { Place } from "./vector-unfolding.ts";

/** `value` is the share of the squared distances that the flat map shows; `people` counts all members in it. */
export type SimilarityMap = Measure & {
  /** For each group given; `null` where it has no view of its own. */
  readonly groups: readonly (Place | null)[];
  /** Row and column a group: the correlation of their own views; `null` where one has none. */
  readonly similarities: readonly (readonly (number | null)[])[];
};

/**
 * A map of groups on which those with the same priorities lie together and those with opposite ones 2 apart: classical scaling
 * of √(2 (1 − r)) between their prototypes. Each group has rows of ratings or ranks, one row a member, one column an item,
 * `NaN` for not given; only items that everybody rated count. `null` for fewer than two groups with a view of their own.
 * O(members × items + groups³).
 * Formula, source (Torgerson 1952) and worked example: docs/method/similarity-map.md.
 */
export function similarityMap(groups: readonly (readonly ArrayLike<number>[])[]): SimilarityMap {
  const { rows, members, reason } = standardisedMembers(groups.flat());
  const groupOf = groups.flatMap((group, at) => group.map(() => at));
  const prototypes = groups.map((_, at) => {
    const own = rows.filter((_, place) => groupOf[members[place]!] === at);
    return own.length === 0 ? null : meanRow(own);
  });
  const similarities = prototypes.map((one) =>
    prototypes.map((other) => (one === null || other === null ? null : correlation(one, other))),
  );
  const placed = [...groups.keys()].filter((at) => similarities[at]![at] !== null);
  const places = new Array<Place | null>(groups.length).fill(null);
  const about = { people: rows.length, groups: places, similarities };
  if (placed.length < 2) {
    const why = rows.length === 0 ? reason : "Fewer than two groups have a view of their own.";
    return { value: null, ...about, reason: why };
  }

  const { value, across, up } = scaled(
    placed.map((one) => placed.map((other) => similarities[one]![other]!)),
  );
  for (const [at, group] of placed.entries()) places[group] = { across: across[at]!, up: up[at]! };
  return { value, ...about, reason };
}

/** Eigenvalues smaller than this are rounding: groups in the same place. */
const NOTHING = 1e-12;

/** Products around the middle of all, and the two directions along which they spread most. */
function scaled(similarities: readonly (readonly number[])[]) {
  const size = similarities.length;
  const means = similarities.map((row) => row.reduce((sum, x) => sum + x, 0) / size);
  const mean = means.reduce((sum, x) => sum + x, 0) / size;
  const products = similarities.flatMap((row, i) => row.map((x, j) => x - means[i]! - means[j]! + mean));
  const { values, vectors } = symmetricEigen(products, size);
  const whole = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const axis = (at: number) => {
    const length = Math.sqrt(Math.max(0, values[at]! < NOTHING ? 0 : values[at]!));
    return vectors[at]!.map((x) => x * length);
  };
  const shown = Math.max(0, values[0]!) + Math.max(0, values[1]!);
  return { value: whole < NOTHING ? 1 : shown / whole, across: axis(0), up: axis(1) };
}
