import type { Measure } from "../friction/measures/measure.ts";
import type { Row } from "../organisation/schema.ts";

export type Direction = Row<"targets">["direction"];
export type Commitment = Row<"objectives">["kind"];

/** How far a value that is to be kept may stray: 5 % of it. */
export const KEEP_TOLERANCE = 0.05;

/** From here on an aspirational objective has done well. */
export const ASPIRATIONAL_GOOD = 0.7;

/** How much of the way from baseline to target is done, 0 to 1; `null` with the reason where that cannot be said. */
export function targetProgress(
  direction: Direction,
  baseline: number,
  target: number,
  current: number,
): Measure {
  const value = shareOfWay(direction, baseline, target, current);
  return Number.isNaN(value)
    ? { value: null, people: 0, reason: whyUnknown(direction, baseline, target, current) }
    : { value, people: 0, reason: "" };
}

/**
 * The same as a bare number, NaN where it cannot be said, for sums over many targets. Rising and falling measures are
 * alike; a value to be kept is 1 while it strays no further than its tolerance. Numbers are in the target's own unit,
 * NaN where unknown. See docs/method/target-progress.md.
 */
export function shareOfWay(direction: Direction, baseline: number, target: number, current: number): number {
  if (direction === "keep") return shareKept(baseline, target, current);
  const way = target - baseline;
  if (way === 0) return shareHeld(direction, target, current);
  if (Number.isNaN(way) || (direction === "up" ? way < 0 : direction === "down" && way > 0)) return NaN;
  return Math.min(1, Math.max(0, (current - baseline) / way));
}

/** A target that was reached from the start: it is held, or it is not. */
function shareHeld(direction: Direction, target: number, current: number): number {
  if (direction === null) return shareKept(target, target, current);
  if (Number.isNaN(current)) return NaN;
  return (direction === "up" ? current >= target : current <= target) ? 1 : 0;
}

/**
 * 1 while within the tolerance, then falling in a straight line to 0 at the baseline's distance, or at twice the
 * tolerance where there is no baseline outside it.
 */
function shareKept(baseline: number, target: number, current: number): number {
  const strayed = Math.abs(current - target);
  const tolerance = Math.abs(target) * KEEP_TOLERANCE;
  if (Number.isNaN(strayed)) return NaN;
  if (strayed <= tolerance) return 1;
  const start = Math.abs(baseline - target);
  const lost = start > tolerance ? start : tolerance * 2;
  return lost === 0 ? 0 : Math.max(0, (lost - strayed) / (lost - tolerance));
}

function whyUnknown(direction: Direction, baseline: number, target: number, current: number): string {
  if (Number.isNaN(target)) return "The target has no value to reach.";
  if (Number.isNaN(current)) return "Nobody has said where the target stands.";
  if (Number.isNaN(baseline)) return "The target has no baseline, so the way to it has no length.";
  return direction === "up"
    ? "The target is to rise, but lies below its baseline."
    : "The target is to fall, but lies above its baseline.";
}

/**
 * What progress means: `reached` at 1, and for an aspirational objective `good` from 0.7. Anything less is `missed`
 * once it is due, `open` before. `null` where it was due and nobody said whether it was a commitment.
 * See docs/method/target-progress.md.
 */
export function targetVerdict(
  progress: number,
  kind: Commitment,
  isDue: boolean,
): "reached" | "good" | "missed" | "open" | null {
  if (progress >= 1) return "reached";
  if (kind === "aspirational" && progress >= ASPIRATIONAL_GOOD) return "good";
  if (!isDue) return "open";
  return kind === null ? null : "missed";
}
