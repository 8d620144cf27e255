import { formatDay } from "@lodestar/core";
import { useMemo } from "react";
import { barAt } from "./bar-at.ts";
import type { Draft } from "./use-draft.ts";
import { type Bands, type Roadmap, bandsOf } from "./use-roadmap.ts";

/** The load of units and people as it is, or as it would be with the days of a draft. */
export function useDraftedBands(
  { bands, capacity, initiatives, bars }: Roadmap,
  draft: Draft | undefined,
): Bands {
  return useMemo(() => {
    if (draft === undefined) return bands;
    const days = new Map([...draft.moved].map(([place, moved]) => [barAt(bars, place).id, moved]));
    const moved = initiatives.filter(({ id }) => days.has(id));
    // Only who has some of this work: the rest is as it was, and a bar moves smoothly.
    const touched = new Set(moved.flatMap(({ unit, owner }) => [unit, owner]).filter((who) => who !== null));
    const isTouched = (who: string | null) => who !== null && touched.has(who);
    const drafted = initiatives
      .filter(({ unit, owner }) => isTouched(unit) || isTouched(owner))
      .map((row) => {
        const now = days.get(row.id);
        if (now === undefined) return row;
        return { ...row, startsOn: row.startsOn && formatDay(now.from), endsOn: formatDay(now.to) };
      });
    const own = capacity.filter((row) => isTouched(row.stakeholder ?? row.unit));
    const anew = bandsOf({ capacity: own, initiatives: drafted });
    return {
      unit: new Map([...bands.unit, ...anew.unit]),
      owner: new Map([...bands.owner, ...anew.owner]),
    };
  }, [bands, capacity, initiatives, bars, draft]);
}
