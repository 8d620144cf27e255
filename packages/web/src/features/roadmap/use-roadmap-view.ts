import { useMemo } from "react";
import { groupsOf } from "./roadmap-groups.ts";
import { isOnSheet, sheetOf } from "./roadmap-sheet.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { useGroupNames, useShown } from "./use-shown.ts";
import { barAt } from "./bar-at.ts";

/** What is shown, where it lies, and how many of it lie too far off. */
export function useRoadmapView(roadmap: Roadmap) {
  const shown = useShown(roadmap);
  const { grouping, zoom } = shown;
  const names = useGroupNames(roadmap, grouping);
  const { bars, bands, today } = roadmap;
  const groups = useMemo(() => groupsOf(bars, shown.shown, names), [bars, shown.shown, names]);
  const sheet = useMemo(() => {
    const side = grouping === "goal" ? undefined : bands[grouping];
    const hasBand = (key: string | null) => key !== null && side?.has(key) === true;
    return sheetOf({ bars, groups, zoom, today, hasBand });
  }, [bars, groups, zoom, today, grouping, bands]);
  const outside = useMemo(
    () => sheet.order.filter((place) => !isOnSheet(sheet, barAt(bars, place))).length,
    [sheet, bars],
  );
  return { shown, sheet, names, outside };
}

export type RoadmapView = ReturnType<typeof useRoadmapView>;
