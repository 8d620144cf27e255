import { NO_DAY } from "../calendar/day.ts";
import type { GoalProgress, Progress } from "../exchange/assessment.ts";
import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { kindCode } from "../organisation/organisation.ts";
import type { Item } from "../organisation/organisation.ts";
import { targetProgress, verdictOn } from "./target-progress.ts";

/** Progress and confidence by item, NaN where nothing can be said, and the targets each rests on. */
export type RolledUp = {
  readonly progress: Float64Array;
  readonly confidence: Float64Array;
  readonly targets: Float64Array;
};

/** What is known of each target by row: the later of its column `current` and its check-ins, and their confidence. */
type Latest = { readonly value: Float64Array; readonly confidence: Float64Array };

/**
 * Progress of every objective and goal: the weighted mean of its own targets where any is measured, else of what
 * contributes to it, by shares. Work done is not progress: initiatives and actions never enter. Confidence is rolled up
 * apart, in the same way. One pass, children first. See docs/method/progress-roll-up.md.
 */
export function rollUpProgress(situation: Situation): RolledUp {
  const { graph, organisation } = situation;
  const terms = organisation.lexicon.count;
  const rolled = {
    progress: new Float64Array(terms).fill(NaN),
    confidence: new Float64Array(terms).fill(NaN),
    targets: new Float64Array(terms),
  };
  const latest = latestKnown(situation);
  const { order } = graph.contributions;
  for (let i = 0; i < order.length; i++) {
    const item = order[i]!;
    if (organisation.kind[item] === kindCode.initiatives) continue;
    if (organisation.kind[item] !== kindCode.objectives || !fromTargets(situation, item, latest, rolled)) fromBelow(situation, item, rolled);
  }
  return rolled;
}

function latestKnown({ organisation }: Situation): Latest {
  const { checkins, targets } = organisation.tables;
  const value = new Float64Array(targets.length).fill(NaN);
  const confidence = new Float64Array(targets.length).fill(NaN);
  const day = new Int32Array(targets.length).fill(NO_DAY);
  const { target, date } = checkins.columns;
  for (let row = 0; row < checkins.length; row++) {
    if (!checkins.has(row)) continue;
    const at = organisation.row[target.values[row]!]!;
    if (date.values[row]! < day[at]!) continue;
    day[at] = date.values[row]!;
    value[at] = checkins.columns.value.values[row]!;
    confidence[at] = checkins.columns.confidence.values[row]!;
  }
  for (let row = 0; row < targets.length; row++) if (day[row] === NO_DAY) value[row] = targets.columns.current.values[row]!;
  return { value, confidence };
}

/** Takes an objective's progress from its own targets; `false` where none of them can be measured. */
function fromTargets({ graph, organisation }: Situation, objective: Item, latest: Latest, rolled: RolledUp): boolean {
  const { columns } = organisation.tables.targets;
  const progress = noMean();
  const confidence = noMean();
  const join = graph.rowsBy("targets", "objective");
  let measured = 0;
  for (let row = join.first(objective); row >= 0; row = join.next(row)) {
    const known = columns.weight.values[row]!;
    const weight = Number.isNaN(known) ? 1 : known;
    const value = targetProgress({
      direction: columns.direction.value(row),
      baseline: columns.baseline.values[row]!,
      target: columns.target.values[row]!,
      current: latest.value[row]!,
    });
    if (add(progress, value, weight)) measured++;
    add(confidence, latest.confidence[row]!, weight);
  }
  rolled.confidence[objective] = meanOf(confidence);
  if (measured === 0) return false;
  rolled.progress[objective] = meanOf(progress);
  rolled.targets[objective] = measured;
  return true;
}

function fromBelow({ graph }: Situation, item: Item, rolled: RolledUp): void {
  const { down, isPursued, ring } = graph.contributions;
  const progress = noMean();
  const confidence = noMean();
  let targets = 0;
  for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
    const child = down.to[at]!;
    if (isPursued[child] === 0 || (ring[child] !== -1 && ring[child] === ring[item])) continue;
    if (add(progress, rolled.progress[child]!, down.weight[at]!)) targets += rolled.targets[child]!;
    add(confidence, rolled.confidence[child]!, down.weight[at]!);
  }
  rolled.progress[item] = meanOf(progress);
  rolled.targets[item] = targets;
  if (Number.isNaN(rolled.confidence[item])) rolled.confidence[item] = meanOf(confidence);
}

type Mean = { sum: number; weight: number };
const noMean = (): Mean => ({ sum: 0, weight: 0 });
const meanOf = ({ sum, weight }: Mean) => (weight > 0 ? sum / weight : NaN);

function add(mean: Mean, value: number, weight: number): boolean {
  if (Number.isNaN(value) || weight <= 0) return false;
  mean.sum += value * weight;
  mean.weight += weight;
  return true;
}

/** Progress and confidence of each goal, and how many committed objectives that are due have missed. */
export function progress(situation: Situation): Progress {
  const { organisation } = situation;
  const rolled = rollUpProgress(situation);
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const lines = goals(situation).map(
    (goal): GoalProgress => ({
      goal: organisation.id(goal),
      title: organisation.title(goal),
      progress: orNull(rolled.progress[goal]!),
      confidence: orNull(rolled.confidence[goal]!),
      targets: rolled.targets[goal]!,
    }),
  );
  return { goals: lines, ...tally(situation, rolled) };
}

function tally(situation: Situation, rolled: RolledUp) {
  const { objectives, targets } = situation.organisation.tables;
  const { id, kind, dueOn } = objectives.columns;
  let committedMissed = 0;
  let targetsMeasured = 0;
  for (const row of objectives.rows()) {
    const objective = id.values[row]!;
    if (situation.graph.contributions.isPursued[objective] === 0) continue;
    const isOwn = situation.graph.rowsBy("targets", "objective").first(objective) >= 0;
    if (isOwn && !Number.isNaN(rolled.progress[objective])) targetsMeasured += rolled.targets[objective]!;
    if (!kind.is(row, "committed") || Number.isNaN(rolled.progress[objective])) continue;
    const isDue = dueOn.values[row] !== NO_DAY && dueOn.values[row]! < situation.today;
    if (verdictOn(rolled.progress[objective]!, "committed", isDue) === "missed") committedMissed++;
  }
  return { committedMissed, targetsMeasured, targets: targets.size };
}
