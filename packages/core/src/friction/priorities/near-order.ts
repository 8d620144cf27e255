import { type Preferences, majority } from "./preferences.ts";

/**
 * An order with few disagreements, quickly: options by the weight that puts them above others, then each moved to
 * where it disagrees least, until no single move helps. Often the best, never proved to be; for a solver to begin
 * from. O(options²) a round of moves, few rounds. Used by docs/method/kemeny.md.
 */
export function nearOrder(preferences: Preferences, part: readonly number[]): number[] {
  const margin = (a: number, b: number) => majority(preferences, a, b);
  const ahead = new Map(part.map((a) => [a, part.reduce((sum, b) => sum + margin(a, b), 0)]));
  const order = part.toSorted((a, b) => ahead.get(b)! - ahead.get(a)! || a - b);
  // Each move gains more than rounding can, so that there is an end to them.
  const least = preferences.weight * 1e-9;
  for (let moved = true; moved;) {
    moved = false;
    for (const option of [...order]) {
      const from = order.indexOf(option);
      const { to, gain } = bestPlace(order, from, margin);
      if (gain <= least) continue;
      order.splice(from, 1);
      order.splice(to, 0, option);
      moved = true;
    }
  }
  return order;
}

/** Where the option at a place would stand best, and how many disagreements that saves. */
function bestPlace(order: readonly number[], from: number, margin: (a: number, b: number) => number) {
  const option = order[from]!;
  let best = { to: from, gain: 0 };
  let gain = 0;
  for (let to = from - 1; to >= 0; to--) {
    gain += margin(option, order[to]!);
    if (gain > best.gain) best = { to, gain };
  }
  gain = 0;
  for (let to = from + 1; to < order.length; to++) {
    gain += margin(order[to]!, option);
    if (gain > best.gain) best = { to, gain };
  }
  return best;
}
