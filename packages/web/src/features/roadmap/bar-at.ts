import type { Bar } from "@lodestar/core";

/** The bar at a place; that there is none would be a mistake of ours. */
export function barAt(bars: readonly Bar[], place: number): Bar {
  const bar = bars[place];
  if (bar === undefined) throw new Error(`There is no bar at place ${place}.`);
  return bar;
}
