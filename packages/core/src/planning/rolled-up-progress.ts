import type { Derivation, Situation } from "../friction/situation.ts";
import { leavesFirst } from "../graph/leaves-first.ts";
import { type Item, kindCode } from "../organisation/organisation.ts";
import type { Contributions } from "./contributions.ts";
import { type TargetMeans, meanAt, targetMeans } from "./target-means.ts";

/** By item: 0 to 1, NaN where nothing can be said. Longer than there are items. */
export type RolledUp = { readonly progress: Float64Array; readonly confidence: Float64Array };

/**
 * Progress of every objective, element and goal: the weighted mean of its own targets where any is measured, else of
 * what contributes to it, weighted by effective shares. Work done is not progress: initiatives and actions never enter.
 * Confidence is rolled up apart, in the same way. One pass, children first: O(items + links + targets).
 * See docs/method/progress-roll-up.md.
 */
export const rolledUpProgress: Derivation<RolledUp> = {
  from: ["northstar", "elements", "objectives", "initiatives", "targets", "checkins"],
  derive: (situation) => {
    const { contributions } = situation.graph;
    return rollUp(situation, contributions.order) ?? rollUp(situation, childrenFirst(contributions))!;
  },
};

/** The order as it is now: changes since all was built may have turned links round, or added items. */
function childrenFirst({ up, isPursued, ring }: Contributions): Int32Array {
  const items: Item[] = [];
  for (let item = 0; item < isPursued.length; item++) if (isPursued[item] === 1) items.push(item);
  return leavesFirst(up, items, isPursued, ring, new Int32Array(isPursued.length));
}

/** `undefined` where the order is no longer children first, or lacks an item. */
function rollUp(situation: Situation, order: Int32Array): RolledUp | undefined {
  const { isPursued } = situation.graph.contributions;
  const { kind, row } = situation.organisation;
  const own = situation.recall(targetMeans);
  const isSummed = new Uint8Array(isPursued.length);
  const rolled = {
    progress: new Float64Array(isPursued.length).fill(NaN),
    confidence: new Float64Array(isPursued.length).fill(NaN),
  };
  let left = 0;
  for (let item = 0; item < isPursued.length; item++) left += isPursued[item]!;
  for (let i = 0; i < order.length; i++) {
    const item = order[i]!;
    if (isPursued[item] === 0) continue;
    left--;
    isSummed[item] = 1;
    if (kind[item] === kindCode.initiatives) continue;
    if (kind[item] === kindCode.objectives) takeOwn(rolled, item, own, row[item]!);
    if (!fromBelow(situation, rolled, item, isSummed)) return undefined;
  }
  return left === 0 ? rolled : undefined;
}

function takeOwn({ progress, confidence }: RolledUp, objective: Item, own: TargetMeans, row: number): void {
  progress[objective] = meanAt(own.progress, row);
  confidence[objective] = meanAt(own.confidence, row);
}

/** Takes what an item's own targets do not say from what contributes to it; `false` where that is not summed yet. */
function fromBelow({ graph }: Situation, rolled: RolledUp, item: Item, isSummed: Uint8Array): boolean {
  const { down } = graph.contributions;
  const { progress, confidence } = rolled;
  if (!Number.isNaN(progress[item]) && !Number.isNaN(confidence[item])) return true;
  let [reached, weightReached, sure, weightSure] = [0, 0, 0, 0];
  for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
    const child = down.to[at]!;
    if (!isCounted(graph.contributions, item, child)) continue;
    if (isSummed[child] === 0) return false;
    if (!Number.isNaN(progress[child])) {
      reached += down.weight[at]! * progress[child]!;
      weightReached += down.weight[at]!;
    }
    if (!Number.isNaN(confidence[child])) {
      sure += down.weight[at]! * confidence[child]!;
      weightSure += down.weight[at]!;
    }
  }
  if (Number.isNaN(progress[item]) && weightReached > 0) progress[item] = reached / weightReached;
  if (Number.isNaN(confidence[item]) && weightSure > 0) confidence[item] = sure / weightSure;
  return true;
}

/** Whether something below is pursued, and not in one ring with what is above it. */
export const isCounted = ({ isPursued, ring }: Contributions, above: Item, below: Item): boolean =>
  isPursued[below] === 1 && (ring[below] === -1 || ring[below] !== ring[above]);
