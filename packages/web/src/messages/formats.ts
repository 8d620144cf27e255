import { collator, dateFormat, listFormat, numberFormat, relativeFormat } from "./intl.ts";

/** How numbers, days and lists are written for one person, in the time zone of the organisation. */
export type Formats = {
  readonly language: string;
  readonly timeZone: string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A share from 0 to 1 in percent. */
  readonly share: (value: number, digits?: number) => string;
  /** Money without cents; the currency is a code such as EUR. */
  readonly money: (value: number, currency: string) => string;
  /** A day, `YYYY-MM-DD`, as `14 Mar 2027`. */
  readonly day: (day: string) => string;
  /** A day without its year, for rows of one cycle. */
  readonly shortDay: (day: string) => string;
  /** An instant, as day and time in the organisation's time zone. */
  readonly instant: (instant: string) => string;
  /** An instant as `3 minutes ago`, up to a week; later as the day. */
  readonly ago: (instant: string, now: number) => string;
  /** `Ana, Ben and Chen`. */
  readonly list: (words: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
};

const day = { day: "numeric", month: "short", year: "numeric" } as const;

export function formatsOf(language: string, timeZone: string): Formats {
  return {
    language,
    timeZone,
    number: (value, options) => numberFormat(language, options ?? { maximumFractionDigits: 2 }).format(value),
    share: (value, digits = 0) =>
      numberFormat(language, { style: "percent", maximumFractionDigits: digits }).format(value),
    money: (value, currency) => money(language, value, currency),
    day: (text) => dayWith(language, text, day),
    shortDay: (text) => dayWith(language, text, { day: "numeric", month: "short" }),
    instant: (text) =>
      dateFormat(language, { ...day, hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(text)),
    ago: (text, now) => ago(language, timeZone, text, now),
    list: (words) => listFormat(language, { type: "conjunction" }).format(words),
    compare: (a, b) => collator(language, { numeric: true, sensitivity: "base" }).compare(a, b),
  };
}

/** A code that no currency has is written behind the number. */
function money(language: string, value: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${numberFormat(language).format(value)} ${currency}`.trim();
  return numberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 }).format(value);
}

/** A day has no time zone: it is read and written as the same day everywhere. */
function dayWith(language: string, text: string, options: Intl.DateTimeFormatOptions): string {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(instant) ? text : dateFormat(language, { ...options, timeZone: "UTC" }).format(instant);
}

const steps = [
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
] as const;

function ago(language: string, timeZone: string, text: string, now: number): string {
  const seconds = (Date.parse(text) - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance >= 7 * 86_400) return dateFormat(language, { ...day, timeZone }).format(new Date(text));
  const step = steps.findLast(([, size]) => distance >= size);
  if (step === undefined) return relativeFormat(language).format(0, "second");
  return relativeFormat(language).format(Math.round(seconds / step[1]), step[0]);
}
