import type { Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";
import { MOST_AT_ONCE, goalsAbove } from "./goals-above.ts";
import { OVER, liveWork } from "./live-work.ts";

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

/** What each goal has below it. O(items + links) for every 31 goals. See docs/method/line-of-sight.md. */
export function goalSupport(situation: Situation, goals: readonly Item[]): GoalSupport[] {
  const { graph, organisation } = situation;
  const { cost, effortDays } = graph.contributions;
  const lines: GoalSupport[] = [];
  for (let first = 0; first < goals.length; first += MOST_AT_ONCE) {
    const some = goals.slice(first, first + MOST_AT_ONCE);
    const above = goalsAbove(graph.contributions, some);
    const objectives = countByGoal(situation, "objectives", above);
    const initiatives = countByGoal(situation, "initiatives", above);
    for (const [place, goal] of some.entries())
      lines.push({
        goal: organisation.id(goal),
        title: organisation.title(goal),
        objectives: objectives[place]!,
        initiatives: initiatives[place]!,
        cost: cost[goal]!,
        effortDays: effortDays[goal]!,
      });
  }
  return lines;
}

/** How many rows of a table lead to each of the goals, by the goal's bit. */
function countByGoal(
  situation: Situation,
  table: "objectives" | "initiatives",
  above: Int32Array,
): Int32Array {
  const work = situation.recall(liveWork)[table];
  const { values } = situation.organisation.tables[table].columns.id;
  const counts = new Int32Array(MOST_AT_ONCE);
  for (let row = 0; row < work.length; row++) {
    if (work[row] === OVER) continue;
    for (let goals = above[values[row]!]!; goals !== 0; goals &= goals - 1)
      counts[31 - Math.clz32(goals & -goals)]!++;
  }
  return counts;
}
