import { bestMatching } from "./best-matching.ts";
import { contingency, type Contingency } from "./contingency.ts";

/** How near a clustering comes to a known one. */
export type ClusteringAgreement = {
  /** Normalised mutual information, by the arithmetic mean of the entropies: 0 to 1. Also called V-measure. */
  readonly mutualInformation: number;
  /** Whether each cluster holds one class only, and whether each class lies in one cluster only: 0 to 1. */
  readonly homogeneity: number;
  readonly completeness: number;
  /** Adjusted Rand index: 1 for the same, 0 on average by chance, down to -0.5. */
  readonly adjustedRand: number;
  /** The share of items that lie in their class's cluster under the best one-to-one matching. */
  readonly accuracy: number;
  /** B³: averaged over items, how pure its cluster is, how much of its class lies there, and their harmonic mean. */
  readonly bCubed: { readonly precision: number; readonly recall: number; readonly f: number };
};

/**
 * Compares a clustering with the true classes, items in the same order; `null` without items.
 * O(items + parts³). Formulas, sources and worked example: docs/method/clustering-agreement.md.
 */
export function clusteringAgreement(
  truth: ArrayLike<number>,
  found: ArrayLike<number>,
): ClusteringAgreement | null {
  if (truth.length === 0 && found.length === 0) return null;
  const table = contingency(truth, found);
  return {
    ...information(table),
    adjustedRand: adjustedRand(table),
    accuracy: bestMatching(table.counts) / table.items,
    bCubed: bCubed(table),
  };
}

function information({ items, classes, clusters, counts }: Contingency) {
  const [ofClasses, ofClusters] = [entropy(classes, items), entropy(clusters, items)];
  let shared = 0;
  for (const [row, ofClass] of counts.entries())
    for (const [column, count] of ofClass.entries())
      if (count > 0)
        shared += (count / items) * Math.log((count * items) / (classes[row]! * clusters[column]!));
  shared = Math.max(0, shared);
  const both = ofClasses + ofClusters;
  return {
    mutualInformation: both === 0 ? 1 : (2 * shared) / both,
    homogeneity: ofClasses === 0 ? 1 : shared / ofClasses,
    completeness: ofClusters === 0 ? 1 : shared / ofClusters,
  };
}

const entropy = (sizes: readonly number[], items: number) =>
  sizes.reduce((sum, size) => sum - (size / items) * Math.log(size / items), 0);

const pairs = (count: number) => (count * (count - 1)) / 2;

const pairsWithin = (counts: readonly number[]) => counts.reduce((sum, count) => sum + pairs(count), 0);

function adjustedRand({ items, classes, clusters, counts }: Contingency): number {
  const [ofClasses, ofClusters] = [pairsWithin(classes), pairsWithin(clusters)];
  const expected = items < 2 ? 0 : (ofClasses * ofClusters) / pairs(items);
  const most = (ofClasses + ofClusters) / 2;
  return most === expected ? 1 : (pairsWithin(counts.flat()) - expected) / (most - expected);
}

function bCubed({ items, classes, clusters, counts }: Contingency) {
  let [precision, recall] = [0, 0];
  for (const [row, ofClass] of counts.entries())
    for (const [column, count] of ofClass.entries()) {
      precision += (count * count) / clusters[column]! / items;
      recall += (count * count) / classes[row]! / items;
    }
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) };
}
