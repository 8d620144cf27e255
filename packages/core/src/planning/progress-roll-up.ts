import { NO_DAY } from "../calendar/day.ts";
import { goals } from "../friction/places.ts";
import type { Derivation, Situation } from "../friction/situation.ts";
import { type Item, kindCode } from "../organisation/organisation.ts";
import { isCounted } from "./children-first.ts";
import { OVER, liveWork } from "./live-work.ts";
import { type RolledUp, rolledUpProgress } from "./rolled-up-progress.ts";
import { targetMeans } from "./target-means.ts";
import { targetVerdict } from "./target-progress.ts";

/** Progress of what is pursued, kept apart from confidence. */
export type Progress = {
  /** In the order of the north star. */
  readonly goals: readonly GoalProgress[];
  /** Targets of committed objectives that are due and not reached. */
  readonly committedMissed: number;
  /** Targets of objectives that are not given up, and those of them that can be measured. */
  readonly targetsMeasured: number;
  readonly targets: number;
};
export type GoalProgress = {
  readonly goal: string;
  readonly title: string;
  readonly progress: number | null;
  readonly confidence: number | null;
  /** Targets that the progress rests on, each counted once. */
  readonly targets: number;
};

/** Progress and confidence of each goal, and how the targets stand. See docs/method/progress-roll-up.md. */
export const progress = (situation: Situation): Progress => situation.recall(now);

const now: Derivation<Progress> = {
  from: ["northstar", "elements", "objectives", "initiatives", "targets", "checkins"],
  derive: (situation) => {
    const { organisation } = situation;
    const rolled = situation.recall(rolledUpProgress);
    const seen = new Int32Array(rolled.progress.length);
    const lines = goals(situation).map((goal, place) => ({
      goal: organisation.id(goal),
      title: organisation.title(goal),
      progress: orNull(rolled.progress[goal]!),
      confidence: orNull(rolled.confidence[goal]!),
      targets: targetsBelow(situation, rolled, goal, { seen, stamp: place + 1 }),
    }));
    return { goals: lines, ...tally(situation) };
  },
};

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

/** Follows the progress of a goal down to the targets it rests on. */
function targetsBelow(
  situation: Situation,
  { progress }: RolledUp,
  goal: Item,
  { seen, stamp }: { readonly seen: Int32Array; readonly stamp: number },
): number {
  const { contributions } = situation.graph;
  const { kind, row } = situation.organisation;
  const { down } = contributions;
  const own = situation.recall(targetMeans);
  const waiting = [goal];
  let targets = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const item = next;
    if (kind[item] === kindCode.objectives && own.progress.weight[row[item]!]! > 0) {
      targets += own.measured[row[item]!]!;
      continue;
    }
    for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
      const child = down.to[at]!;
      if (down.weight[at] === 0 || seen[child] === stamp || Number.isNaN(progress[child])) continue;
      if (!isCounted(contributions, item, child)) continue;
      seen[child] = stamp;
      waiting.push(child);
    }
  }
  return targets;
}

function tally(situation: Situation) {
  const { organisation, today } = situation;
  const { objectives, targets } = organisation.tables;
  const { kind, dueOn } = objectives.columns;
  const work = situation.recall(liveWork).objectives;
  const own = situation.recall(targetMeans);
  let [all, measured, committedMissed] = [0, 0, 0];
  for (let row = 0; row < work.length; row++) {
    if (work[row] === OVER) continue;
    all += own.targets[row]!;
    measured += own.measured[row]!;
  }
  const committed = kind.code("committed");
  for (let row = 0; row < targets.length; row++) {
    const progress = own.ofTarget[row]!;
    if (!(progress < 1)) continue;
    const at = organisation.row[targets.columns.objective.values[row]!]!;
    if (work[at] === OVER || kind.values[at] !== committed) continue;
    const due =
      targets.columns.dueOn.values[row] === NO_DAY ? dueOn.values[at]! : targets.columns.dueOn.values[row]!;
    if (targetVerdict(progress, "committed", due !== NO_DAY && due <= today) === "missed") committedMissed++;
  }
  return { committedMissed, targetsMeasured: measured, targets: all };
}
