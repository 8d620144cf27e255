import type { UnitAsks } from "../exchange/assessment.ts";
import type { Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";

/**
 * What each unit is asked for and how it answered; effort in days of all asks that it has not declined. Units with most
 * asks first. Asks from work that was given up are left out. See docs/method/unit-asks.md.
 */
export function unitAsks({ graph, organisation }: Situation): UnitAsks[] {
  const { columns } = organisation.tables.asks;
  const counts = new Map<Item, { asked: number; accepted: number; declined: number; renegotiated: number; effortDays: number }>();
  for (const row of organisation.tables.asks.rows()) {
    if (graph.contributions.isPursued[columns.from.values[row]!] === 0) continue;
    const unit = columns.toUnit.values[row]!;
    const count = counts.get(unit) ?? { asked: 0, accepted: 0, declined: 0, renegotiated: 0, effortDays: 0 };
    counts.set(unit, count);
    count.asked++;
    const answer = columns.answer.value(row) ?? "asked";
    if (answer !== "asked") count[answer]++;
    if (answer !== "declined") count.effortDays += columns.effortDays.values[row]! || 0;
  }
  return Array.from(counts, ([unit, count]) => ({ unit: organisation.id(unit), ...count })).sort(
    (a, b) => b.asked - a.asked || (a.unit < b.unit ? -1 : 1),
  );
}

/** How many of the asks have an answer; "no" and "otherwise" are answers. */
export const answered = ({ accepted, declined, renegotiated }: UnitAsks) => accepted + declined + renegotiated;
