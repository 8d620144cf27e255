import { NO_DAY } from "../calendar/day.ts";
import { type Period, parsePeriod } from "../calendar/period.ts";
import type { Derivation, Situation } from "../friction/situation.ts";
import type { Join } from "../organisation/join.ts";
import type { Term } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { effortWithin } from "./effort-within.ts";

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

/**
 * The load of a unit in each period its capacity is known for, by the name of the period: the effort of its initiatives,
 * spread evenly over their days. Rows for one person's capacity are not the unit's. O(periods × initiatives of the unit).
 * See docs/method/unit-load.md.
 */
export function loadOf(situation: Situation, unit: Item): PeriodLoad[] {
  const { stakeholder } = situation.organisation.tables.capacity.columns;
  const rows = situation.graph.rowsBy("capacity", "unit").rows(unit);
  const own = rows.filter((row) => stakeholder.isUnknown(row));
  return loads(situation, own, situation.graph.rowsBy("initiatives", "unit"), unit);
}

/** The load of a person, through the initiatives they own, in each period their own capacity is known for, in all units. */
export function loadOfPerson(situation: Situation, person: Item): PeriodLoad[] {
  const rows = situation.graph.rowsBy("capacity", "stakeholder").rows(person);
  return loads(situation, rows, situation.graph.rowsBy("initiatives", "owner"), person);
}

function loads(situation: Situation, capacityRows: readonly number[], work: Join, who: Item): PeriodLoad[] {
  const { period, days } = situation.organisation.tables.capacity.columns;
  const free = new Map<Term, number>();
  for (const row of capacityRows)
    free.set(period.values[row]!, (free.get(period.values[row]!) ?? 0) + days.values[row]!);
  const found: PeriodLoad[] = [];
  for (const [name, daysFree] of free) {
    const stretch = periodNamed(situation, name);
    if (stretch === null) continue;
    const initiatives: Item[] = [];
    const asked = daysAsked(situation, stretch, work, who, initiatives);
    found.push({ period: situation.organisation.lexicon.text(name), asked, free: daysFree, initiatives });
  }
  return found.sort((a, b) => (a.period < b.period ? -1 : 1));
}

/**
 * Days of work in a period: effort spread evenly over each initiative's days, both ends included, as far as they fall
 * into it. Work without effort or without both dates cannot be placed; work that is done or given up asks for nothing.
 * The initiatives go into `found`, where it is given.
 */
export function daysAsked(
  { graph, organisation }: Situation,
  period: Period,
  work: Join,
  who: Item,
  found?: Item[],
): number {
  const { id, startsOn, endsOn, effortDays } = organisation.tables.initiatives.columns;
  let asked = 0;
  for (let row = work.first(who); row >= 0; row = work.next(row)) {
    const from = startsOn.values[row]!;
    const to = endsOn.values[row]!;
    if (from > period.to || to < period.from || from === NO_DAY || to < from) continue;
    const effort = effortDays.values[row]!;
    if (!(effort > 0) || !graph.takesPart(id.values[row]!)) continue;
    asked += effortWithin({ from, to, effortDays: effort }, period);
    found?.push(id.values[row]!);
  }
  return asked;
}

/** The days that a period's name stands for, read once; `null` where it is none. */
export const periodNamed = (situation: Situation, name: Term): Period | null => {
  const known = situation.recall(periods);
  let period = known.get(name);
  if (period === undefined) {
    period = parsePeriod(situation.organisation.lexicon.text(name)) ?? null;
    known.set(name, period);
  }
  return period;
};

const periods: Derivation<Map<Term, Period | null>> = { from: [], derive: () => new Map() };
