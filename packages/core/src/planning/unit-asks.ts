import type { Situation } from "../friction/situation.ts";
import { NO_TERM } from "../organisation/lexicon.ts";

/** Asks to one unit by their answer; `asked` has none yet. All answers together are all asks. */
export type UnitAsks = {
  readonly unit: string;
  readonly asked: number;
  readonly accepted: number;
  readonly declined: number;
  readonly renegotiated: number;
  /** Days of work asked for, of all asks that the unit has not declined. */
  readonly effortDays: number;
};

const ANSWERS = ["asked", "accepted", "declined", "renegotiated"] as const;

/**
 * What each unit is asked for and how it answered: units with most asks first, units that are asked nothing left out.
 * One pass over the asks. See docs/method/unit-asks.md.
 */
export function unitAsks({ organisation }: Situation): UnitAsks[] {
  const { asks, units } = organisation.tables;
  const { answer, effortDays, toUnit } = asks.columns;
  const counts = new Int32Array(units.length * ANSWERS.length);
  const days = new Float64Array(units.length);
  const places = [0, ...answer.choices.map((choice) => ANSWERS.indexOf(choice))];
  const declined = answer.code("declined");
  for (let row = 0; row < asks.length; row++) {
    const unit = toUnit.values[row]!;
    if (!asks.has(row) || unit === NO_TERM || !organisation.isKind(unit, "units")) continue;
    const at = organisation.row[unit]!;
    counts[at * ANSWERS.length + places[answer.values[row]!]!]!++;
    if (answer.values[row] !== declined) days[at]! += effortDays.values[row]! || 0;
  }
  const all: (UnitAsks & { readonly asks: number })[] = [];
  for (let row = 0; row < units.length; row++) {
    const [asked, accepted, refused, renegotiated] = counts.subarray(
      row * ANSWERS.length,
    ) as unknown as number[];
    const sum = asked! + accepted! + refused! + renegotiated!;
    if (sum === 0) continue;
    const unit = units.columns.id.value(row)!;
    all.push({
      unit,
      asked: asked!,
      accepted: accepted!,
      declined: refused!,
      renegotiated: renegotiated!,
      effortDays: days[row]!,
      asks: sum,
    });
  }
  all.sort((a, b) => b.asks - a.asks || (a.unit < b.unit ? -1 : 1));
  return all.map(({ asks: _, ...unit }) => unit);
}
