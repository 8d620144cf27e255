import type { GoalSupport, LineOfSight } from "../exchange/assessment.ts";
import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { type Item, kindCode } from "../organisation/organisation.ts";
import { isGivenUp } from "./status.ts";

/** Sums over the objectives and initiatives that are pursued, once for all of them and once for those with a path. */
type Joined = { all: number; joined: number };
type Sight = { objectives: Joined; initiatives: Joined; cost: Joined; effortDays: Joined };

/**
 * The share of work with a path to a goal, by cost and by effort (their mean where both are known), else by number of
 * items; and what each goal has below it. See docs/method/line-of-sight.md.
 */
export function lineOfSight(situation: Situation): LineOfSight {
  const all = goals(situation);
  const sight = look(situation);
  const [byCost, byEffort] = [shareOf(sight.cost), shareOf(sight.effortDays)];
  const byItems = shareOf({
    all: sight.objectives.all + sight.initiatives.all,
    joined: sight.objectives.joined + sight.initiatives.joined,
  });
  const supported = goalSupport(situation, all);
  const orphans = {
    objectives: sight.objectives.all - sight.objectives.joined,
    initiatives: sight.initiatives.all - sight.initiatives.joined,
    cost: sight.cost.all - sight.cost.joined,
    effortDays: sight.effortDays.all - sight.effortDays.joined,
  };
  const common = { byCost, byEffort, byItems, orphans, goals: supported, downward: downwardCoverage(supported) };
  if (all.length === 0) return { ...common, value: null, basis: null, upward: null, reason: "No goals are recorded." };
  if (byItems === null) return { ...common, value: null, basis: null, upward: null, reason: "No objectives or initiatives are recorded." };
  return { ...common, ...overall(byCost, byEffort, byItems), upward: byItems };
}

function overall(byCost: number | null, byEffort: number | null, byItems: number) {
  if (byCost !== null && byEffort !== null)
    return { value: (byCost + byEffort) / 2, basis: "cost and effort", reason: "" } as const;
  if (byCost !== null) return { value: byCost, basis: "cost", reason: "No effort is recorded." } as const;
  if (byEffort !== null) return { value: byEffort, basis: "effort", reason: "No cost is recorded." } as const;
  return { value: byItems, basis: "items", reason: "No cost and no effort is recorded, so every item counts the same." } as const;
}

/** One pass over the objectives and initiatives that are not given up. */
function look({ graph, organisation }: Situation): Sight {
  const { reachesGoal } = graph.contributions;
  const sight: Sight = { objectives: none(), initiatives: none(), cost: none(), effortDays: none() };
  for (const table of ["objectives", "initiatives"] as const) {
    const rows = organisation.tables[table];
    const { id, status } = rows.columns;
    for (let row = 0; row < rows.length; row++) {
      if (!rows.has(row) || isGivenUp(status, row)) continue;
      const isJoined = reachesGoal[id.values[row]!]!;
      count(sight[table], 1, isJoined);
      if (table === "objectives") continue;
      const { cost, effortDays } = organisation.tables.initiatives.columns;
      count(sight.cost, cost.values[row]! || 0, isJoined);
      count(sight.effortDays, effortDays.values[row]! || 0, isJoined);
    }
  }
  return sight;
}

const none = (): Joined => ({ all: 0, joined: 0 });

function count(sum: Joined, amount: number, isJoined: number): void {
  sum.all += amount;
  sum.joined += amount * isJoined;
}

const shareOf = ({ all, joined }: Joined) => (all === 0 ? null : joined / all);

/** Share of goals with an objective or initiative below them. */
const downwardCoverage = (supported: readonly GoalSupport[]) =>
  supported.length === 0 ? null : supported.filter(({ objectives, initiatives }) => objectives + initiatives > 0).length / supported.length;

/** What each goal has below it at any depth, each item counted once. O(goals × items below). */
function goalSupport({ graph, organisation }: Situation, all: readonly Item[]): GoalSupport[] {
  const { down, isPursued, cost, effortDays } = graph.contributions;
  const { kind } = organisation;
  const seenFor = new Int32Array(kind.length).fill(-1);
  const waiting = new Int32Array(kind.length);
  return all.map((goal) => {
    const counts = { objectives: 0, initiatives: 0 };
    let length = 1;
    waiting[0] = goal;
    for (let next = 0; next < length; next++) {
      const item = waiting[next]!;
      if (kind[item] === kindCode.objectives) counts.objectives++;
      else if (kind[item] === kindCode.initiatives) counts.initiatives++;
      for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
        const child = down.to[at]!;
        if (isPursued[child] === 0 || seenFor[child] === goal) continue;
        seenFor[child] = goal;
        waiting[length++] = child;
      }
    }
    const amounts = { cost: cost[goal]!, effortDays: effortDays[goal]! };
    return { goal: organisation.id(goal), title: organisation.title(goal), ...counts, ...amounts };
  });
}
