import { type Day, dayOf } from "./day.ts";

/** A stretch of whole days; both ends belong to it. */
export type Period = { readonly from: Day; readonly to: Day };

/** Reads `2027`, `2027-H1`, `2027-Q1` or `2027-01`; `undefined` for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!found) return undefined;
  const [, year, half, quarter, month] = found;
  if (half) return monthsOf(Number(year), Number(half) * 6 - 5, 6);
  if (quarter) return monthsOf(Number(year), Number(quarter) * 3 - 2, 3);
  return month ? monthsOf(Number(year), Number(month), 1) : monthsOf(Number(year), 1, 12);
}

function monthsOf(year: number, firstMonth: number, months: number): Period | undefined {
  const from = dayOf(year, firstMonth, 1);
  const next = firstMonth + months > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, firstMonth + months, 1);
  return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
}

/** Days that two stretches have in common; 0 when they do not touch. */
export const daysInCommon = (a: Period, b: Period) =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
