import { dateFormat } from "../../messages/intl.ts";

/** A clock on a wall: a day and a time, as people at a place read them. */
export type WallTime = { readonly day: string; readonly time: string };

/** What clocks at a place show at an instant. */
export function wallTime(instant: string, timeZone: string): WallTime {
  const parts = dateFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

const asIfUtc = ({ day, time }: WallTime) => Date.parse(`${day}T${time}:00Z`);

/**
 * The instant at which clocks at a place show a time. A time that is skipped in spring is taken an hour later, of one
 * that comes twice in autumn the first is meant.
 */
export function instantAt(wall: WallTime, timeZone: string): string | undefined {
  const wanted = asIfUtc(wall);
  if (Number.isNaN(wanted)) return undefined;
  const offsetAt = (instant: number) =>
    asIfUtc(wallTime(new Date(instant).toISOString(), timeZone)) - instant;
  const day = 86_400_000;
  const offsets = [offsetAt(wanted - day), offsetAt(wanted + day)];
  const fitting = offsets.map((offset) => wanted - offset).filter((at) => at + offsetAt(at) === wanted);
  return new Date(fitting.length === 0 ? wanted - (offsets[0] ?? 0) : Math.min(...fitting)).toISOString();
}
