import { type Day, parseDay } from "@lodestar/core";

/** The day that an instant belongs to in a time zone. */
export function clockDay(instant: Date, timeZone = "UTC"): Day {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const day = parseDay(`${part("year")}-${part("month")}-${part("day")}`);
  if (day === undefined) throw new RangeError(`No day can be told of ${String(instant)}.`);
  return day;
}
