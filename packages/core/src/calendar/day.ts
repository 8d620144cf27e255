/** A calendar day as the number of days since 1970-01-01: no clock, no time zone, differences by subtraction. */
export type Day = number;

/** Stands for an unknown day where days are kept in an `Int32Array`. */
export const NO_DAY = -0x80000000;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Leap days in the years 1 to `year`. */
const leapDaysThrough = (year: number) =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** The day of a date in the Gregorian calendar, or `undefined` where there is no such date (30 February). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1 || month < 1 || month > 12 || date < 1) return undefined;
  const leap = month === 2 && isLeapYear(year) ? 1 : 0;
  if (date > DAYS_IN_MONTH[month - 1]! + leap) return undefined;
  const daysOfYears = (year - 1970) * 365 + leapDaysThrough(year - 1) - leapDaysThrough(1969);
  const daysOfMonths = DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0);
  return daysOfYears + daysOfMonths + date - 1;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else, and for dates that do not exist. */
export function parseDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** Year, month (1-12) and date (1-31) of a day. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOf(year, 1, 1)! > day) year--;
  while (dayOf(year + 1, 1, 1)! <= day) year++;
  let month = 12;
  while (dayOf(year, month, 1)! > day) month--;
  return { year, month, date: day - dayOf(year, month, 1)! + 1 };
}

const padded = (value: number, width: number) => String(value).padStart(width, "0");

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}
