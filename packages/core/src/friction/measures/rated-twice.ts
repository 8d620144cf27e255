/** The ratings of items that at least two people rated, item by item in one array. */
export type RatedTwice = {
  /** Raters with at least one of these ratings. */
  readonly people: number;
  readonly itemsRated: number;
  readonly itemsLeftOut: number;
  /** For each rating the place of its value among `values`. */
  readonly ratings: Int32Array;
  /** Where each item's ratings begin, and at the end their number. */
  readonly starts: Int32Array;
  /** The different values, ascending, and how many ratings have each. */
  readonly values: Float64Array;
  readonly counts: Float64Array;
};

/**
 * Drops items with fewer than two ratings, as a single rating can agree with none. One row an item, one column a rater,
 * `NaN` for not rated. O(ratings + different values × log of it). Used by docs/method/krippendorff-alpha.md.
 */
export function ratedTwice(items: readonly ArrayLike<number>[]): RatedTwice {
  const raters = items[0]?.length ?? 0;
  if (items.some((row) => row.length !== raters))
    throw new RangeError("Items need one place for each rater, NaN where not rated.");

  const given = items.map(ratingsOf);
  const kept = items.filter((_, item) => given[item]! >= 2);
  const starts = new Int32Array(kept.length + 1);
  let at = 0;
  for (const count of given) if (count >= 2) starts[at + 1] = starts[at++]! + count;
  const ratings = new Int32Array(starts[kept.length]!);
  const { places, met, heard } = collect(kept, raters, ratings);

  const values = Float64Array.from(met).sort();
  const counts = new Float64Array(values.length);
  const order = new Int32Array(values.length);
  for (const [place, value] of values.entries()) order[places.get(value)!] = place;
  for (let rating = 0; rating < ratings.length; rating++) {
    const place = order[ratings[rating]!]!;
    ratings[rating] = place;
    counts[place]!++;
  }
  const [itemsRated, people] = [kept.length, heard.reduce((sum, one) => sum + one, 0)];
  return { people, itemsRated, itemsLeftOut: items.length - itemsRated, ratings, starts, values, counts };
}

function ratingsOf(row: ArrayLike<number>): number {
  let count = 0;
  for (let rater = 0; rater < row.length; rater++) if (!Number.isNaN(row[rater])) count++;
  return count;
}

/** Writes into `ratings` each rating's value as a number given in order of first use; says who has rated. */
function collect(kept: readonly ArrayLike<number>[], raters: number, ratings: Int32Array) {
  const places = new Map<number, number>();
  const met: number[] = [];
  const heard = new Uint8Array(raters);
  let at = 0;
  for (const row of kept)
    for (let rater = 0; rater < raters; rater++) {
      const value = row[rater]!;
      if (Number.isNaN(value)) continue;
      let place = places.get(value);
      if (place === undefined) {
        place = met.push(value) - 1;
        places.set(value, place);
      }
      ratings[at++] = place;
      heard[rater] = 1;
    }
  return { places, met, heard };
}
