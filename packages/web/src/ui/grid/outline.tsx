import { ChevronRight } from "lucide-react";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  memo,
  useImperativeHandle,
  useMemo,
  useState,
} from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { classNames } from "../class-names.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { CellEditing, Leave } from "./cell-text.tsx";
import { type Column, columnsWithin, tracksOf } from "./column.ts";
import styles from "./grid.module.css";
import type { OutlineRow } from "./outline-rows.ts";
import { type Grid, travelled, useGrid } from "./use-grid.ts";

/** A column of an outline; with `edit` its cells are edited in place. The first column carries the tree. */
export type OutlineColumn<R> = Omit<Column<R>, "compare"> & {
  readonly edit?: (row: R, editing: CellEditing) => ReactNode;
  /** Whether this row's cell may be edited. Default: all may. */
  readonly mayEdit?: (row: R) => boolean;
};

/** What a page may ask of its outline. */
export type OutlineControl = {
  readonly focus: (key: string) => void;
  /** Edits a cell as soon as its row is there: for rows just added. */
  readonly edit: (key: string, column: string) => void;
};

export type OutlineProps<R> = {
  readonly label: string;
  /** `outlineRows({ roots, childrenOf, idOf, expanded })` */
  readonly rows: readonly OutlineRow<R>[];
  readonly columns: readonly OutlineColumn<R>[];
  readonly onExpand: (row: OutlineRow<R>, isExpanded: boolean) => void;
  /** Enter on a row that has nothing to edit, `o`, or a press on it. */
  readonly onOpen?: (row: OutlineRow<R>) => void;
  /** The key of the row shown beside the outline. */
  readonly current?: string | undefined;
  readonly freshIds?: ReadonlySet<string>;
  /** After a cell was edited: Enter asks for the next row, Tab to indent, Shift+Tab to outdent. */
  readonly onLeave?: (row: OutlineRow<R>, column: string, how: Leave) => void;
  /** Tab and Shift+Tab on a row, while nothing is edited. Without it they leave the outline. */
  readonly onIndent?: (row: OutlineRow<R>, direction: "in" | "out") => void;
  /** Other keys on a row; true if it did something. */
  readonly onRowKey?: (event: KeyboardEvent, row: OutlineRow<R>) => boolean;
  readonly ref?: Ref<OutlineControl>;
  readonly layout?: "fill" | "inline";
  readonly empty?: ReactNode;
};

type Editing = { readonly key: string; readonly column: string };

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
  useListedKeys();
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div
      ref={grid.scroller}
      role="treegrid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      className={classNames(styles.grid, styles[layout])}
      style={{ "--columns": tracksOf(shown) } as React.CSSProperties}
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

function useOutlineKeys<R>(
  props: OutlineProps<R>,
  columns: readonly OutlineColumn<R>[],
  grid: Grid,
  setEditing: (editing: Editing) => void,
) {
  const { rows, onExpand, onOpen } = props;
  const edit = (row: OutlineRow<R>, cell: number): boolean => {
    const column = columns[cell];
    if (column?.edit === undefined || column.mayEdit?.(row.item) === false) return false;
    setEditing({ key: row.key, column: column.name });
    return true;
  };
  const act = (event: KeyboardEvent, row: OutlineRow<R>): boolean => {
    if (props.onRowKey?.(event, row) === true) return true;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Enter" || event.key === "F2") {
      if (!edit(row, grid.cell ?? 0)) onOpen?.(row);
      return true;
    }
    if (event.key === "Tab" && props.onIndent !== undefined && grid.cell === null) {
      props.onIndent(row, event.shiftKey ? "out" : "in");
      return true;
    }
    if (event.key === "o") onOpen?.(row);
    return event.key === "o" || travel(event, row);
  };
  const travel = (event: KeyboardEvent, row: OutlineRow<R>): boolean => {
    const page = Math.floor((grid.scroller.current?.clientHeight ?? 400) / grid.rowHeight) - 2;
    const to = travelled(event.key, grid.active, rows.length, page);
    if (to !== undefined) grid.go(to, grid.cell);
    else return sideways(event, row);
    return true;
  };
  const sideways = (event: KeyboardEvent, row: OutlineRow<R>): boolean => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const [inward, outward] = isMirrored ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    if (event.key !== inward && event.key !== outward) return false;
    if (event.key === inward) {
      if (grid.cell === null && row.hasChildren && !row.isExpanded) onExpand(row, true);
      else grid.go(grid.active, Math.min((grid.cell ?? -1) + 1, columns.length - 1));
    } else if (grid.cell !== null) grid.go(grid.active, grid.cell === 0 ? null : grid.cell - 1);
    else if (row.isExpanded) onExpand(row, false);
    else {
      const parent = rows.slice(0, grid.active).findLastIndex(({ level }) => level < row.level);
      if (parent >= 0) grid.go(parent);
    }
    return true;
  };
  return pointerAndKeys(props, grid, act, edit);
}

