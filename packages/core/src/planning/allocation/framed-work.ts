import { NO_DAY } from "../../calendar/day.ts";
import { type Period, daysInCommon } from "../../calendar/period.ts";
import type { Situation } from "../../friction/situation.ts";
import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";

/** The stretch of time that a question is about. */
export type Frame = Period;

/** An initiative with what of it falls into a frame. */
export type Work = {
  readonly initiative: Item;
  readonly unit: Item | null;
  /** Its days; those of the frame where it has none. */
  readonly days: Period;
  /** Money and days of work that fall into the frame; `null` where unknown. */
  readonly cost: number | null;
  readonly effortDays: number | null;
};

/**
 * An initiative within a frame: cost and effort spread evenly over its days, both ends included. A day that is missing
 * is the frame's own. `undefined` where none of its days lies in the frame.
 */
export function workOf({ organisation }: Situation, initiative: Item, frame: Frame): Work | undefined {
  const { columns } = organisation.tables.initiatives;
  const row = organisation.row[initiative]!;
  const [starts, ends] = [columns.startsOn.values[row]!, columns.endsOn.values[row]!];
  const from = starts === NO_DAY ? Math.min(frame.from, ends === NO_DAY ? frame.from : ends) : starts;
  const to = ends === NO_DAY ? Math.max(frame.to, from) : ends;
  const days = { from, to: Math.max(from, to) };
  if (daysInCommon(days, frame) === 0) return undefined;
  const [cost, effort] = [columns.cost.value(row), columns.effortDays.value(row)];
  const unit = columns.unit.values[row]!;
  return {
    initiative,
    unit: unit === NO_TERM ? null : unit,
    days,
    cost: cost === null ? null : within(days, cost, frame),
    effortDays: effort === null ? null : within(days, effort, frame),
  };
}

/** What of an amount, spread evenly over days, falls into a period. */
export const within = (days: Period, amount: number, period: Period): number =>
  (amount * daysInCommon(days, period)) / (days.to - days.from + 1);
