import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, memo, useMemo, useState } from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Checkbox } from "../checkbox.tsx";
import { classNames } from "../class-names.ts";
import { isMac } from "../keys/key-combination.ts";
import { useKeys } from "../keys/use-keys.ts";
import { announce } from "../live-region.tsx";
import { type Column, type Sort, columnsWithin, nextSort, sorted, tracksOf } from "./column.ts";
import styles from "./grid.module.css";
import { type Selection, extended, nothingSelected, toggled } from "./selection.ts";
import { travelled, useGrid } from "./use-grid.ts";

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
  const grid = useGrid(ids, props.current);
  const shown = useMemo(() => columnsWithin(columns, grid.width), [columns, grid.width]);
  const choose = useChoosing(ids, selection, onSelect);
  const keys = useTableKeys(props, ordered, ids, grid, choose);
  useListedKeys(onSelect !== undefined);
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
      style={{ "--columns": tracksOf(shown, onSelect === undefined ? [] : ["36px"]) } as React.CSSProperties}
    >
      <Header
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
        style={{ blockSize: grid.virtual.getTotalSize() }}
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

type Choosing = {
  readonly one: (id: string) => void;
  /** Everything between the last choice and this row; without one, from `from` on. */
  readonly upTo: (id: string, from?: string) => void;
  readonly all: () => void;
};

function useChoosing(
  ids: readonly string[],
  selection: Selection,
  onSelect: ((selection: Selection) => void) | undefined,
): Choosing {
  const text = useTexts(ui);
  const [anchor, setAnchor] = useState<string | undefined>();
  const tell = (next: Selection) => {
    onSelect?.(next);
    announce(text("selected", { count: next.size }));
  };
  return {
    one: (id) => {
      setAnchor(id);
      tell(toggled(selection, id));
    },
    upTo: (id, from) => {
      if (anchor === undefined) setAnchor(from);
      tell(extended(selection, ids, anchor ?? from, id));
    },
    all: () => tell(selection.size === ids.length ? nothingSelected : new Set(ids)),
  };
}

function useTableKeys<R>(
  { onOpen, onSelect }: TableProps<R>,
  rows: readonly R[],
  ids: readonly string[],
  grid: ReturnType<typeof useGrid>,
  choose: Choosing,
) {
  const indexOf = (target: EventTarget) =>
    Number((target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!target.matches("[role=row]")) return;
    const page = Math.floor((grid.scroller.current?.clientHeight ?? 400) / grid.rowHeight) - 2;
    const to = travelled(event.key, grid.active, rows.length, page);
    const id = ids[to ?? grid.active];
    const row = rows[grid.active];
    if (to !== undefined) {
      if (event.shiftKey && onSelect !== undefined && id !== undefined) choose.upTo(id, ids[grid.active]);
      grid.go(to);
    } else if (event.key === "Enter" && row !== undefined && onOpen !== undefined) onOpen(row);
    else if (event.key === " " && onSelect !== undefined && id !== undefined) choose.one(id);
    else if (event.key === "a" && (isMac() ? event.metaKey : event.ctrlKey) && onSelect !== undefined)
      choose.all();
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target);
    const id = ids[index];
    const row = rows[index];
    if (id === undefined || row === undefined) return;
    const isBox = (event.target as HTMLElement).closest("[data-box]") !== null;
    if (isBox) {
      if ((event.target as HTMLElement).tagName !== "INPUT") return;
      if (event.shiftKey) choose.upTo(id);
      else choose.one(id);
    } else if (event.shiftKey && onSelect !== undefined) choose.upTo(id);
    else if ((event.target as HTMLElement).closest("a, button, input, select, textarea") === null)
      onOpen?.(row);
  };
  const onFocus = (event: React.FocusEvent) => {
    const index = indexOf(event.target);
    if (index >= 0 && index !== grid.active) grid.stand(index);
  };
  return { onKeyDown, onClick, onFocus };
}

function useListedKeys(canSelect: boolean): void {
  const text = useTexts(ui);
  const nothing = () => undefined;
  // Listed for `?` only: the table itself hears them, and only while the focus is on a row.
  useKeys(text("keysInTable"), [
    { keys: ["ArrowUp", "ArrowDown"], label: text("keyUpDown"), run: nothing, isListedOnly: true },
    { keys: ["Home", "End"], label: text("keyHomeEnd"), run: nothing, isListedOnly: true },
    { keys: ["PageUp", "PageDown"], label: text("keyPages"), run: nothing, isListedOnly: true },
    { keys: "Enter", label: text("keyOpen"), run: nothing, isListedOnly: true },
    ...(canSelect
      ? [
          { keys: "Space", label: text("keySelect"), run: nothing, isListedOnly: true },
          { keys: "shift+ArrowDown", label: text("keySelectMore"), run: nothing, isListedOnly: true },
          { keys: "mod+a", label: text("keySelectAll"), run: nothing, isListedOnly: true },
        ]
      : []),
  ]);
}

type HeaderProps<R> = {
  readonly columns: readonly Column<R>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly selected: number;
  readonly ids: readonly string[];
  readonly onSelect: ((selection: Selection) => void) | undefined;
};

function Header<R>({ columns, sort, onSort, selected, ids, onSelect }: HeaderProps<R>) {
  const text = useTexts(ui);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headings}>
        {onSelect !== undefined && (
          <div role="columnheader" className={styles.box}>
            <Checkbox
              aria-label={text("selectAll")}
              isChecked={selected > 0 && selected === ids.length}
              isMixed={selected > 0 && selected < ids.length}
              onChange={(isChecked) => onSelect(isChecked ? new Set(ids) : nothingSelected)}
            />
          </div>
        )}
        {columns.map((column) => (
          <Heading key={column.name} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

function Heading<R>({
  column,
  sort,
  onSort,
}: { readonly column: Column<R> } & Pick<HeaderProps<R>, "sort" | "onSort">) {
  const direction = sort?.column === column.name ? sort.direction : undefined;
  const label = column.isLabelHidden ? <span className={styles.unseen}>{column.label}</span> : column.label;
  return (
    <div
      role="columnheader"
      aria-sort={direction === undefined ? undefined : direction === "up" ? "ascending" : "descending"}
      className={classNames(styles.heading, column.align === "end" && styles.end)}
    >
      {column.compare === undefined ? (
        <span className={styles.words}>{label}</span>
      ) : (
        <button type="button" className={styles.sorter} onClick={() => onSort(nextSort(sort, column.name))}>
          <span className={styles.words}>{label}</span>
          {direction === "up" && <ArrowUp aria-hidden />}
          {direction === "down" && <ArrowDown aria-hidden />}
        </button>
      )}
    </div>
  );
}

type TableRowProps = {
  readonly row: never;
  readonly columns: readonly Column<never>[];
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly isSelected: boolean | undefined;
  readonly isFresh: boolean;
};

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, columns, index, start, isActive, isCurrent, isSelected, isFresh } = props;
  const text = useTexts(ui);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? (isCurrent || undefined)}
      data-index={index}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      data-fresh={isFresh || undefined}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={styles.box} data-box>
          <Checkbox
            aria-label={text("selectRow")}
            tabIndex={-1}
            isChecked={isSelected}
            onChange={() => undefined}
          />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.name}
          role="gridcell"
          className={classNames(styles.cell, column.align === "end" && styles.end)}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
});