function pointerAndKeys<R>(
  { rows, onExpand, onOpen }: OutlineProps<R>,
  grid: Grid,
  act: (event: KeyboardEvent, row: OutlineRow<R>) => boolean,
  edit: (row: OutlineRow<R>, cell: number) => boolean,
) {
  const at = (target: EventTarget) => {
    const element = target as HTMLElement;
    const index = Number(element.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
    const cell = Number(element.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? -1);
    return { index, cell, row: rows[index] };
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const { row } = at(target);
      if (row === undefined || !target.matches("[role=row], [role=gridcell]")) return;
      if (act(event, row)) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const target = event.target as HTMLElement;
      const { row } = at(target);
      if (row === undefined) return;
      if (target.closest("[data-opener]") !== null) onExpand(row, !row.isExpanded);
      else if (target.closest("a, button, input, select, textarea, [data-editing]") === null) onOpen?.(row);
    },
    onDoubleClick: (event: MouseEvent) => {
      const { row, cell } = at(event.target);
      if (row !== undefined && cell >= 0) edit(row, cell);
    },
    onFocus: (event: React.FocusEvent) => {
      const { index, cell } = at(event.target);
      const isCell = (event.target as HTMLElement).matches("[role=gridcell]");
      if (index >= 0) grid.stand(index, isCell ? cell : null);
    },
  };
}

function useListedKeys(): void {
  const text = useTexts(ui);
  const listed = { run: () => undefined, isListedOnly: true } as const;
  useKeys(text("keysInOutline"), [
    { keys: ["ArrowUp", "ArrowDown"], label: text("keyUpDown"), ...listed },
    { keys: "ArrowRight", label: text("keyExpand"), ...listed },
    { keys: "ArrowLeft", label: text("keyCollapse"), ...listed },
    { keys: ["Enter", "F2"], label: text("keyEdit"), ...listed },
    { keys: "Tab", label: text("keyIndent"), ...listed },
    { keys: "shift+Tab", label: text("keyOutdent"), ...listed },
    { keys: "Escape", label: text("keyCancel"), ...listed },
    { keys: "o", label: text("keyOpen"), ...listed },
  ]);
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

type OutlineLineProps = {
  readonly row: OutlineRow<never>;
  readonly columns: readonly OutlineColumn<never>[];
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly activeCell: number | null;
  readonly isCurrent: boolean;
  readonly isFresh: boolean;
  readonly editedColumn: string | undefined;
  readonly editing: CellEditing | undefined;
};

const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { row, columns, index, start, isActive, activeCell, isCurrent, isFresh, editedColumn, editing } =
    props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.isExpanded : undefined}
      aria-selected={isCurrent || undefined}
      data-index={index}
      data-key={row.key}
      data-current={isCurrent || undefined}
      data-fresh={isFresh || undefined}
      tabIndex={isActive && activeCell === null ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, "--level": row.level } as React.CSSProperties}
    >
      {columns.map((column, cell) => {
        const cellEditing = column.name === editedColumn ? editing : undefined;
        return (
          <div
            key={column.name}
            role="gridcell"
            data-cell={cell}
            data-editable={column.edit !== undefined || undefined}
            data-editing={cellEditing !== undefined || undefined}
            tabIndex={isActive && activeCell === cell ? 0 : -1}
            className={classNames(
              styles.cell,
              cell === 0 && styles.first,
              column.align === "end" && styles.end,
            )}
          >
            {cell === 0 && <Opener row={row} />}
            {cellEditing === undefined ? column.render(row.item) : column.edit?.(row.item, cellEditing)}
          </div>
        );
      })}
    </div>
  );
});

function Opener({ row }: { readonly row: OutlineRow<never> }) {
  const text = useTexts(ui);
  if (!row.hasChildren) return <i className={styles.leaf} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-opener
      aria-expanded={row.isExpanded}
      aria-label={text(row.isExpanded ? "collapse" : "expand")}
      className={styles.opener}
    >
      <ChevronRight aria-hidden className="turns" />
    </button>
  );
}
