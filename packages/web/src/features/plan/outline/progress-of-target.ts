import type { RowOf } from "@lodestar/contract";

type Measured = Pick<RowOf<"targets">, "direction" | "baseline" | "target" | "current">;

/** How far a value that is to be kept may stray: 5 % of it. */
const KEEP_TOLERANCE = 0.05;

/**
 * How much of the way from baseline to target is done, 0 to 1; `null` where that cannot be said.
 * See docs/method/target-progress.md.
 */
export function progressOfTarget({ direction, baseline, target, current }: Measured): number | null {
  if (target === null || current === null) return null;
  if (direction === "keep") return shareKept(baseline, target, current);
  if (baseline === null) return null;
  const way = target - baseline;
  if (way === 0) return shareHeld(direction, target, current);
  if (direction === "up" ? way < 0 : direction === "down" && way > 0) return null;
  return Math.min(1, Math.max(0, (current - baseline) / way));
}

function shareHeld(direction: Measured["direction"], target: number, current: number): number {
  if (direction === null) return shareKept(target, target, current);
  return (direction === "up" ? current >= target : current <= target) ? 1 : 0;
}

function shareKept(baseline: number | null, target: number, current: number): number {
  const strayed = Math.abs(current - target);
  const tolerance = Math.abs(target) * KEEP_TOLERANCE;
  if (strayed <= tolerance) return 1;
  const start = baseline === null ? 0 : Math.abs(baseline - target);
  const lost = start > tolerance ? start : tolerance * 2;
  return lost === 0 ? 0 : Math.max(0, (lost - strayed) / (lost - tolerance));
}
