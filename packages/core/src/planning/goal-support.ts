import type { Situation } from "../friction/situation.ts";
import type { Adjacency } from "../graph/adjacency.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";
import { OVER, type WorkByRow, liveWork } from "./live-work.ts";

export type GoalSupport = {
  readonly goal: string;
  readonly title: string;
  /** Objectives and initiatives at any depth below the goal, each counted once; work that was given up is left out. */
  readonly objectives: number;
  readonly initiatives: number;
  /** Amounts that count towards the goal: products of shares along each path, summed. */
  readonly cost: number;
  readonly effortDays: number;
};

/** What an item is while goals are walked down from; one byte each, so that the walk stays within the cache. */
const [PASSED, OBJECTIVE, INITIATIVE, OTHER] = [0, 1, 2, 3];
const SEEN = 4;

/** What each goal has below it. O(goals × items below them). See docs/method/line-of-sight.md. */
export function goalSupport(situation: Situation, goals: readonly Item[]): GoalSupport[] {
  const { graph, organisation } = situation;
  const { cost, effortDays, down } = graph.contributions;
  const kinds = kindsOfItems(organisation, situation.recall(liveWork));
  return goals.map((goal) => ({
    goal: organisation.id(goal),
    title: organisation.title(goal),
    ...countBelow(down, kinds, goal),
    cost: cost[goal]!,
    effortDays: effortDays[goal]!,
  }));
}

function kindsOfItems({ lexicon, tables }: Organisation, work: WorkByRow): Uint8Array {
  const kinds = new Uint8Array(lexicon.count);
  const { elements, initiatives, northstar, objectives } = tables;
  for (const table of [northstar, elements])
    for (let row = 0; row < table.length; row++)
      if (table.has(row)) kinds[table.columns.id.values[row]!] = OTHER;
  for (let row = 0; row < work.objectives.length; row++)
    if (work.objectives[row] !== OVER) kinds[objectives.columns.id.values[row]!] = OBJECTIVE;
  for (let row = 0; row < work.initiatives.length; row++)
    if (work.initiatives[row] !== OVER) kinds[initiatives.columns.id.values[row]!] = INITIATIVE;
  return kinds;
}

/** Walks down from a goal; `kinds` is the same before and after. */
function countBelow({ start, count, to }: Adjacency, kinds: Uint8Array, goal: Item) {
  const found = [goal];
  const counts = [0, 0, 0, 0];
  for (let next = 0; next < found.length; next++) {
    const item = found[next]!;
    for (let at = start[item]!, end = at + count[item]!; at < end; at++) {
      const child = to[at]!;
      const kind = kinds[child]!;
      if (kind === PASSED || kind >= SEEN) continue;
      kinds[child] = kind + SEEN;
      counts[kind]!++;
      found.push(child);
    }
  }
  for (const item of found) if (kinds[item]! >= SEEN) kinds[item]! -= SEEN;
  return { objectives: counts[OBJECTIVE]!, initiatives: counts[INITIATIVE]! };
}
