import type { Derivation, Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";
import { childrenFirst, isCounted } from "./children-first.ts";
import type { Contributions } from "./contributions.ts";
import { OVER, liveWork } from "./live-work.ts";
import { meanAt, targetMeans } from "./target-means.ts";

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

/** Items that wait for what lies below them, as long as `left` says. */
type Summing = RolledUp & { readonly isWaiting: Uint8Array; left: number };

/** `undefined` where the order is no longer children first, or lacks an item. */
function rollUp(situation: Situation, order: Int32Array): RolledUp | undefined {
  const summing = fromTargets(situation);
  for (let i = 0; i < order.length && summing.left > 0; i++) {
    const item = order[i]!;
    if (summing.isWaiting[item] === 0) continue;
    summing.isWaiting[item] = 0;
    summing.left--;
    if (!takeFromBelow(situation.graph.contributions, summing, item)) return undefined;
  }
  return summing.left === 0 ? summing : undefined;
}

/** What objectives know from their own targets; all else, and what is missing, waits. */
function fromTargets(situation: Situation): Summing {
  const { elements, northstar, objectives } = situation.organisation.tables;
  const own = situation.recall(targetMeans);
  const work = situation.recall(liveWork).objectives;
  const items = situation.graph.contributions.isPursued.length;
  const progress = new Float64Array(items).fill(NaN);
  const confidence = new Float64Array(items).fill(NaN);
  const summing = { progress, confidence, isWaiting: new Uint8Array(items), left: 0 };
  const wait = (item: Item) => {
    summing.isWaiting[item] = 1;
    summing.left++;
  };
  for (const table of [northstar, elements])
    for (let row = 0; row < table.length; row++) if (table.has(row)) wait(table.columns.id.values[row]!);
  for (let row = 0; row < work.length; row++) {
    if (work[row] === OVER) continue;
    const item = objectives.columns.id.values[row]!;
    progress[item] = meanAt(own.progress, row);
    confidence[item] = meanAt(own.confidence, row);
    if (own.progress.weight[row] === 0 || own.confidence.weight[row] === 0) wait(item);
  }
  return summing;
}

/** Takes what an item does not know itself from what contributes to it; `false` where that still waits. */
function takeFromBelow(contributions: Contributions, summing: Summing, item: Item): boolean {
  const { down } = contributions;
  const { progress, confidence, isWaiting } = summing;
  let [reached, weightReached, sure, weightSure] = [0, 0, 0, 0];
  for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
    const child = down.to[at]!;
    if (!isCounted(contributions, item, child)) continue;
    if (isWaiting[child] === 1) return false;
    const weight = down.weight[at]!;
    if (!Number.isNaN(progress[child])) {
      reached += weight * progress[child]!;
      weightReached += weight;
    }
    if (!Number.isNaN(confidence[child])) {
      sure += weight * confidence[child]!;
      weightSure += weight;
    }
  }
  if (Number.isNaN(progress[item]) && weightReached > 0) progress[item] = reached / weightReached;
  if (Number.isNaN(confidence[item]) && weightSure > 0) confidence[item] = sure / weightSure;
  return true;
}
