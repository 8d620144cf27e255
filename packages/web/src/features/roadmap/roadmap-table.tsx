import { type UndatedItem, formatDay } from "@lodestar/core";
import { useMemo } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Column } from "../../ui/grid/column.ts";
import { Table } from "../../ui/grid/table.tsx";
import { useBarWords } from "./use-bar-words.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

/** A line of the table: an item with its days, by its place, or one that has none. */
export type RoadmapLine = { readonly item: UndatedItem; readonly place: number | undefined };

type RoadmapTableProps = {
  readonly roadmap: Roadmap;
  readonly lines: readonly RoadmapLine[];
  readonly chosen: number | undefined;
  readonly onOpen: (line: RoadmapLine) => void;
};

const idOf = ({ item }: RoadmapLine) => item.id;

/** The same content as words, with what has no days: for screen readers, and for those who would rather read. */
export function RoadmapTable({ roadmap, lines, chosen, onOpen }: RoadmapTableProps) {
  const text = useTexts(catalogue);
  return (
    <Table
      label={text("table")}
      rows={lines}
      columns={useColumns(roadmap)}
      idOf={idOf}
      current={roadmap.bars[chosen ?? -1]?.id}
      onOpen={onOpen}
      initialSort={{ column: "from", direction: "up" }}
      empty={<p>{text("found", { count: 0 })}</p>}
    />
  );
}

function useColumns(roadmap: Roadmap): readonly Column<RoadmapLine>[] {
  const text = useTexts(catalogue);
  const { day, compare } = useFormats();
  const words = useBarWords(roadmap);
  return useMemo(() => {
    const { bars, units, precedence } = roadmap;
    const barOf = ({ place }: RoadmapLine) => bars[place ?? -1];
    const dayOf = (which: "from" | "to") => (line: RoadmapLine) => barOf(line)?.[which] ?? Infinity;
    const shown = (which: "from" | "to") => (line: RoadmapLine) => {
      const bar = barOf(line);
      if (bar === undefined) return text("unknownDay");
      return which === "from" && bar.isPoint ? "" : day(formatDay(bar[which]));
    };
    const unitOf = ({ item }: RoadmapLine) => units.get(item.unit ?? "")?.name ?? "";
    const waitsFor = ({ place }: RoadmapLine) =>
      place === undefined
        ? ""
        : [...precedence.before.targets(place)].map((before) => barAt(bars, before).title).join("; ");
    const standing = ({ place }: RoadmapLine) =>
      place === undefined ? "" : (words.tooLate(place) ?? words.slack(place) ?? "");
    const column = (name: "from" | "to", from?: number): Column<RoadmapLine> => ({
      name,
      label: text(`column_${name}`),
      width: "120px",
      render: shown(name),
      compare: (a, b) => dayOf(name)(a) - dayOf(name)(b) || compare(a.item.title, b.item.title),
      ...(from === undefined ? {} : { from }),
    });
    return [
      {
        name: "kind",
        label: text("column_kind"),
        width: "100px",
        from: 560,
        render: ({ item }) => text(`kind_${item.table}`),
      },
      {
        name: "title",
        label: text("column_title"),
        width: "minmax(160px, 2fr)",
        render: ({ item }) => item.title,
        compare: (a, b) => compare(a.item.title, b.item.title),
      },
      column("from"),
      column("to", 420),
      {
        name: "group",
        label: text("column_group"),
        width: "150px",
        from: 860,
        render: unitOf,
        compare: (a, b) => compare(unitOf(a), unitOf(b)),
      },
      { name: "waits", label: text("column_waits"), from: 1000, render: waitsFor },
      { name: "slack", label: text("column_slack"), width: "220px", from: 700, render: standing },
    ];
  }, [roadmap, text, day, compare, words]);
}
