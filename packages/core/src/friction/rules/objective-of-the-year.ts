import { NO_DAY, type Day } from "../../calendar/day.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { itemsOf } from "../places.ts";
import type { Severity, Touch } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";

/** First and last day of the organisation's cycle, `undefined` where not both are known. */
export const cycleDays: Derivation<Organisation["cycle"]> = {
  from: ["organisation"],
  derive: ({ organisation }) => organisation.cycle,
};

/**
 * Whether the objective in a row belongs to the organisation's cycle: it starts or is due within it, or has no dates at
 * all. Without a cycle every objective does.
 */
export function isOfTheYear(situation: Situation, row: number): boolean {
  const cycle = situation.recall(cycleDays);
  if (cycle === undefined) return true;
  const { startsOn, dueOn } = situation.organisation.tables.objectives.columns;
  const isWithin = (day: Day) => day >= cycle.from && day <= cycle.to;
  if (startsOn.values[row] === NO_DAY && dueOn.values[row] === NO_DAY) return true;
  return isWithin(startsOn.values[row]!) || isWithin(dueOn.values[row]!);
}

/** How much it matters that something is missing of the objective in a row: a commitment without it is an empty one. */
export function severityOfLack({ organisation }: Situation, row: number): Severity {
  return organisation.tables.objectives.columns.kind.is(row, "committed") ? "serious" : "notice";
}

/** The cycle decides for every objective. */
export const everyObjective: Touch = (situation) => itemsOf("objectives")(situation);
