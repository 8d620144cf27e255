import { type Bar } from "@lodestar/core";
import { type PointerEvent, useRef } from "react";
import type { Days } from "./bar-edits.ts";
import { barAt } from "./bar-at.ts";

/** What of a bar is moved. */
export type Grip = "whole" | "from" | "to";

type Hold = {
  readonly place: number;
  readonly x: number;
  readonly grip: Grip;
  readonly was: Days;
  now: Days | undefined;
};

type DragNeeds = {
  readonly bars: readonly Bar[];
  readonly dayWidth: number;
  readonly placeOf: (target: EventTarget) => number | undefined;
  readonly mayMove: (place: number) => boolean;
  /** Days as they are shown now, perhaps not kept yet. */
  readonly daysOf: (place: number) => Days;
  readonly onMove: (place: number, days: Days) => void;
  readonly onDrop: (place: number, days: Days) => void;
  readonly onStopped: () => void;
};

/** So far a press may wander and still be a press. */
const STILL = 4;
/** So near to an end a press takes hold of the end alone, where the bar is long enough. */
const EDGE = 7;

/** Bars follow the pointer in whole days: by the middle the whole, by an end that end. */
export function useBarDrag(needs: DragNeeds) {
  const hold = useRef<Hold | undefined>(undefined);
  const { bars, dayWidth, placeOf, mayMove, daysOf, onMove, onDrop, onStopped } = needs;
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const place = event.button === 0 ? placeOf(event.target) : undefined;
      if (place === undefined || !mayMove(place)) return;
      const grip = gripAt(event, barAt(bars, place));
      hold.current = { place, x: event.clientX, grip, was: daysOf(place), now: undefined };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      if (held === undefined) return;
      const by = event.clientX - held.x;
      if (held.now === undefined && Math.abs(by) <= STILL) return;
      // Only now: a press that stays is a press on the bar itself.
      if (held.now === undefined) event.currentTarget.setPointerCapture(event.pointerId);
      held.now = movedBy(held.was, Math.round(by / dayWidth), held.grip);
      onMove(held.place, held.now);
    },
    onPointerUp: () => {
      const held = hold.current;
      hold.current = undefined;
      if (held?.now !== undefined) onDrop(held.place, held.now);
    },
    onPointerCancel: () => {
      if (hold.current?.now !== undefined) onStopped();
      hold.current = undefined;
    },
  };
}

/** Days moved whole, or by one end; an end goes no further than the other. */
export function movedBy({ from, to }: Days, days: number, grip: Grip): Days {
  if (grip === "from") return { from: Math.min(from + days, to), to };
  return grip === "to" ? { from, to: Math.max(to + days, from) } : { from: from + days, to: to + days };
}

function gripAt(event: PointerEvent, { isPoint }: Bar): Grip {
  const box = (event.target as Element).closest("[data-bar]")?.getBoundingClientRect();
  if (box === undefined || isPoint || box.width < EDGE * 4) return "whole";
  const { left, right } = box;
  if (event.clientX - left <= EDGE) return "from";
  return right - event.clientX <= EDGE ? "to" : "whole";
}
