/** How often each class and each cluster meet. */
export type Contingency = {
  readonly items: number;
  readonly classes: readonly number[];
  readonly clusters: readonly number[];
  /** A row a class, a column a cluster. */
  readonly counts: readonly (readonly number[])[];
};

/** Counts what two partitions of the same items have in common; any value names a part. O(items + parts²). */
export function contingency(truth: ArrayLike<number>, found: ArrayLike<number>): Contingency {
  if (truth.length !== found.length) throw new RangeError("Two partitions of the same items are as long.");
  const rows = numbering(truth);
  const columns = numbering(found);
  const counts = Array.from({ length: rows.size }, () => new Array<number>(columns.size).fill(0));
  const classes = new Array<number>(rows.size).fill(0);
  const clusters = new Array<number>(columns.size).fill(0);
  for (let item = 0; item < truth.length; item++) {
    const row = rows.get(truth[item]!)!;
    const column = columns.get(found[item]!)!;
    counts[row]![column]!++;
    classes[row]!++;
    clusters[column]!++;
  }
  return { items: truth.length, classes, clusters, counts };
}

function numbering(parts: ArrayLike<number>): Map<number, number> {
  const places = new Map<number, number>();
  for (let item = 0; item < parts.length; item++)
    if (!places.has(parts[item]!)) places.set(parts[item]!, places.size);
  return places;
}
