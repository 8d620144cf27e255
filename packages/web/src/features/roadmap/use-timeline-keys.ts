import { type KeyboardEvent, useState } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { announce } from "../../ui/live-region.tsx";
import type { Days } from "./bar-edits.ts";
import { type Grip, movedBy } from "./use-bar-drag.ts";
import type { Drafting } from "./use-draft.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

type KeyNeeds = {
  readonly roadmap: Roadmap;
  readonly order: readonly number[];
  readonly drafting: Drafting;
  readonly placeOf: (target: EventTarget) => number | undefined;
  readonly mayMove: (place: number) => boolean;
  readonly daysOf: (place: number) => Days;
  readonly onMove: (place: number, days: Days) => void;
  readonly onGo: (place: number) => void;
};

const WEEK = 7;
const grips: Readonly<Record<string, Grip>> = { s: "from", e: "to", w: "whole" };

/** What keys do on a bar: go to others, move this one, keep the new days or put it back. */
export function useTimelineKeys(needs: KeyNeeds) {
  const text = useTexts(catalogue);
  const [grip, setGrip] = useState<Grip>("whole");
  const { roadmap, drafting } = needs;
  const move = (place: number, days: number) => {
    const bar = barAt(roadmap.bars, place);
    if (!needs.mayMove(place)) announce(text("cannotMove", { title: bar.title }));
    else needs.onMove(place, movedBy(needs.daysOf(place), days, bar.isPoint ? "whole" : grip));
  };
  const step = (next: number | undefined) => {
    if (next !== undefined) needs.onGo(next);
  };
  const press = (event: KeyboardEvent): boolean => {
    const place = needs.placeOf(event.target);
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    const chosenGrip = grips[event.key.toLowerCase()];
    if (event.key === "ArrowRight") move(place, event.shiftKey ? WEEK : 1);
    else if (event.key === "ArrowLeft") move(place, event.shiftKey ? -WEEK : -1);
    else if (event.key === "ArrowDown") step(needs.order[needs.order.indexOf(place) + 1]);
    else if (event.key === "ArrowUp") step(needs.order[needs.order.indexOf(place) - 1]);
    else if (event.key === "Home") step(needs.order[0]);
    else if (event.key === "End") step(needs.order.at(-1));
    else if (event.key === "Enter" && drafting.draft !== undefined) drafting.save("withOthers");
    else if (event.key === "Escape" && drafting.draft !== undefined) drafting.clear();
    else if (chosenGrip !== undefined && !event.shiftKey) {
      setGrip(chosenGrip);
      announce(text(`mode_${chosenGrip}`));
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (press(event)) event.preventDefault();
  };
  return { onKeyDown, grip };
}
