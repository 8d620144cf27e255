import { NO_DAY } from "../calendar/day.ts";
import { type Period, daysInCommon, parsePeriod } from "../calendar/period.ts";
import type { Situation } from "../friction/situation.ts";
import type { Join } from "../organisation/join.ts";
import type { Item } from "../organisation/organisation.ts";

/** Work and days of one unit or person in one period of its capacity. */
export type PeriodLoad = {
  readonly period: string;
  /** Days of work that fall into the period. */
  readonly asked: number;
  /** Days there are. */
  readonly free: number;
  /** Initiatives with work in the period. */
  readonly initiatives: readonly Item[];
};

/** The load of a unit in each period its capacity is known for. See docs/method/unit-load.md. */
export function loadOf(situation: Situation, unit: Item): PeriodLoad[] {
  const { capacity } = situation.organisation.tables;
  const rows = situation.graph.rowsBy("capacity", "unit").rows(unit).filter((row) => capacity.columns.stakeholder.isUnknown(row));
  return loads(situation, rows, situation.graph.rowsBy("initiatives", "unit"), unit);
}

/** The load of a person, through the initiatives they own, in each period their own capacity is known for. */
export function loadOfPerson(situation: Situation, person: Item): PeriodLoad[] {
  const rows = situation.graph.rowsBy("capacity", "stakeholder").rows(person);
  return loads(situation, rows, situation.graph.rowsBy("initiatives", "owner"), person);
}

function loads(situation: Situation, capacityRows: readonly number[], work: Join, who: Item): PeriodLoad[] {
  const { period, days } = situation.organisation.tables.capacity.columns;
  const byPeriod = new Map<string, number>();
  for (const row of capacityRows) byPeriod.set(period.value(row)!, (byPeriod.get(period.value(row)!) ?? 0) + days.values[row]!);
  return [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, free]) => {
    const stretch = parsePeriod(name);
    return stretch === undefined ? [] : [{ period: name, free, ...workIn(situation, stretch, work, who) }];
  });
}

/** Effort spread evenly over each initiative's days, both ends included, as far as it falls into a period. */
function workIn({ graph, organisation }: Situation, period: Period, work: Join, who: Item) {
  const { id, startsOn, endsOn, effortDays } = organisation.tables.initiatives.columns;
  const initiatives: Item[] = [];
  let asked = 0;
  for (let row = work.first(who); row >= 0; row = work.next(row)) {
    const [from, to, effort] = [startsOn.values[row]!, endsOn.values[row]!, effortDays.values[row]!];
    if (!(effort > 0) || from === NO_DAY || to < from || !graph.takesPart(id.values[row]!)) continue;
    const common = daysInCommon({ from, to }, period);
    if (common === 0) continue;
    asked += (effort * common) / (to - from + 1);
    initiatives.push(id.values[row]!);
  }
  return { asked, initiatives };
}
