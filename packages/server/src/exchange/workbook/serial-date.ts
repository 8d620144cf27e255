const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;
/** Spreadsheets hold 1900 for a leap year, so that day 60 is a 29 February that never was. */
const NEVER_WAS = 60;

/**
 * A serial number as text: the day, or day and minute (`2027-01-01T14:30`) if it has a time, or the time alone
 * for a time of day. `null` when it is no day of the years 1900 to 9999.
 */
export function dateText(serial: number, kind: "date" | "time", since1904: boolean): string | null {
  if (!(serial >= 0 && serial < 3_000_000)) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, 16);
  if (kind === "time" && day === 0) return time;

  const date = dayText(day, since1904);
  return date === null || seconds % DAY_SECONDS === 0 ? date : `${date}T${time}`;
}

function dayText(day: number, since1904: boolean): string | null {
  if (!since1904 && (day === 0 || day === NEVER_WAS)) return null;
  const dayZero = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < NEVER_WAS ? 31 : 30);
  const unixDay = dayZero / DAY_MS + day;
  return unixDay > LAST_DAY ? null : isoDay(unixDay);
}

/**
 * The serial number (1900 system) of an ISO day; `null` for days before 1900, which spreadsheets do not know;
 * `undefined` when the text is no day at all.
 */
export function daySerial(date: string): number | null | undefined {
  const unixDay = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) / DAY_MS : NaN;
  if (Number.isNaN(unixDay) || isoDay(unixDay) !== date) return undefined;
  const serial = unixDay - Date.UTC(1899, 11, 30) / DAY_MS;
  if (serial > NEVER_WAS) return serial;
  return serial > 1 ? serial - 1 : null;
}

function isoDay(unixDay: number): string {
  return new Date(unixDay * DAY_MS).toISOString().slice(0, 10);
}

/** A date cell that holds ISO text instead of a serial number, shortened in the same way; `null` if it is no date. */
export function isoDateText(text: string): string | null {
  const [, day, minute, second = "00"] =
    /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?Z?)?$/.exec(text) ?? [];
  if (day === undefined || daySerial(day) === undefined) return null;
  return minute === undefined || (minute === "00:00" && second === "00") ? day : `${day}T${minute}`;
}
