import { type PlacedMap, mapLayers } from "@lodestar/core";
import { useMemo } from "react";
import { map as catalogue } from "../../messages/en/map.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { Column } from "../../ui/grid/column.ts";
import { Table } from "../../ui/grid/table.tsx";

type MapOutlineProps = {
  readonly data: PlacedMap;
  readonly found: ReadonlySet<number> | undefined;
  readonly chosen: number | undefined;
  readonly onChoose: (node: number) => void;
};

/** The same content as words, from the purpose down: for screen readers, and for those who would rather read. */
export function MapOutline({ data, found, chosen, onChoose }: MapOutlineProps) {
  const text = useTexts(catalogue);
  const rows = useMemo(
    () =>
      [...data.map.ids.keys()].filter((node) => found?.has(node) ?? true).sort((a, b) => inOrder(data, a, b)),
    [data, found],
  );
  const columns = useMemo<readonly Column<number>[]>(
    () => [
      {
        name: "layer",
        label: text("column_layer"),
        width: "110px",
        render: (node) => text(`layer_${data.layer(node)}`),
      },
      {
        name: "title",
        label: text("column_title"),
        width: "minmax(180px, 2fr)",
        render: (node) => data.title(node),
      },
      {
        name: "up",
        label: text("column_up"),
        from: 640,
        render: (node) => [...data.up(node)].map((to) => data.title(to)).join("; "),
      },
      {
        name: "unit",
        label: text("column_unit"),
        from: 900,
        width: "160px",
        render: (node) => data.unit(node) ?? "",
      },
      {
        name: "state",
        label: text("column_state"),
        from: 760,
        width: "120px",
        render: (node) => (data.state(node) === "" ? "" : text(`state_${data.state(node)}` as "state_open")),
      },
    ],
    [data, text],
  );
  return (
    <Table
      label={text("outline")}
      rows={rows}
      columns={columns}
      idOf={(node) => data.id(node)}
      current={chosen === undefined ? undefined : data.id(chosen)}
      onOpen={onChoose}
      empty={<p>{text("found", { count: 0 })}</p>}
    />
  );
}

/** From the purpose down, and within a layer from left to right. */
const inOrder = (data: PlacedMap, a: number, b: number): number =>
  mapLayers.indexOf(data.layer(a)) - mapLayers.indexOf(data.layer(b)) ||
  data.x(a) - data.x(b) ||
  data.y(a) - data.y(b);
