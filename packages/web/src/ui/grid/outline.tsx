import { type CSSProperties, useImperativeHandle, useMemo, useState } from "react";
import { classNames } from "../class-names.ts";
import type { Leave } from "./cell-text.tsx";
import { columnsWithin, tracksOf } from "./column.ts";
import styles from "./grid.module.css";
import { OutlineLine } from "./outline-line.tsx";
import type { OutlineColumn, OutlineProps } from "./outline-props.ts";
import { useGrid } from "./use-grid.ts";
import { type Editing, useListedOutlineKeys, useOutlineKeys } from "./use-outline-keys.ts";

export type { OutlineColumn, OutlineControl, OutlineProps } from "./outline-props.ts";

/**
 * A tree in rows and columns (a treegrid). Up and down go through the rows, right opens or goes into the cells, left
 * closes or goes to the parent, Enter or F2 edits, Escape gives up.
 */
export function Outline<R>(props: OutlineProps<R>) {
  const { rows, columns, layout = "fill", empty } = props;
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const [editing, setEditing] = useState<Editing | undefined>();
  const grid = useGrid(keys, editing?.key);
  const shown = useMemo(() => columnsWithin(columns, grid.width), [columns, grid.width]);
  useImperativeHandle(props.ref, () => ({
    focus: (key) => grid.go(keys.indexOf(key)),
    edit: (key, column) => {
      const index = keys.indexOf(key);
      if (index >= 0) grid.virtual.scrollToIndex(index);
      setEditing({ key, column });
    },
  }));
  const stop = (how: Leave) => {
    const row = rows.find(({ key }) => key === editing?.key);
    setEditing(undefined);
    if (row === undefined || editing === undefined) return;
    if (how !== "blur") grid.go(rows.indexOf(row), null);
    if (how !== "escape") props.onLeave?.(row, editing.column, how);
  };
  const handlers = useOutlineKeys(props, shown, grid, setEditing);
  useListedOutlineKeys();
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div
      ref={grid.scroller}
      role="treegrid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      className={classNames(styles.grid, styles[layout])}
      style={{ "--columns": tracksOf(shown) } as CSSProperties}
    >
      <Headings columns={shown} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ blockSize: grid.virtual.getTotalSize() }}
        {...handlers}
      >
        {grid.virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <OutlineLine
              key={row.key}
              row={row as never}
              columns={shown}
              index={index}
              start={start}
              isActive={index === grid.active}
              activeCell={index === grid.active ? grid.cell : null}
              isCurrent={row.key === props.current}
              isFresh={props.freshIds?.has(row.id) ?? false}
              editedColumn={editing?.key === row.key ? editing.column : undefined}
              editing={editing?.key === row.key ? { stop } : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}

function Headings<R>({ columns }: { readonly columns: readonly OutlineColumn<R>[] }) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headings}>
        {columns.map(({ name, label, align, isLabelHidden }) => (
          <div
            key={name}
            role="columnheader"
            className={classNames(styles.heading, align === "end" && styles.end)}
          >
            <span className={isLabelHidden ? styles.unseen : styles.words}>{label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
