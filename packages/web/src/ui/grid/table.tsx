import { type CSSProperties, type ReactNode, useMemo, useState } from "react";
import { classNames } from "../class-names.ts";
import { type Column, type Sort, columnsWithin, sorted, tracksOf } from "./column.ts";
import styles from "./grid.module.css";
import { type Selection, nothingSelected } from "./selection.ts";
import { TableHeader } from "./table-header.tsx";
import { TableRow } from "./table-row.tsx";
import { useGrid } from "./use-grid.ts";
import { useChoosing, useListedTableKeys, useTableKeys } from "./use-table-keys.ts";

export type TableProps<R> = {
  /** Its name for a screen reader. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly idOf: (row: R) => string;
  /** Enter or a press on a row. */
  readonly onOpen?: (row: R) => void;
  /** The row shown beside the table. */
  readonly current?: string | undefined;
  /** Chosen rows; with `onSelect` there are boxes to choose them. */
  readonly selection?: Selection;
  readonly onSelect?: (selection: Selection) => void;
  /** Rows that somebody else has just changed: `useFreshIds(table)`. */
  readonly freshIds?: ReadonlySet<string>;
  readonly initialSort?: Sort;
  /** `fill` scrolls within its place and takes any number of rows; `inline` is as long as its rows: for a few dozen. */
  readonly layout?: "fill" | "inline";
  /** Lines of text that a row has room for. Default 1. */
  readonly lines?: number;
  /** Instead of rows where there are none. */
  readonly empty?: ReactNode;
};

/**
 * Rows and columns of any length. Arrows, Home, End and Page keys go through the rows, Enter opens one, Space chooses
 * it, Shift with an arrow or a press chooses up to it.
 */
export function Table<R>(props: TableProps<R>) {
  const { label, rows, columns, idOf, selection = nothingSelected, onSelect, layout = "fill", empty } = props;
  const [sort, setSort] = useState(props.initialSort);
  const ordered = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  const ids = useMemo(() => ordered.map(idOf), [ordered, idOf]);
  const grid = useGrid(ids, props.current, props.lines);
  const shown = useMemo(() => columnsWithin(columns, grid.width), [columns, grid.width]);
  const choose = useChoosing(ids, selection, onSelect);
  const keys = useTableKeys(props, ordered, ids, grid, choose);
  useListedTableKeys(onSelect !== undefined);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div
      ref={grid.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length + (onSelect === undefined ? 0 : 1)}
      aria-multiselectable={onSelect === undefined ? undefined : true}
      className={classNames(styles.grid, styles[layout])}
      style={{ "--columns": tracksOf(shown, onSelect === undefined ? [] : ["36px"]) } as CSSProperties}
    >
      <TableHeader
        columns={shown}
        sort={sort}
        onSort={setSort}
        selected={selection.size}
        ids={ids}
        onSelect={onSelect}
      />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ blockSize: grid.virtual.getTotalSize(), "--row": `${grid.rowHeight}px` } as CSSProperties}
        {...keys}
      >
        {grid.virtual.getVirtualItems().map(({ index, start }) => {
          const row = ordered[index];
          if (row === undefined) return null;
          const id = ids[index] ?? "";
          return (
            <TableRow
              key={id}
              row={row as never}
              columns={shown}
              index={index}
              start={start}
              isActive={index === grid.active}
              isCurrent={id === props.current}
              isSelected={onSelect === undefined ? undefined : selection.has(id)}
              isFresh={props.freshIds?.has(id) ?? false}
            />
          );
        })}
      </div>
    </div>
  );
}
