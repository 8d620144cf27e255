import { goals } from "../friction/places.ts";
import type { Derivation, Situation } from "../friction/situation.ts";
import { amountsKnown, whatIsUnknown } from "./amounts-known.ts";
import { type GoalSupport, goalSupport } from "./goal-support.ts";
import { OVER, liveWork } from "./live-work.ts";

/** How far work and goals are joined. Work that was given up is left out; work that is done is in. */
export type LineOfSight = {
  /** Share of work with a path to a goal, and what it is counted by: the mean of cost and effort where both are known. */
  readonly value: number | null;
  readonly basis: "cost and effort" | "cost" | "effort" | "items" | null;
  /** Why there is no value, or what it is restricted to. */
  readonly reason: string;
  readonly byCost: number | null;
  readonly byEffort: number | null;
  /** Of objectives and initiatives, each counted once. */
  readonly byItems: number | null;
  /** Upward: share of objectives and initiatives with a path to a goal. Downward: share of goals with work below. */
  readonly upward: number | null;
  readonly downward: number | null;
  /** Work without a path to a goal. */
  readonly orphans: Readonly<Record<"objectives" | "initiatives" | "cost" | "effortDays", number>>;
  /** In the order of the north star. */
  readonly goals: readonly GoalSupport[];
};
export type { GoalSupport };

/** Sums over the work that is not given up, once for all of it and once for what has a path to a goal. */
type Sight = Record<"objectives" | "initiatives" | "cost" | "effortDays", { all: number; joined: number }>;

/**
 * The share of work with a path to a goal, by cost and by effort, else by number of items; and what each goal has below
 * it. `null` where there are no goals to see, or no work. O(items + links below each goal).
 * See docs/method/line-of-sight.md.
 */
export const lineOfSight = (situation: Situation): LineOfSight => situation.recall(seen);

const seen: Derivation<LineOfSight> = {
  from: ["northstar", "elements", "objectives", "initiatives"],
  derive: (situation) => {
    const all = goals(situation);
    if (all.length === 0) return NO_GOALS;
    const sight = look(situation);
    const supported = goalSupport(situation, all);
    const orphans = {
      objectives: sight.objectives.all - sight.objectives.joined,
      initiatives: sight.initiatives.all - sight.initiatives.joined,
      cost: sight.cost.all - sight.cost.joined,
      effortDays: sight.effortDays.all - sight.effortDays.joined,
    };
    return { ...shares(situation, sight, supported), orphans, goals: supported };
  },
};

/** Where no goals are recorded no work can miss them. */
const NO_GOALS: LineOfSight = {
  value: null,
  basis: null,
  reason: "No goals are recorded.",
  byCost: null,
  byEffort: null,
  byItems: null,
  upward: null,
  downward: null,
  orphans: { objectives: 0, initiatives: 0, cost: 0, effortDays: 0 },
  goals: [],
};

function shares(situation: Situation, sight: Sight, supported: readonly GoalSupport[]) {
  const items = sight.objectives.all + sight.initiatives.all;
  const nothing = { value: null, basis: null, byCost: null, byEffort: null, byItems: null, upward: null };
  const downward =
    supported.filter((goal) => goal.objectives + goal.initiatives > 0).length / supported.length;
  if (items === 0) return { ...nothing, downward, reason: "No objectives or initiatives are recorded." };
  const byItems = (sight.objectives.joined + sight.initiatives.joined) / items;
  const byCost = shareOf(sight.cost);
  const byEffort = shareOf(sight.effortDays);
  return {
    ...overall(situation, byCost, byEffort, byItems),
    byCost,
    byEffort,
    byItems,
    upward: byItems,
    downward,
  };
}

function overall(situation: Situation, byCost: number | null, byEffort: number | null, byItems: number) {
  const unknown = (basis: "cost" | "effort" | "cost and effort") =>
    whatIsUnknown(situation.recall(amountsKnown), basis);
  if (byCost !== null && byEffort !== null) {
    const basis = "cost and effort";
    return { value: (byCost + byEffort) / 2, basis, reason: unknown(basis) } as const;
  }
  if (byCost !== null) return { value: byCost, basis: "cost", reason: unknown("cost") } as const;
  if (byEffort !== null) return { value: byEffort, basis: "effort", reason: unknown("effort") } as const;
  const reason = "No cost and no effort is recorded, so every item counts the same.";
  return { value: byItems, basis: "items", reason } as const;
}

const shareOf = ({ all, joined }: Sight["cost"]) => (all === 0 ? null : joined / all);

/** One pass over the objectives and initiatives that are not given up. */
function look(situation: Situation): Sight {
  const { graph, organisation } = situation;
  const { reachesGoal } = graph.contributions;
  const work = situation.recall(liveWork);
  const { cost, effortDays } = organisation.tables.initiatives.columns;
  const none = () => ({ all: 0, joined: 0 });
  const sight: Sight = { objectives: none(), initiatives: none(), cost: none(), effortDays: none() };
  for (const table of ["objectives", "initiatives"] as const) {
    const id = organisation.tables[table].columns.id.values;
    for (let row = 0; row < work[table].length; row++) {
      if (work[table][row] === OVER) continue;
      const isJoined = reachesGoal[id[row]!]!;
      count(sight[table], 1, isJoined);
      if (table === "objectives") continue;
      count(sight.cost, cost.values[row]! || 0, isJoined);
      count(sight.effortDays, effortDays.values[row]! || 0, isJoined);
    }
  }
  return sight;
}

function count(sum: Sight["cost"], amount: number, isJoined: number): void {
  sum.all += amount;
  sum.joined += amount * isJoined;
}
