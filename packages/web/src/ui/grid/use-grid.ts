import { type Range, type Virtualizer, defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Where the keyboard is: a row, or one of its cells. */
export type Place = { readonly key: string; readonly index: number; readonly cell: number | null };

export type Grid = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rowHeight: number;
  /** The width of the table, in pixels. */
  readonly width: number;
  /** The row that Tab reaches, by index. */
  readonly active: number;
  readonly cell: number | null;
  /** Goes to a row or cell and gives it the focus. */
  readonly go: (index: number, cell?: number | null) => void;
  /** Remembers where the focus went by itself. */
  readonly stand: (index: number, cell?: number | null) => void;
};

/** Rows as high as the page's `--row`; a finger gets higher ones. */
const rowHeight = () =>
  Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue("--row"), 10) || 36;

/** What each further line of text adds to a row. */
const lineHeight = 20;

/** Virtual rows with a roving focus, for tables and outlines. The row with the focus is always in the page. */
export function useGrid(keys: readonly string[], pinned: string | undefined, lines = 1): Grid {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | undefined>();
  const [height] = useState(() => rowHeight() + (lines - 1) * lineHeight);
  const width = useWidth(scroller);
  const wantsFocus = useRef(false);
  const found = place === undefined ? -1 : keys.indexOf(place.key);
  // A row that went away leaves the focus to the one that took its place.
  const active = Math.max(0, found === -1 ? Math.min(place?.index ?? 0, keys.length - 1) : found);
  const pin = pinned === undefined ? -1 : keys.indexOf(pinned);

  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    scrollPaddingStart: height,
    rangeExtractor: useCallback((range: Range) => withAlways(range, [active, pin]), [active, pin]),
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusAt(scroller.current, active, place?.cell ?? null);
  });

  const stand = (index: number, cell: number | null = null) => {
    const key = keys[index];
    if (key !== undefined) setPlace({ key, index, cell });
  };
  const go = (index: number, cell: number | null = null) => {
    const within = Math.min(Math.max(index, 0), keys.length - 1);
    wantsFocus.current = true;
    virtual.scrollToIndex(within, { align: "auto" });
    stand(within, cell);
  };
  return { scroller, virtual, rowHeight: height, width, active, cell: place?.cell ?? null, go, stand };
}

function withAlways(range: Range, always: readonly number[]): number[] {
  const shown = new Set(defaultRangeExtractor(range));
  for (const index of always) if (index >= 0 && index < range.count) shown.add(index);
  return [...shown].sort((a, b) => a - b);
}

function focusAt(scroller: HTMLElement | null, index: number, cell: number | null): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const target = cell === null ? row : row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
  (target ?? row)?.focus({ preventScroll: true });
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** The row to go to for a key, or `undefined` if the key does not travel. */
export function travelled(key: string, from: number, count: number, page: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    Home: 0,
    End: count - 1,
    PageUp: from - page,
    PageDown: from + page,
  };
  const index = to[key];
  return index === undefined ? undefined : Math.min(Math.max(index, 0), count - 1);
}
