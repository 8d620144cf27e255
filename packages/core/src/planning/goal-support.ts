import type { Situation } from "../friction/situation.ts";
import { grownInts } from "../organisation/lexicon.ts";
import { type Item, kindCode } from "../organisation/organisation.ts";

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

/** What each goal has below it. O(goals × items below them). See docs/method/line-of-sight.md. */
export function goalSupport({ graph, organisation }: Situation, goals: readonly Item[]): GoalSupport[] {
  const { cost, effortDays, order } = graph.contributions;
  const walk: Walk = {
    seen: new Int32Array(organisation.lexicon.count),
    queue: new Int32Array(order.length + 16),
  };
  return goals.map((goal, place) => ({
    goal: organisation.id(goal),
    title: organisation.title(goal),
    ...countBelow({ graph, organisation }, goal, place + 1, walk),
    cost: cost[goal]!,
    effortDays: effortDays[goal]!,
  }));
}

/** `seen` holds the last goal that an item was seen below; both arrays serve all goals. */
type Walk = { readonly seen: Int32Array; queue: Int32Array };

function countBelow(
  { graph, organisation }: Pick<Situation, "graph" | "organisation">,
  goal: Item,
  stamp: number,
  walk: Walk,
) {
  const { down, isPursued } = graph.contributions;
  const { kind } = organisation;
  let objectives = 0;
  let initiatives = 0;
  let waiting = 1;
  walk.queue[0] = goal;
  walk.seen[goal] = stamp;
  for (let next = 0; next < waiting; next++) {
    const item = walk.queue[next]!;
    if (kind[item] === kindCode.objectives) objectives++;
    else if (kind[item] === kindCode.initiatives) initiatives++;
    for (let at = down.start[item]!, end = at + down.count[item]!; at < end; at++) {
      const child = down.to[at]!;
      if (isPursued[child] !== 1 || walk.seen[child] === stamp) continue;
      walk.seen[child] = stamp;
      if (waiting === walk.queue.length) walk.queue = grownInts(walk.queue, waiting * 2);
      walk.queue[waiting++] = child;
    }
  }
  return { objectives, initiatives };
}
