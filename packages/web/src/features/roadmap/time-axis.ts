import { type Day, formatDay, parseDay } from "@lodestar/core";

/** How close one looks: a day is so many points wide. */
export const zooms = { quarter: 2.4, month: 6, week: 20 } as const;
export type Zoom = keyof typeof zooms;
export const zoomNames = Object.keys(zooms) as readonly Zoom[];

export type StretchUnit = "year" | "quarter" | "month" | "week";

/** A year, quarter, month or week from its first day to its last. */
export type Stretch = { readonly unit: StretchUnit; readonly from: Day; readonly to: Day };

/** What the two lines of the axis are divided into. */
export const axisUnits: Readonly<Record<Zoom, readonly [StretchUnit, StretchUnit]>> = {
  quarter: ["year", "quarter"],
  month: ["quarter", "month"],
  week: ["month", "week"],
};

const MONTHS: Readonly<Record<Exclude<StretchUnit, "week">, number>> = { year: 12, quarter: 3, month: 1 };

/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

/** Every stretch that has a day between two days, in order. */
export function stretchesOf(unit: StretchUnit, from: Day, to: Day): Stretch[] {
  const found: Stretch[] = [];
  for (let day = beginOf(unit, from); day <= to;) {
    const next = unit === "week" ? day + 7 : firstOfMonth(day, MONTHS[unit]);
    found.push({ unit, from: day, to: next - 1 });
    day = next;
  }
  return found;
}

/** The first day of the stretch that a day is in. */
export function beginOf(unit: StretchUnit, day: Day): Day {
  if (unit === "week") return day - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
  const months = MONTHS[unit];
  const month = Number(formatDay(day).slice(5, 7));
  return firstOfMonth(day, -((month - 1) % months));
}

/** The first day of the month that lies so many months after that of a day. */
function firstOfMonth(day: Day, months: number): Day {
  const [year = 0, month = 1] = formatDay(day).split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const named = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`;
  return parseDay(named) ?? day;
}

/** The quarter of a day, such as `2027-Q2`: a period of capacity, and a heading. */
export function quarterOf(day: Day): string {
  const written = formatDay(day);
  return `${written.slice(0, 4)}-Q${Math.ceil(Number(written.slice(5, 7)) / 3)}`;
}
