import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { isMac } from "../keys/key-combination.ts";
import { useKeys } from "../keys/use-keys.ts";
import { announce } from "../live-region.tsx";
import { type Selection, extended, nothingSelected, toggled } from "./selection.ts";
import { type Grid, travelled } from "./use-grid.ts";

type TableActs<R> = {
  readonly onOpen?: (row: R) => void;
  readonly onSelect?: (selection: Selection) => void;
};

export type Choosing = {
  readonly one: (id: string) => void;
  /** Everything between the last choice and this row; without one, from `from` on. */
  readonly upTo: (id: string, from?: string) => void;
  readonly all: () => void;
};

/** Chooses rows, remembering the last choice for Shift. */
export function useChoosing(
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

/** What keys and presses do in a table. */
export function useTableKeys<R>(
  { onOpen, onSelect }: TableActs<R>,
  rows: readonly R[],
  ids: readonly string[],
  grid: Grid,
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
  const onFocus = (event: FocusEvent) => {
    const index = indexOf(event.target);
    if (index >= 0 && index !== grid.active) grid.stand(index);
  };
  return { onKeyDown, onClick, onFocus };
}

/** Lists the keys of a table for `?`. */
export function useListedTableKeys(canSelect: boolean): void {
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
