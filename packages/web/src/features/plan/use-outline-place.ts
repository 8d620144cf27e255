import { type RefObject, useLayoutEffect, useState } from "react";
import type { OutlineRow } from "../../ui/grid/outline-rows.ts";
import type { OutlineControl } from "../../ui/grid/outline.tsx";
import { openedAtFirst, openedTo, pathTo } from "./outline/expansion.ts";
import type { Place, PlanOutline } from "./outline/plan-outline.ts";
import { keyOf } from "./outline/quick-entry.ts";

/** A place to go to as soon as it is there; with `isEdited` its title is edited. */
type Destination = { readonly key: string; readonly isEdited: boolean };

export type OutlinePlace = {
  readonly expanded: ReadonlySet<string>;
  readonly expand: (key: string, isExpanded: boolean) => void;
  /** Opens everything down to the last of these ids. */
  readonly open: (path: readonly string[]) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  /** The key of the item of the address: where it was pressed, or else its first place. */
  readonly current: string | undefined;
  readonly choose: (key: string) => void;
  readonly goTo: (path: readonly string[], isEdited?: boolean) => void;
  readonly destination: Destination | undefined;
};

const nothing: ReadonlySet<string> = new Set();
const everyLevel = 1000;

const keysOf = (path: readonly string[]) => path.map((_, place) => keyOf(path.slice(0, place + 1)));

const isPlaceOf = (key: string | undefined, id: string | undefined) =>
  key !== undefined && id !== undefined && (key === id || key.endsWith(`/${id}`));

/** What is open and where one is in the outline. An item that comes by the address is opened down to and gone to. */
export function useOutlinePlace(
  outline: PlanOutline,
  isReady: boolean,
  item: string | undefined,
): OutlinePlace {
  const [kept, setOpened] = useState<ReadonlySet<string> | undefined>();
  const [chosen, setChosen] = useState<string | undefined>();
  const [seen, setSeen] = useState<string | undefined>();
  const [destination, setDestination] = useState<Destination | undefined>();
  const opened = kept ?? nothing;
  const change = (to: (now: ReadonlySet<string>) => Iterable<string>) =>
    setOpened((now) => new Set(to(now ?? nothing)));
  const open = (path: readonly string[]) => change((now) => [...now, ...keysOf(path)]);
  const goTo = (path: readonly string[], isEdited = false) => {
    open(path.slice(0, -1));
    setDestination({ key: keyOf(path), isEdited });
  };
  const isChosen = isPlaceOf(chosen, item);
  const path = item === undefined || isChosen ? undefined : pathTo(outline, item);
  if (isReady && kept === undefined) setOpened(openedAtFirst(outline));
  if (isReady && item !== seen) {
    setSeen(item);
    if (path !== undefined) goTo(path);
  }
  return {
    expanded: opened,
    expand: (key, isExpanded) =>
      change((now) => (isExpanded ? [...now, key] : [...now].filter((each) => each !== key))),
    open,
    openAll: () => setOpened(openedTo(outline, everyLevel)),
    closeAll: () => setOpened(new Set()),
    current: isChosen ? chosen : path && keyOf(path),
    choose: setChosen,
    goTo,
    destination,
  };
}

/** Brings a row to the middle of the outline, unless it can be seen where it is. Nothing else on the page moves. */
function bringIntoSight(key: string): void {
  const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const grid = row?.closest("[role=treegrid]");
  if (row === null || grid === null || grid === undefined) return;
  const { top, height } = row.getBoundingClientRect();
  const above = top - grid.getBoundingClientRect().top;
  const isInSight = above >= height && above + height <= grid.clientHeight;
  if (!isInSight) grid.scrollTop += above - (grid.clientHeight - height) / 2;
}

/** Goes to the destination once it is among the rows. Beside a sheet that covers the page the focus stays in the sheet. */
export function useGoing(
  destination: Destination | undefined,
  rows: readonly OutlineRow<Place>[],
  control: RefObject<OutlineControl | null>,
): void {
  const [arrived, setArrived] = useState<Destination | undefined>();
  const isThere = destination !== arrived && rows.some(({ key }) => key === destination?.key);
  useLayoutEffect(() => {
    if (!isThere || destination === undefined) return;
    setArrived(destination);
    if (destination.isEdited) control.current?.edit(destination.key, "title");
    else if (!window.matchMedia("(max-width: 719px)").matches) {
      control.current?.focus(destination.key);
      requestAnimationFrame(() => bringIntoSight(destination.key));
    }
  }, [isThere, destination, control]);
}
