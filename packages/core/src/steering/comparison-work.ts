import { reachedFrom } from "../graph/leaves-first.ts";
import { kindCode, type Item, type Organisation } from "../organisation/organisation.ts";
import { Contributions } from "../planning/contributions.ts";
import type { Work } from "./comparison.ts";

/** Sums of the same amounts in another order may differ by as much, relative to their size. */
const ROUNDING = 1e-9;

export type WorkByGoal = { readonly goals: ReadonlyMap<string, Work>; readonly withoutGoal: Work };

/** The work below each goal, and the work below none. What was declined or dropped is no work. O(links below goals). */
export function workByGoal(organisation: Organisation): WorkByGoal {
  const contributions = new Contributions(organisation);
  const goals = new Map<string, Work>();
  const { columns } = organisation.tables.northstar;
  for (const row of organisation.tables.northstar.rows()) {
    if (!columns.kind.is(row, "goal")) continue;
    const goal = columns.id.values[row]!;
    const below = reachedFrom(contributions.down, [goal], contributions.isPursued);
    goals.set(organisation.id(goal), {
      ...counted(organisation, below),
      cost: contributions.cost[goal]!,
      effortDays: contributions.effortDays[goal]!,
    });
  }
  const astray = [...contributions.order].filter((item) => contributions.reachesGoal[item] === 0);
  return { goals, withoutGoal: { ...counted(organisation, astray), ...ownAmounts(organisation, astray) } };
}

function counted({ kind }: Organisation, items: Iterable<Item>): Pick<Work, "objectives" | "initiatives"> {
  let [objectives, initiatives] = [0, 0];
  for (const item of items) {
    if (kind[item] === kindCode.objectives) objectives++;
    if (kind[item] === kindCode.initiatives) initiatives++;
  }
  return { objectives, initiatives };
}

function ownAmounts(
  { kind, row, tables }: Organisation,
  items: readonly Item[],
): Pick<Work, "cost" | "effortDays"> {
  const { cost, effortDays } = tables.initiatives.columns;
  const rows = items.filter((item) => kind[item] === kindCode.initiatives).map((item) => row[item]!);
  const sum = (values: Float64Array) => rows.reduce((total, at) => total + (values[at]! || 0), 0);
  return { cost: sum(cost.values), effortDays: sum(effortDays.values) };
}

/** Whether two amounts of work are the same but for rounding. */
export function isSameWork(a: Work, b: Work): boolean {
  const isNear = (x: number, y: number) =>
    Math.abs(x - y) <= ROUNDING * Math.max(1, Math.abs(x), Math.abs(y));
  return (
    a.objectives === b.objectives &&
    a.initiatives === b.initiatives &&
    isNear(a.cost, b.cost) &&
    isNear(a.effortDays, b.effortDays)
  );
}
