import { type KeyboardEvent, type RefObject, useState } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { Leave } from "../../ui/grid/cell-text.tsx";
import type { OutlineRow } from "../../ui/grid/outline-rows.ts";
import type { OutlineControl } from "../../ui/grid/outline.tsx";
import { announce } from "../../ui/live-region.tsx";
import { placeFor } from "./new-item-button.tsx";
import { movedIn, movedOut } from "./outline/moves.ts";
import type { PlanItem } from "./outline/plan-item.ts";
import { type PlanKind, WITHOUT_GOAL } from "./outline/plan-kind.ts";
import type { Place } from "./outline/plan-outline.ts";
import { draftBehind, draftBelow } from "./outline/quick-entry.ts";
import { mayChange, mayRemove } from "./outline/rights.ts";
import type { OutlinePlace } from "./use-outline-place.ts";
import type { PlanChanges } from "./use-plan-changes.ts";
import type { Plan } from "./use-plan.ts";
import type { QuickEntry } from "./use-quick-entry.ts";

type Row = OutlineRow<Place>;

/** What can be done with the rows of the outline. */
export type RowActs = {
  readonly open: (row: Row) => void;
  readonly close: () => void;
  readonly leave: (row: Row, column: string, how: Leave) => void;
  /** A key on a row; true if it did something. */
  readonly press: (event: KeyboardEvent, row: Row) => boolean;
  readonly rename: (item: PlanItem, title: string) => void;
  /** Remembers the row that has the focus. */
  readonly stand: (key: string) => void;
  readonly addNew: (kind?: PlanKind) => void;
  readonly find: () => void;
  /** Ids from the top down to the row one was on last, or to the item of the address. */
  readonly near: readonly string[];
};

export type RowActsParts = {
  readonly plan: Plan;
  readonly place: OutlinePlace;
  readonly entry: QuickEntry;
  readonly changes: PlanChanges;
  readonly control: RefObject<OutlineControl | null>;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly setItem: (id: string | undefined) => void;
};

export function useRowActs(parts: RowActsParts): RowActs {
  const { plan, place, entry, changes, control, setItem } = parts;
  const text = useTexts(planTexts);
  const [stood, setStood] = useState<string | undefined>();
  const move = useMoving(parts);
  const near = pathOfKey(plan, stood ?? place.current ?? plan.outline.roots[0]?.id ?? "");

  const leave = (row: Row, _column: string, how: Leave) => {
    if (entry.draft?.id === row.id) entry.leave(how);
    else if (how === "enter" && row.item.item !== undefined)
      entry.begin(draftBehind(plan.outline, pathOfKey(plan, row.key), row.item.item.kind));
    else if (how === "tab" || how === "shiftTab") move(row, how === "tab" ? "in" : "out", true);
  };
  const addBelow = (row: Row, kind?: PlanKind) =>
    entry.begin(draftBelow(plan.outline, pathOfKey(plan, row.key), kind));
  const remove = (row: Row) => {
    const { item } = row.item;
    if (item === undefined || !mayRemove(plan.actor, item)) return;
    changes.remove(item, plan.outline);
    if (place.current === row.key) setItem(undefined);
  };
  const press = (event: KeyboardEvent, row: Row): boolean => {
    const act = keyed({ row, kind: row.item.item?.kind }, { addBelow, remove, move, leave })[pressOf(event)];
    act?.();
    return act !== undefined;
  };
  return {
    open: (row) => {
      if (row.id === WITHOUT_GOAL) place.expand(row.key, !row.isExpanded);
      else if (row.id !== entry.draft?.id) {
        place.choose(row.key);
        setItem(row.id);
      }
    },
    close: () => {
      setItem(undefined);
      if (place.current !== undefined) control.current?.focus(place.current);
    },
    leave,
    press,
    rename: (item, title) => {
      if (entry.draft?.id === item.id) entry.write(title);
      else if (title !== "" && mayChange(plan.actor, item)) changes.set(item, { title }, text("renamed"));
    },
    stand: setStood,
    addNew: (kind) => {
      const isGoal = kind === "goal" || (kind === undefined && near.length === 0);
      const begun = kind === undefined ? draftBelow(plan.outline, near) : placeFor(plan, near, kind);
      entry.begin(isGoal ? draftBelow(plan.outline, []) : begun);
    },
    find: () => parts.searchBox.current?.focus(),
    near,
  };
}

/** A key of an outline's row as ids. Ids may hold the sign that separates them: it is taken apart where an item is known. */
function pathOfKey({ outline }: Plan, key: string): readonly string[] {
  if (key === "") return [];
  const path: string[] = [];
  let open = "";
  for (const part of key.split("/")) {
    open = open === "" ? part : `${open}/${part}`;
    if (!outline.items.has(open) && open !== WITHOUT_GOAL) continue;
    path.push(open);
    open = "";
  }
  return open === "" ? path : [...path, open];
}

/** The name of a press: `alt+ArrowRight`. */
const pressOf = ({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string =>
  [ctrlKey || metaKey ? "mod+" : "", altKey ? "alt+" : "", shiftKey ? "shift+" : "", key].join("");

type KeyedActs = {
  readonly addBelow: (row: Row, kind?: PlanKind) => void;
  readonly remove: (row: Row) => void;
  readonly move: (row: Row, direction: "in" | "out", isEdited: boolean) => void;
  readonly leave: RowActs["leave"];
};

/** What each key does on a row. */
function keyed(
  { row, kind }: { readonly row: Row; readonly kind: PlanKind | undefined },
  { addBelow, remove, move, leave }: KeyedActs,
): Readonly<Record<string, (() => void) | undefined>> {
  const isMirrored = document.documentElement.dir === "rtl";
  const [inward, outward] = isMirrored ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const isLeaf = kind === "target" || kind === "action";
  return {
    n: () => (isLeaf ? leave(row, "title", "enter") : addBelow(row)),
    t: kind === "objective" ? () => addBelow(row, "target") : undefined,
    "shift+Enter": () => leave(row, "title", "enter"),
    Delete: () => remove(row),
    "mod+Backspace": () => remove(row),
    [`alt+${inward}`]: () => move(row, "in", false),
    [`alt+${outward}`]: () => move(row, "out", false),
  };
}

/** Moving an item further in or out: it changes what it contributes to. */
function useMoving({ plan, place, changes }: RowActsParts) {
  const text = useTexts(planTexts);
  return (row: Row, direction: "in" | "out", isEdited: boolean) => {
    const { item } = row.item;
    const path = pathOfKey(plan, row.key);
    const move = direction === "in" ? movedIn(plan.outline, path) : movedOut(plan.outline, path);
    if (
      item === undefined ||
      move === undefined ||
      !mayChange(plan.actor, item, { supports: move.supports })
    ) {
      announce(text(direction === "in" ? "cannotMoveIn" : "cannotMoveOut"));
      if (isEdited) place.goTo(path, true);
      return;
    }
    const titleOf = (id: string | undefined) => plan.outline.items.get(id ?? "")?.title ?? "";
    const said =
      direction === "in"
        ? text("moved", { title: titleOf(move.path.at(-2)) })
        : text("movedOut", { title: titleOf(path.at(-2)) });
    changes.set(item, { supports: move.supports }, said);
    place.goTo(move.path, isEdited);
  };
}
