import type { Situation } from "../friction/situation.ts";

/** Asks to one unit by their answer; `asked` are those that still wait for one, `asks` all of them. */
export type UnitAsks = {
  readonly unit: string;
  readonly asks: number;
  readonly asked: number;
  readonly accepted: number;
  readonly declined: number;
  readonly renegotiated: number;
  /** Days of work asked for, without asks that were declined. */
  readonly effortDays: number;
};

/**
 * What each unit is asked for and how it answered: units with most asks first, units that are asked nothing left out.
 * An ask counts whatever became of the work it came from: it was made, and answered or not. One pass over the asks.
 * See docs/method/unit-asks.md.
 */
export function unitAsks({ organisation }: Situation): UnitAsks[] {
  const { asks, units } = organisation.tables;
  const { answer, effortDays, toUnit } = asks.columns;
  const answers = answer.choices.length + 1;
  const counts = new Int32Array(units.length * answers);
  const days = new Float64Array(units.length);
  const declined = answer.code("declined");
  for (let row = 0; row < asks.length; row++) {
    const unit = toUnit.values[row]!;
    if (!asks.has(row) || !organisation.isKind(unit, "units")) continue;
    const at = organisation.row[unit]!;
    counts[at * answers + answer.values[row]!]!++;
    if (answer.values[row] !== declined) days[at]! += effortDays.values[row]! || 0;
  }
  const lines: UnitAsks[] = [];
  for (let row = 0; row < units.length; row++) {
    const own = counts.subarray(row * answers, (row + 1) * answers);
    const all = own.reduce((sum, count) => sum + count, 0);
    if (all === 0) continue;
    const unit = units.columns.id.value(row)!;
    const [accepted, renegotiated] = [own[answer.code("accepted")]!, own[answer.code("renegotiated")]!];
    const asked = own[0]! + own[answer.code("asked")]!;
    lines.push({
      unit,
      asks: all,
      asked,
      accepted,
      declined: own[declined]!,
      renegotiated,
      effortDays: days[row]!,
    });
  }
  return lines.sort((a, b) => b.asks - a.asks || (a.unit < b.unit ? -1 : 1));
}
