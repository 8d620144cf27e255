import type { Measure } from "../friction/measures/measure.ts";

/** In the indicator's own unit; falling indicators have a target below the worst value. */
export type Indicator = {
  readonly value: number;
  /** From here on the goal is satisfied. */
  readonly target: number;
  /** Neither satisfied nor denied. */
  readonly threshold: number;
  /** From here on the goal is denied. */
  readonly worst: number;
};

/**
 * How far an indicator satisfies its goal: 100 at the target or beyond, 0 at the threshold, -100 at the worst value or
 * beyond, in straight lines between. `null` when a number is missing, or the threshold does not lie between worst and target.
 * Formula, source (ITU-T Z.151) and worked example: docs/method/indicator-level.md.
 */
export function indicatorLevel({ value, target, threshold, worst }: Indicator): Measure {
  const nothing = { value: null, people: 0 };
  if (![value, target, threshold, worst].every(Number.isFinite))
    return { ...nothing, reason: "A value of the indicator is not known." };
  const isBetween = Math.min(target, worst) <= threshold && threshold <= Math.max(target, worst);
  if (target === worst || !isBetween)
    return { ...nothing, reason: "The threshold does not lie between the worst value and the target." };

  const turn = target > worst ? 1 : -1;
  const above = (value - threshold) * turn;
  const [upward, downward] = [(target - threshold) * turn, (threshold - worst) * turn];
  const level = above >= upward ? 1 : above <= -downward ? -1 : above / (above > 0 ? upward : downward);
  return { value: 100 * level, people: 0, reason: "" };
}
