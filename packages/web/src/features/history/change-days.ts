import { dateFormat } from "../../messages/intl.ts";

/** The day of an instant, `YYYY-MM-DD`, where the organisation is. */
export function dayOf(instant: string, timeZone: string): string {
  const format = dateFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** Changes of one day together, in the order they come in. */
export const byDay = <C extends { readonly at: string }>(
  changes: readonly C[],
  timeZone: string,
): ReadonlyMap<string, readonly C[]> => Map.groupBy(changes, ({ at }) => dayOf(at, timeZone));

/** The day before a day. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
