import { NO_DAY } from "../calendar/day.ts";
import type { GoalProgress, Progress } from "../exchange/assessment.ts";
import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { type Item, kindCode } from "../organisation/organisation.ts";
import { targetProgress, verdictOn } from "./target-progress.ts";

/** Progress and confidence by item, NaN where nothing can be said. */
export type RolledUp = {
  readonly progress: Float64Array;
  readonly confidence: Float64Array;
  /** How many of the item's own targets can be measured. */
  readonly measured: Int32Array;
};

/** What is known of each target by row: the latest check-in until today, else its column `current`. */
type Latest = { readonly value: Float64Array; readonly confidence: Float64Array };

/**
 * Progress of every objective and goal: the weighted mean of its own targets where any can be measured, else of what
 * contributes to it, by shares. Work done is not progress: initiatives and actions never enter. Confidence is rolled up
 * apart, in the same way. One pass over the targets and one over the items, children first: O(targets + links).
 * See docs/method/progress-roll-up.md.
 */
export function rollUpProgress(situation: Situation): RolledUp {
  const { graph, organisation } = situation;
  const rolled = ofOwnTargets(situation, latestKnown(situation));
  const { progress, confidence } = rolled;
  const { order } = graph.contributions;
  for (let i = 0; i < order.length; i++) {
    const item = order[i]!;
    if (organisation.kind[item] === kindCode.initiatives) continue;
    if (Number.isNaN(progress[item]!)) progress[item] = meanBelow(situation, item, progress);
    if (Number.isNaN(confidence[item]!)) confidence[item] = meanBelow(situation, item, confidence);
  }
  return rolled;
}

function latestKnown({ organisation, today }: Situation): Latest {
  const { checkins, targets } = organisation.tables;
  const value = targets.columns.current.values.slice(0, targets.length);
  const confidence = new Float64Array(targets.length).fill(NaN);
  const day = new Int32Array(targets.length).fill(NO_DAY);
  const { columns } = checkins;
  const [target, date] = [columns.target.values, columns.date.values];
  for (let row = 0; row < checkins.length; row++) {
    const at = organisation.row[target[row]!]!;
    if (date[row]! < day[at]! || date[row]! > today || !checkins.has(row)) continue;
    day[at] = date[row]!;
    value[at] = columns.value.values[row]!;
    confidence[at] = columns.confidence.values[row]!;
  }
  return { value, confidence };
}

/** The weighted means over the targets of each objective. */
function ofOwnTargets({ organisation }: Situation, latest: Latest): RolledUp {
  const terms = organisation.lexicon.count;
  const rolled = { progress: new Float64Array(terms), confidence: new Float64Array(terms), measured: new Int32Array(terms) };
  const [weightOfProgress, weightOfConfidence] = [new Float64Array(terms), new Float64Array(terms)];
  const { targets } = organisation.tables;
  const { objective, direction, baseline, target, weight } = targets.columns;
  for (let row = 0; row < targets.length; row++) {
    if (!targets.has(row)) continue;
    const item = objective.values[row]!;
    const counts = Number.isNaN(weight.values[row]!) ? 1 : weight.values[row]!;
    const known = { direction: direction.value(row), baseline: baseline.values[row]!, target: target.values[row]!, current: latest.value[row]! };
    const progress = targetProgress(known);
    if (!Number.isNaN(progress) && counts > 0) {
      rolled.progress[item]! += progress * counts;
      weightOfProgress[item]! += counts;
      rolled.measured[item]!++;
    }
    if (Number.isNaN(latest.confidence[row]!)) continue;
    rolled.confidence[item]! += latest.confidence[row]! * counts;
    weightOfConfidence[item]! += counts;
  }
  divide(rolled.progress, weightOfProgress);
  divide(rolled.confidence, weightOfConfidence);
  return rolled;
}

/** Sums to means; NaN where nothing has weight. */
function divide(sums: Float64Array, weights: Float64Array): void {
  for (let item = 0; item < sums.length; item++) sums[item] = weights[item]! > 0 ? sums[item]! / weights[item]! : NaN;
}

/** The mean over what contributes to an item and is known, weighted by shares. */
function meanBelow({ graph }: Situation, item: Item, known: Float64Array): number {
  const { down, isPursued, ring } = graph.contributions;
  let sum = 0;
  let weight = 0;
  for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
    const child = down.to[at]!;
    if (Number.isNaN(known[child]!) || isPursued[child] === 0 || (ring[child] !== -1 && ring[child] === ring[item])) continue;
    sum += known[child]! * down.weight[at]!;
    weight += down.weight[at]!;
  }
  return weight > 0 ? sum / weight : NaN;
}

/** Progress and confidence of each goal, and how many committed objectives that are due have missed. */
export function progress(situation: Situation): Progress {
  const { organisation } = situation;
  const rolled = rollUpProgress(situation);
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const targetsBelow = targetCounter(situation, rolled);
  const lines = goals(situation).map(
    (goal): GoalProgress => ({
      goal: organisation.id(goal),
      title: organisation.title(goal),
      progress: orNull(rolled.progress[goal]!),
      confidence: orNull(rolled.confidence[goal]!),
      targets: targetsBelow(goal),
    }),
  );
  return { goals: lines, ...tally(situation, rolled) };
}

/**
 * Counts the targets that a goal's progress rests on, each once however many ways lead to it. Goes down no further
 * than to objectives with measured targets of their own, since nothing below them enters.
 */
function targetCounter({ graph }: Situation, { progress: known, measured }: RolledUp): (goal: Item) => number {
  const { down, isPursued, ring } = graph.contributions;
  const seenFor = new Int32Array(measured.length).fill(-1);
  return (goal) => {
    const waiting = [goal];
    let targets = 0;
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      targets += measured[item]!;
      if (measured[item]! > 0) continue;
      for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
        const child = down.to[at]!;
        const isInRing = ring[child] !== -1 && ring[child] === ring[item];
        if (isPursued[child] === 0 || isInRing || seenFor[child] === goal || !(down.weight[at]! > 0) || Number.isNaN(known[child]!)) continue;
        seenFor[child] = goal;
        waiting.push(child);
      }
    }
    return targets;
  };
}

/** Misses, and how many targets of objectives that were not given up can be measured. */
function tally({ graph, organisation, today }: Situation, rolled: RolledUp) {
  const { objectives, targets } = organisation.tables;
  const { isPursued } = graph.contributions;
  const { id, kind, dueOn } = objectives.columns;
  let [committedMissed, targetsMeasured, all] = [0, 0, 0];
  for (let row = 0; row < objectives.length; row++) {
    const objective = id.values[row]!;
    if (!objectives.has(row) || isPursued[objective] === 0) continue;
    targetsMeasured += rolled.measured[objective]!;
    if (!kind.is(row, "committed") || Number.isNaN(rolled.progress[objective]!)) continue;
    const isDue = dueOn.values[row] !== NO_DAY && dueOn.values[row]! <= today;
    if (verdictOn(rolled.progress[objective]!, "committed", isDue) === "missed") committedMissed++;
  }
  const { values } = targets.columns.objective;
  for (let row = 0; row < targets.length; row++) if (targets.has(row) && isPursued[values[row]!] === 1) all++;
  return { committedMissed, targetsMeasured, targets: all };
}
