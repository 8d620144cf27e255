import { type Period, daysInCommon } from "../../calendar/period.ts";
import type { Situation } from "../../friction/situation.ts";
import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import { periodNamed } from "../unit-load.ts";
import { type Frame, type Work, within } from "./framed-work.ts";
import { isIn } from "./is-in-unit.ts";

/** What a limit is: money or days, of everything or one unit, in a period as it is recorded or the whole frame. */
export type LimitName = {
  readonly kind: "money" | "days";
  readonly unit: Item | null;
  readonly period: string | null;
};

export type NamedLimit = {
  readonly name: LimitName;
  readonly amount: number;
  /** What an initiative takes of it. */
  readonly taken: (work: Work) => number;
};

type Recorded = {
  readonly unit: Item | null;
  readonly period: string;
  readonly stretch: Period;
  amount: number;
};

/**
 * The budgets of a frame, each a limit. What is recorded for no unit is the whole; budgets of units lie within it, and are
 * the whole where nothing else is recorded. Other money than the recorded moves every budget in the same proportion. What
 * was spent on finished work is no longer there.
 */
export function moneyLimits(
  situation: Situation,
  frame: Frame,
  asked: number | null,
  finished: readonly Work[],
) {
  const rows = budgetRows(situation, frame);
  const ofAll = rows.filter(({ unit }) => unit === null);
  const whole = ofAll.length > 0 ? ofAll : rows;
  const recorded = rows.length === 0 ? null : whole.reduce((sum, { amount }) => sum + amount, 0);
  const total = asked ?? recorded;
  const scale = recorded !== null && recorded > 0 && total !== null ? total / recorded : 1;
  const spentIn = (taken: NamedLimit["taken"]) => finished.reduce((sum, work) => sum + taken(work), 0);
  const limits = rows.map(({ unit, period, stretch, amount }): NamedLimit => {
    const taken = costWithin(situation, unit, stretch, frame);
    return {
      name: { kind: "money", unit, period },
      amount: Math.max(0, amount * scale - spentIn(taken)),
      taken,
    };
  });
  return { limits, recorded, total, spent: spentIn(({ cost }) => cost ?? 0) };
}

/** The days of each unit in each period for which they are known; days of one person are not the unit's. */
export function capacityLimits(situation: Situation, frame: Frame): NamedLimit[] {
  const { capacity } = situation.organisation.tables;
  const { days, period, stakeholder, unit } = capacity.columns;
  const rows = Array.from(capacity.rows()).filter((row) => stakeholder.isUnknown(row));
  return rows.flatMap((row): NamedLimit[] => {
    const stretch = periodNamed(situation, period.values[row]!);
    if (stretch === null || daysInCommon(stretch, frame) === 0) return [];
    const name = situation.organisation.lexicon.text(period.values[row]!);
    const own = unit.values[row]!;
    return [
      {
        name: { kind: "days", unit: own, period: name },
        amount: within(stretch, days.values[row]!, frame),
        taken: (work) => (work.unit === own ? partOf(work, work.effortDays, stretch, frame) : 0),
      },
    ];
  });
}

function budgetRows(situation: Situation, frame: Frame): Recorded[] {
  const { budget } = situation.organisation.tables;
  const { amount, period, unit } = budget.columns;
  return Array.from(budget.rows()).flatMap((row): Recorded[] => {
    const stretch = periodNamed(situation, period.values[row]!);
    if (stretch === null || daysInCommon(stretch, frame) === 0) return [];
    const own = unit.values[row]!;
    return [
      {
        unit: own === NO_TERM ? null : own,
        period: situation.organisation.lexicon.text(period.values[row]!),
        stretch,
        amount: within(stretch, amount.values[row]!, frame),
      },
    ];
  });
}

const costWithin =
  (situation: Situation, unit: Item | null, stretch: Period, frame: Frame) =>
  (work: Work): number =>
    unit === null || isIn(situation, work.unit, unit) ? partOf(work, work.cost, stretch, frame) : 0;

/** What of an amount within the frame falls into a stretch of it. */
function partOf({ days }: Work, amount: number | null, stretch: Period, frame: Frame): number {
  const own = { from: Math.max(days.from, frame.from), to: Math.min(days.to, frame.to) };
  return amount === null ? 0 : within(own, amount, stretch);
}
