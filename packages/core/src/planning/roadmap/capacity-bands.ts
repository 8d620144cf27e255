import { parseDay } from "../../calendar/day.ts";
import { type Period, parsePeriod } from "../../calendar/period.ts";
import type { Row } from "../../organisation/schema.ts";
import { effortWithin } from "../effort-within.ts";

/** Days of work and days there are in one period of capacity. */
export type BandPeriod = Period & { readonly period: string; readonly asked: number; readonly free: number };

export type BandRows = {
  readonly capacity: readonly Row<"capacity">[];
  readonly initiatives: readonly Row<"initiatives">[];
};

/** Whose capacity: that of units, or that of people, who work through the initiatives they own. */
export type BandSide = "unit" | "owner";

/**
 * The load of every unit or person in each period its capacity is known for, in order of time: what `loadOf` and `loadOfPerson`
 * say of an organisation, from rows alone. O(capacity × initiatives of the unit). See docs/method/unit-load.md.
 */
export function capacityBands(
  { capacity, initiatives }: BandRows,
  side: BandSide = "unit",
): ReadonlyMap<string, readonly BandPeriod[]> {
  const work = Map.groupBy(initiatives.flatMap(placedWork), (row) => row[side]);
  const whose = ({ unit, stakeholder }: Row<"capacity">) =>
    side === "owner" ? stakeholder : stakeholder === null ? unit : null;
  const bands = new Map<string, readonly BandPeriod[]>();
  for (const [who, rows] of Map.groupBy(capacity, whose))
    if (who !== null) bands.set(who, bandOf(rows, work.get(who) ?? []));
  return bands;
}

function bandOf(rows: readonly Row<"capacity">[], work: readonly PlacedWork[]): BandPeriod[] {
  const free = new Map<string, number>();
  for (const { period, days } of rows) free.set(period, (free.get(period) ?? 0) + days);
  const band = [...free].flatMap(([period, days]) => {
    const stretch = parsePeriod(period);
    if (stretch === undefined) return [];
    const asked = work.reduce((sum, each) => sum + effortWithin(each, stretch), 0);
    return [{ ...stretch, period, asked, free: days }];
  });
  return band.sort((a, b) => a.from - b.from || a.to - b.to);
}

type PlacedWork = Period & {
  readonly effortDays: number;
  readonly unit: string | null;
  readonly owner: string | null;
};

function placedWork({ unit, owner, startsOn, endsOn, effortDays, status }: Row<"initiatives">): PlacedWork[] {
  const [from, to] = [parseDay(startsOn ?? ""), parseDay(endsOn ?? "")];
  const isOver = status === "done" || status === "declined" || status === "dropped";
  if (from === undefined || to === undefined || to < from || isOver) return [];
  return effortDays !== null && effortDays > 0 ? [{ unit, owner, from, to, effortDays }] : [];
}
