import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { OutlineColumn, OutlineProps } from "./outline-props.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { type Grid, travelled } from "./use-grid.ts";

/** A cell that is being edited. */
export type Editing = { readonly key: string; readonly column: string };

/** What keys and presses do in an outline. */
export function useOutlineKeys<R>(
  props: OutlineProps<R>,
  columns: readonly OutlineColumn<R>[],
  grid: Grid,
  setEditing: (editing: Editing) => void,
) {
  const { rows, onExpand, onOpen } = props;
  // After Escape the next Tab leaves the outline, so that nobody is caught in it.
  const isLeaving = useRef(false);
  const edit = (row: OutlineRow<R>, cell: number): boolean => {
    const column = columns[cell];
    if (column?.edit === undefined || column.mayEdit?.(row.item) === false) return false;
    setEditing({ key: row.key, column: column.name });
    return true;
  };
  const act = (event: KeyboardEvent, row: OutlineRow<R>): boolean => {
    const mayLeave = isLeaving.current;
    if (event.key !== "Shift") isLeaving.current = event.key === "Escape";
    if (props.onRowKey?.(event, row) === true) return true;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Enter" || event.key === "F2") {
      if (!edit(row, grid.cell ?? 0)) onOpen?.(row);
      return true;
    }
    if (event.key === "Tab" && props.onIndent !== undefined && grid.cell === null && !mayLeave) {
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
    onFocus: (event: FocusEvent) => {
      const { index, cell } = at(event.target);
      const isCell = (event.target as HTMLElement).matches("[role=gridcell]");
      if (index >= 0) grid.stand(index, isCell ? cell : null);
    },
  };
}

/** Lists the keys of an outline for `?`. */
export function useListedOutlineKeys(): void {
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
    { keys: "Escape Tab", label: text("keyLeave"), ...listed },
    { keys: "o", label: text("keyOpen"), ...listed },
  ]);
}
