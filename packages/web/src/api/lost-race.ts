import type { Edit } from "@lodestar/contract";
import type { AnyRow } from "./table-state.ts";

/** Two people changed one row at once: what this person wanted, what they saw, and what is there now. */
export type LostRace = {
  readonly mine: Edit;
  /** The row as it was when the edit began; `undefined` where that is not known any more. */
  readonly seen: AnyRow | undefined;
  /** The row as it is, or `null` where it was removed. */
  readonly theirs: AnyRow | null;
};

/** Whose version stays. */
export type Winner = "mine" | "theirs";

/** The columns that both changed, to different values. */
export function contested({ mine, seen, theirs }: LostRace): readonly string[] {
  if (mine.do !== "set" || theirs === null) return [];
  return Object.entries(mine.row)
    .filter(([column, value]) => !same(theirs[column], value))
    .filter(([column]) => seen === undefined || !same(seen[column], theirs[column]))
    .map(([column]) => column);
}

/** Whether the edit can be made on top of theirs without asking: both changed different columns. */
export const isReconcilable = (race: LostRace): boolean =>
  race.mine.do === "set" && race.theirs !== null && contested(race).length === 0;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
