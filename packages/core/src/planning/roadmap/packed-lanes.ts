import type { Period } from "../../calendar/period.ts";

/** A lane for each stretch, numbered from 0, and how many there are. */
export type PackedLanes = { readonly laneOf: Int32Array; readonly lanes: number };

/**
 * Stretches side by side in as few lanes as there can be without two overlapping in one: each in turn by its first day,
 * in the first lane that is free. One shorter than `leastDays` takes so many, to leave room for its words.
 * O(n log n + n × lanes).
 */
export function packedLanes(stretches: readonly Period[], leastDays = 1): PackedLanes {
  const laneOf = new Int32Array(stretches.length);
  const order = stretches.map((_, place) => place);
  order.sort((a, b) => stretches[a]!.from - stretches[b]!.from || stretches[b]!.to - stretches[a]!.to);
  const busyTo: number[] = [];
  for (const place of order) {
    const { from, to } = stretches[place]!;
    let lane = busyTo.findIndex((day) => day < from);
    if (lane < 0) lane = busyTo.length;
    busyTo[lane] = Math.max(to, from + leastDays - 1);
    laneOf[place] = lane;
  }
  return { laneOf, lanes: busyTo.length };
}
