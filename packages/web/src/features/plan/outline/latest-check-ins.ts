import type { RowOf } from "@lodestar/contract";

/** The value of each target's latest check-in up to a day, by the target's id. Of two on one day the later row counts. */
export function latestCheckIns(
  checkins: readonly RowOf<"checkins">[],
  today: string,
): ReadonlyMap<string, number> {
  const latest = new Map<string, RowOf<"checkins">>();
  for (const row of checkins)
    if (row.date <= today && row.date >= (latest.get(row.target)?.date ?? "")) latest.set(row.target, row);
  return new Map([...latest].map(([target, { value }]) => [target, value]));
}
