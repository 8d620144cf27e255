import type { Situation } from "../friction/situation.ts";
import { LIVE, liveWork } from "../planning/live-work.ts";

/** Part of the money that is taken away to see what would be left. */
export const CUT = 0.2;

export type ValueAfterCut = {
  /** Share of value kept, 0 to 1; `null` where cost and value are not known of two initiatives. */
  readonly value: number | null;
  /** Initiatives whose cost and value are known. */
  readonly initiatives: number;
  readonly reason: string;
};

/**
 * How much of the value of the initiatives is kept when a fifth of their money goes: they are kept by value for money,
 * each whole, passing over those that no longer fit. A lower bound: a better choice may keep more. O(n log n).
 * See docs/method/value-after-cut.md.
 */
export function valueAfterCut(situation: Situation): ValueAfterCut {
  const { cost, value } = situation.organisation.tables.initiatives.columns;
  const rows = costedRows(situation);
  let [money, worth, kept] = [0, 0, 0];
  for (const row of rows) {
    money += cost.values[row]!;
    worth += value.values[row]!;
  }
  const common = { initiatives: rows.length };
  if (rows.length < 2)
    return { ...common, value: null, reason: "Fewer than two initiatives have both a cost and a value." };
  if (money === 0 || worth === 0)
    return { ...common, value: null, reason: "The initiatives have no cost or no value." };
  let left = money * (1 - CUT);
  for (const row of byValueForMoney(rows, cost.values, value.values)) {
    if (cost.values[row]! > left * (1 + Number.EPSILON * 8)) continue;
    left -= cost.values[row]!;
    kept += value.values[row]!;
  }
  return { ...common, value: kept / worth, reason: "" };
}

function costedRows(situation: Situation): Int32Array {
  const { cost, value } = situation.organisation.tables.initiatives.columns;
  const work = situation.recall(liveWork).initiatives;
  const rows = new Int32Array(work.length);
  let found = 0;
  for (let row = 0; row < work.length; row++)
    if (work[row] === LIVE && cost.values[row]! >= 0 && value.values[row]! >= 0) rows[found++] = row;
  return rows.subarray(0, found);
}

/** The best first; what costs nothing before all else; of equals the cheaper, then the earlier row. */
function byValueForMoney(rows: Int32Array, cost: Float64Array, value: Float64Array): Int32Array {
  const worth = new Float64Array(cost.length);
  for (const row of rows) worth[row] = cost[row] === 0 ? Infinity : value[row]! / cost[row]!;
  return rows
    .slice()
    .sort((a, b) => (worth[a] === worth[b] ? cost[a]! - cost[b]! || a - b : worth[b]! - worth[a]!));
}
