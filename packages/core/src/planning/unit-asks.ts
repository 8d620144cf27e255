import type { Situation } from "../friction/situation.ts";

/** Asks to one unit: all that it was asked, and how many of them it answered in which way. The others wait. */
export type UnitAsks = {
  readonly unit: string;
  readonly asked: number;
  readonly accepted: number;
  readonly declined: number;
  readonly renegotiated: number;
  /** Days of work asked for, without asks that were declined and asks from work that was given up. */
  readonly effortDays: number;
};

/**
 * What each unit is asked for and how it answered: units with most asks first, units that are asked nothing left out.
 * One pass over the asks. See docs/method/unit-asks.md.
 */
export function unitAsks({ graph, organisation }: Situation): UnitAsks[] {
  const { asks, units } = organisation.tables;
  const { answer, effortDays, from, toUnit } = asks.columns;
  const answers = answer.choices.length + 1;
  const counts = new Int32Array(units.length * answers);
  const days = new Float64Array(units.length);
  const declined = answer.code("declined");
  for (let row = 0; row < asks.length; row++) {
    const unit = toUnit.values[row]!;
    if (!asks.has(row) || !organisation.isKind(unit, "units")) continue;
    const at = organisation.row[unit]!;
    counts[at * answers + answer.values[row]!]!++;
    const isWanted =
      answer.values[row] !== declined && graph.contributions.isPursued[from.values[row]!] === 1;
    if (isWanted) days[at]! += effortDays.values[row]! || 0;
  }
  const lines: UnitAsks[] = [];
  for (let row = 0; row < units.length; row++) {
    const own = counts.subarray(row * answers, (row + 1) * answers);
    const asked = own.reduce((sum, count) => sum + count, 0);
    if (asked === 0) continue;
    const unit = units.columns.id.value(row)!;
    const [accepted, renegotiated] = [own[answer.code("accepted")]!, own[answer.code("renegotiated")]!];
    lines.push({ unit, asked, accepted, declined: own[declined]!, renegotiated, effortDays: days[row]! });
  }
  return lines.sort((a, b) => b.asked - a.asked || (a.unit < b.unit ? -1 : 1));
}
