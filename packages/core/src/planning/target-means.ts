import type { Derivation } from "../friction/situation.ts";
import { NONE, latestCheckIns } from "./latest-check-in.ts";
import { shareOfWay } from "./target-progress.ts";

/** Weighted sums by row of an objective; a weight of 0 where nothing is known. */
export type Means = { readonly sum: Float64Array; readonly weight: Float64Array };

export type TargetMeans = {
  readonly progress: Means;
  readonly confidence: Means;
  /** By row of a target: its progress, NaN where it cannot be said. */
  readonly ofTarget: Float64Array;
  /** By row of an objective: how many targets it has, and how many of them can be measured. */
  readonly targets: Int32Array;
  readonly measured: Int32Array;
};

/**
 * What the targets of each objective say. A target stands where its latest check-in says, for a check-in has a date and
 * an author; its column `current` has none, and is taken where nobody has checked in. Without a weight a target counts 1.
 * One pass over check-ins and targets. See docs/method/progress-roll-up.md.
 */
export const targetMeans: Derivation<TargetMeans> = {
  from: ["checkins", "targets", "objectives"],
  derive: (situation) => {
    const { organisation } = situation;
    const { checkins, objectives, targets } = organisation.tables;
    const latest = situation.recall(latestCheckIns);
    const { baseline, current, direction, objective, target, weight } = targets.columns;
    const means = noMeans(objectives.length, targets.length);
    for (let row = 0; row < targets.length; row++) {
      if (!targets.has(row) || !organisation.isKind(objective.values[row]!, "objectives")) continue;
      const at = organisation.row[objective.values[row]!]!;
      const last = latest[row]!;
      const stands = last === NONE ? current.values[row]! : checkins.columns.value.values[last]!;
      const counts = Number.isNaN(weight.values[row]) ? 1 : weight.values[row]!;
      const progress = shareOfWay(direction.value(row), baseline.values[row]!, target.values[row]!, stands);
      means.ofTarget[row] = progress;
      means.targets[at]!++;
      if (!Number.isNaN(progress)) means.measured[at]!++;
      add(means.progress, at, progress, counts);
      if (last !== NONE) add(means.confidence, at, checkins.columns.confidence.values[last]!, counts);
    }
    return means;
  },
};

const noMeans = (objectives: number, targets: number): TargetMeans => ({
  progress: { sum: new Float64Array(objectives), weight: new Float64Array(objectives) },
  confidence: { sum: new Float64Array(objectives), weight: new Float64Array(objectives) },
  ofTarget: new Float64Array(targets).fill(NaN),
  targets: new Int32Array(objectives),
  measured: new Int32Array(objectives),
});

function add(means: Means, at: number, value: number, weight: number): void {
  if (Number.isNaN(value)) return;
  means.sum[at]! += value * weight;
  means.weight[at]! += weight;
}

/** NaN where nothing is known. */
export const meanAt = ({ sum, weight }: Means, at: number): number =>
  weight[at]! > 0 ? sum[at]! / weight[at]! : NaN;
