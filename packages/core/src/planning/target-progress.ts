import type { Measure } from "../friction/measures/measure.ts";

/** What a target wants: numbers in its own unit of measure, NaN where unknown. */
export type TargetNumbers = {
  readonly direction: "up" | "down" | "keep" | null;
  readonly baseline: number;
  readonly target: number;
  readonly current: number;
};

/** How far from its value a measure may stray that is to be kept and has no other baseline: 5 % of the value. */
export const KEEP_TOLERANCE = 0.05;

/** From here on an aspirational objective has done well (Google re:Work, OKR grading). */
export const ASPIRATIONAL_GOOD = 0.7;

/**
 * How much of the way from baseline to target is done: 0 to 1, the same for rising and falling measures. A value to
 * be kept is 1 while it strays no further than its tolerance, and falls to 0 at twice that. NaN where it cannot be
 * said, see `whyUnknown`. See docs/method/target-progress.md.
 */
export function targetProgress({ direction, baseline, target, current }: TargetNumbers): number {
  if (Number.isNaN(target) || Number.isNaN(current)) return NaN;
  if (direction === "keep") return keptProgress(baseline, target, current);
  const way = target - baseline;
  if (Number.isNaN(way)) return NaN;
  if (way === 0) return isReached(direction, target, current) ? 1 : 0;
  return Math.min(1, Math.max(0, (current - baseline) / way));
}

function keptProgress(baseline: number, target: number, current: number): number {
  const strayed = Math.abs(current - target);
  const isBaselineApart = !Number.isNaN(baseline) && baseline !== target;
  const tolerance = isBaselineApart ? Math.abs(baseline - target) : Math.abs(target) * KEEP_TOLERANCE;
  if (strayed <= tolerance) return 1;
  return tolerance === 0 ? 0 : Math.max(0, 2 - strayed / tolerance);
}

const isReached = (direction: TargetNumbers["direction"], target: number, current: number) =>
  direction === "down" ? current <= target : current >= target;

/** The same with its reason, for people. */
export function targetProgressMeasure(numbers: TargetNumbers): Measure {
  const value = targetProgress(numbers);
  return Number.isNaN(value) ? { value: null, people: 0, reason: whyUnknown(numbers) } : { value, people: 0, reason: "" };
}

function whyUnknown({ target, current }: TargetNumbers): string {
  if (Number.isNaN(target)) return "The target has no value to reach.";
  if (Number.isNaN(current)) return "Nobody has checked in on the target.";
  return "The target has no baseline.";
}

/** What a result means once it is due: a committed one below 1 is a miss, an aspirational one is good from 0.7. */
export function verdictOn(progress: number, kind: "committed" | "aspirational" | null, isDue: boolean): "good" | "missed" | "open" {
  const enough = kind === "aspirational" ? ASPIRATIONAL_GOOD : 1;
  if (progress >= enough) return "good";
  return isDue ? "missed" : "open";
}
