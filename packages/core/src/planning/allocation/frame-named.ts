import { dateOf } from "../../calendar/day.ts";
import { type Period, daysInCommon, parsePeriod } from "../../calendar/period.ts";
import type { Situation } from "../../friction/situation.ts";

/**
 * The stretch that a period's name stands for. Without one the cycle, with the whole of every budget period it touches,
 * because a budget is one sum for all its days; else all that the budget covers, else this year.
 */
export function frameNamed({ organisation, today }: Situation, name: string | null): Period {
  const asked = name === null ? undefined : parsePeriod(name);
  if (asked !== undefined) return asked;
  const cycle = organisation.cycle ?? parsePeriod(organisation.fact("cycle") ?? "");
  const { period } = organisation.tables.budget.columns;
  const budgets = Array.from(organisation.tables.budget.rows()).flatMap(
    (row) => parsePeriod(organisation.lexicon.text(period.values[row]!)) ?? [],
  );
  const touched = budgets.filter((budget) => cycle === undefined || daysInCommon(budget, cycle) > 0);
  const stretches = cycle === undefined ? touched : [cycle, ...touched];
  if (stretches.length === 0) return parsePeriod(String(dateOf(today).year).padStart(4, "0"))!;
  return {
    from: Math.min(...stretches.map(({ from }) => from)),
    to: Math.max(...stretches.map(({ to }) => to)),
  };
}
