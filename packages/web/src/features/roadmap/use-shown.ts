import { type Bar, type BarTable } from "@lodestar/core";
import { useCallback, useMemo, useState } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { type Grouping, type GroupNames, groupings } from "./roadmap-groups.ts";
import type { RoadmapLine } from "./roadmap-table.tsx";
import { type Zoom, zoomNames } from "./time-axis.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

export const barTables = ["objectives", "initiatives", "actions", "targets"] as const satisfies BarTable[];

/** What is shown at first: objectives last all year and say little about order. */
const AT_FIRST: readonly BarTable[] = ["initiatives", "actions", "targets"];

/** What of the roadmap is shown and how: kept in the address, except for the words that are looked for. */
export function useShown(roadmap: Roadmap) {
  const { language } = useFormats();
  const [grouping, setGrouping] = useParam("by");
  const [zoom, setZoom] = useParam("zoom");
  const [kinds, setKinds] = useParam("show");
  const [words, setWords] = useState("");
  const tables = useMemo(() => tablesIn(kinds), [kinds]);
  const fits = useCallback(
    ({ table, title }: Pick<Bar, "table" | "title">) => {
      const low = words.trim().toLocaleLowerCase(language);
      return tables.includes(table) && title.toLocaleLowerCase(language).includes(low);
    },
    [tables, words, language],
  );
  const shown = useMemo(
    () => roadmap.bars.flatMap((bar, place) => (fits(bar) ? [place] : [])),
    [roadmap.bars, fits],
  );
  const lines = useMemo<readonly RoadmapLine[]>(
    () => [
      ...shown.map((place) => ({ item: barAt(roadmap.bars, place), place })),
      ...roadmap.undated.filter(fits).map((item) => ({ item, place: undefined })),
    ],
    [roadmap, shown, fits],
  );
  const toggle = (table: BarTable) => {
    const next = barTables.filter((each) => tables.includes(each) !== (each === table));
    setKinds(next.length === 0 ? "none" : next.join("."), "replace");
  };
  return {
    grouping: groupings.find((name) => name === grouping) ?? ("unit" satisfies Grouping),
    setGrouping: (value: Grouping | null) => setGrouping(value ?? undefined, "replace"),
    zoom: zoomNames.find((name) => name === zoom) ?? ("quarter" satisfies Zoom),
    setZoom: (value: Zoom | null) => setZoom(value ?? undefined, "replace"),
    tables,
    toggle,
    words,
    setWords,
    shown,
    lines,
  };
}

export type Shown = ReturnType<typeof useShown>;

function tablesIn(kinds: string | undefined): readonly BarTable[] {
  if (kinds === undefined) return AT_FIRST;
  const named = kinds.split(".");
  return barTables.filter((table) => named.includes(table));
}

/** By what bars stand together, and what that is called. */
export function useGroupNames(roadmap: Roadmap, grouping: Grouping): GroupNames {
  const text = useTexts(catalogue);
  const { compare } = useFormats();
  const { units, people, goals, goalOf } = roadmap;
  return useMemo(() => {
    const none = text(`none_${grouping}`);
    const titleOf = {
      unit: (key: string) => units.get(key)?.name,
      goal: (key: string) => goals.get(key)?.title,
      owner: (key: string) => people.get(key)?.name,
    }[grouping];
    return {
      keyOf: (bar) => (grouping === "goal" ? goalOf(bar) : bar[grouping]),
      nameOf: (key) => (key === null ? none : (titleOf(key) ?? key)),
      compare,
    };
  }, [grouping, units, people, goals, goalOf, text, compare]);
}
