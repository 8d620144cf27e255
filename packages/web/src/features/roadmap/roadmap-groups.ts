import type { Bar } from "@lodestar/core";
import { barAt } from "./bar-at.ts";

export const groupings = ["unit", "goal", "owner"] as const;
export type Grouping = (typeof groupings)[number];

/** Bars that stand together, by their places; `key` is the unit, goal or person, `null` for those without. */
export type Group = { readonly key: string | null; readonly name: string; readonly bars: readonly number[] };

export type GroupNames = {
  readonly keyOf: (bar: Bar) => string | null;
  readonly nameOf: (key: string | null) => string;
  readonly compare: (a: string, b: string) => number;
};

/** Bars by unit, goal or owner, in order of their names; those without come last. */
export function groupsOf(bars: readonly Bar[], shown: readonly number[], names: GroupNames): Group[] {
  const byKey = Map.groupBy(shown, (place) => names.keyOf(barAt(bars, place)));
  return [...byKey]
    .map(([key, places]) => ({ key, name: names.nameOf(key), bars: places }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || names.compare(a.name, b.name));
}
