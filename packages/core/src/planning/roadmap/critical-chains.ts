import type { Day } from "../../calendar/day.ts";
import type { Precedence } from "./precedence.ts";

/** The bars, by their places, that decide when a network of dependent work ends. */
export type CriticalChain = {
  readonly bars: readonly number[];
  /** The day it ends on when every dependency is kept. */
  readonly endsOn: Day;
  /** From its first to its last day, both included. */
  readonly days: number;
};

export type CriticalChains = {
  /** How many days later each bar may end before its network does; `null` where nothing waits for it and it waits for nothing. */
  readonly slackDays: readonly (number | null)[];
  /** One of each network, the longest first. */
  readonly chains: readonly CriticalChain[];
};

/**
 * The critical path method on the dates of a plan: no work starts before its own first day, nor before what it waits
 * for has ended. A network is what is linked, over however many dependencies. O(bars + links).
 * See docs/method/critical-chain.md.
 */
export function criticalChains(precedence: Precedence): CriticalChains {
  const { bars } = precedence;
  const starts = earliestStarts(precedence);
  const ends = starts.map((day, bar) => day + lengthOf(precedence, bar));
  const network = networksOf(precedence);
  const lastDays = new Map<number, Day>();
  for (const bar of precedence.order)
    lastDays.set(network[bar]!, Math.max(lastDays.get(network[bar]!) ?? ends[bar]!, ends[bar]!));
  const latest = latestEnds(precedence, (bar) => lastDays.get(network[bar]!) ?? ends[bar]!);
  const isLinked = (bar: number) => network[bar] !== -1;
  return {
    slackDays: bars.map((_, bar) => (isLinked(bar) ? latest[bar]! - ends[bar]! : null)),
    chains: [...lastDays]
      .filter(([name]) => name !== -1)
      .map(([name, endsOn]) => {
        const last = bars.findIndex((_, bar) => network[bar] === name && ends[bar] === endsOn);
        const chain = chainTo(precedence, last, starts, ends);
        return { bars: chain, endsOn, days: endsOn - starts[chain[0]!]! + 1 };
      })
      .sort((a, b) => b.days - a.days || a.bars[0]! - b.bars[0]!),
  };
}

const lengthOf = ({ bars }: Precedence, bar: number) => bars[bar]!.to - bars[bar]!.from;

function earliestStarts(precedence: Precedence): Float64Array {
  const starts = Float64Array.from(precedence.bars, ({ from }) => from);
  for (const bar of precedence.order)
    for (const next of precedence.after.targets(bar))
      starts[next] = Math.max(starts[next]!, starts[bar]! + lengthOf(precedence, bar));
  return starts;
}

function latestEnds(precedence: Precedence, lastDayOf: (bar: number) => Day): Float64Array {
  const latest = Float64Array.from(precedence.bars, (_, bar) => lastDayOf(bar));
  for (const bar of precedence.order.toReversed())
    for (const next of precedence.after.targets(bar))
      latest[bar] = Math.min(latest[bar]!, latest[next]! - lengthOf(precedence, next));
  return latest;
}

/** The network of each bar, named by one of its members; -1 where it has no dependency. */
function networksOf({ bars, after, before }: Precedence): Int32Array {
  const network = new Int32Array(bars.length).fill(-1);
  for (let name = 0; name < bars.length; name++) {
    if (network[name] !== -1 || after.count[name]! + before.count[name]! === 0) continue;
    const members = new Set([name]);
    for (const member of members) {
      network[member] = name;
      for (const next of after.targets(member)) members.add(next);
      for (const first of before.targets(member)) members.add(first);
    }
  }
  return network;
}

/** Back from the last bar over whatever decided when each could start; a dependency before the bar's own first day. */
function chainTo({ before }: Precedence, last: number, starts: Float64Array, ends: Float64Array): number[] {
  const chain = [last];
  for (let bar: number | undefined = last; bar !== undefined;) {
    const start: Day = starts[bar]!;
    bar = before.targets(bar).find((first) => ends[first] === start);
    if (bar !== undefined) chain.push(bar);
  }
  return chain.reverse();
}
