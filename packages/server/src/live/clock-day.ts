import { type Day, parseDay } from "@lodestar/core";

/** Made once for each time zone: making one takes longer than all else that a read does here. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const clock = new Intl.DateTimeFormat("en", {
    ...{ timeZone, calendar: "iso8601", numberingSystem: "latn" },
    ...options,
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The day that an instant belongs to in a time zone. */
export function clockDay(instant: Date, timeZone = "UTC"): Day {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const day = parseDay(`${part("year")}-${part("month")}-${part("day")}`);
  if (day === undefined) throw new RangeError(`No day can be told of ${String(instant)}.`);
  return day;
}
