import type { Day } from "../../calendar/day.ts";
import type { Precedence } from "./precedence.ts";

/** A bar, by its place, that has to move, and by how many days: later above 0, earlier below. */
export type Shift = { readonly bar: number; readonly days: number };

/** New days of one bar, by its place. */
export type MovedBar = { readonly bar: number; readonly from: Day; readonly to: Day };

/**
 * What must move with a bar, each as little as possible, so that every dependency that held still holds and none that
 * did not hold gets worse. Later ends push what waits for it, earlier starts push what it waits for; bars keep their
 * lengths, and gaps are used up first. In order of time. O(bars + links). See docs/method/critical-chain.md.
 */
export function slip(precedence: Precedence, moved: MovedBar): Shift[] {
  const { bars, order } = precedence;
  const days = new Int32Array(bars.length);
  const { from, to } = bars[moved.bar]!;
  pushLater(precedence, days, moved.bar, moved.to - to);
  pushEarlier(precedence, days, moved.bar, moved.from - from);
  const shifts = [...order].flatMap((bar) => (days[bar] === 0 ? [] : [{ bar, days: days[bar]! }]));
  return shifts.sort((a, b) => bars[a.bar]!.from - bars[b.bar]!.from || a.bar - b.bar);
}

function pushLater({ bars, after, order }: Precedence, days: Int32Array, moved: number, by: number): void {
  if (by <= 0) return;
  for (const bar of order) {
    const push = bar === moved ? by : days[bar]!;
    if (push <= 0) continue;
    for (const next of after.targets(bar)) {
      const gap = Math.max(bars[next]!.from - bars[bar]!.to, 0);
      days[next] = Math.max(days[next]!, push - gap);
    }
  }
}

function pushEarlier({ bars, before, order }: Precedence, days: Int32Array, moved: number, by: number): void {
  if (by >= 0) return;
  for (const bar of order.toReversed()) {
    const push = bar === moved ? by : days[bar]!;
    if (push >= 0) continue;
    for (const first of before.targets(bar)) {
      const gap = Math.max(bars[bar]!.from - bars[first]!.to, 0);
      days[first] = Math.min(days[first]!, push + gap);
    }
  }
}
