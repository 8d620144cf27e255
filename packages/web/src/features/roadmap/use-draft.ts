import { type Bar, type Day, type Shift, slip } from "@lodestar/core";
import { useMemo, useState } from "react";
import { useChange } from "../../api/use-change.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { type Days, barEdit, mayMove } from "./bar-edits.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

/** `was` and `version` are what the person saw when the move began. */
type Wanted = Days & { readonly id: string; readonly version: number; readonly was: Days };

/** New days of one bar that are not saved yet, and what would have to move with it. */
export type Draft = {
  readonly place: number;
  readonly bar: Bar;
  readonly days: Days;
  readonly shifts: readonly Shift[];
  /** Of what would have to move: what the person may not. */
  readonly foreign: readonly Shift[];
  /** Somebody else has given the bar other days since the move began. */
  readonly isOvertaken: boolean;
  /** New days by place, of the bar and of all that would move with it. */
  readonly moved: ReadonlyMap<number, Days>;
};

export type Drafting = {
  readonly draft: Draft | undefined;
  readonly propose: (place: number, days: Days) => void;
  readonly clear: () => void;
  readonly save: (how: "withOthers" | "alone") => void;
  /** Lets go of a bar: kept at once where nothing else has to move. */
  readonly drop: (place: number, days: Days) => void;
};

/** Days before the year 1900 and after 2199 are slips of the hand. */
const LEAST: Day = -25567;
const MOST: Day = 84005;

/** A bar on its way to other days: seen at once, saved when the person says so, as one act. */
export function useDraft(roadmap: Roadmap): Drafting {
  const text = useTexts(catalogue);
  const change = useChange();
  const [wanted, setWanted] = useState<Wanted>();
  const draft = useMemo(() => wanted && draftOf(roadmap, wanted), [roadmap, wanted]);
  const wish = (place: number, days: Days) => wishOf(roadmap, place, days, wanted);
  const propose = (place: number, days: Days) => setWanted((before) => wish(place, days) ?? before);
  const clear = () => setWanted(undefined);
  const keep = (kept: Draft, { version }: Wanted, others: readonly Shift[]) => {
    setWanted(undefined);
    const edits = [
      // Who has been told of the others' days has chosen already; else the lost race asks.
      ...barEdit(roadmap, kept.place, kept.days, kept.isOvertaken ? undefined : version),
      ...others.flatMap(({ bar }) => barEdit(roadmap, bar, kept.moved.get(bar) ?? barAt(roadmap.bars, bar))),
    ];
    void change({ said: text("moved", { what: kept.bar.title, count: others.length }), edits });
  };
  const save = (how: "withOthers" | "alone") => {
    if (draft === undefined || wanted === undefined) return;
    // The panel says whose they are: Enter does no more than its button.
    if (how === "withOthers" && draft.foreign.length > 0) return;
    keep(draft, wanted, how === "alone" ? [] : draft.shifts);
  };
  // What was dropped counts, which may not have been drawn yet.
  const drop = (place: number, days: Days) => {
    const dropped = wish(place, days);
    const whole = dropped && draftOf(roadmap, dropped);
    if (dropped !== undefined && whole?.shifts.length === 0 && !whole.isOvertaken) keep(whole, dropped, []);
    else setWanted(dropped);
  };
  return { draft, propose, clear, save, drop };
}

/** New days for a bar, with what the person saw of it when the move began; `undefined` for days that cannot be. */
function wishOf(
  { bars, rows }: Roadmap,
  place: number,
  days: Days,
  begun: Wanted | undefined,
): Wanted | undefined {
  const bar = bars[place];
  const row = bar && rows[bar.table].get(bar.id);
  if (bar === undefined || row === undefined) return undefined;
  if (days.from < LEAST || days.to > MOST || days.to < days.from) return undefined;
  const { version, was } = begun?.id === bar.id ? begun : { version: row.version, was: bar };
  return { id: bar.id, version, was, from: days.from, to: days.to };
}

/** `undefined` where nothing is new, or the bar is gone. */
function draftOf(roadmap: Roadmap, { id, from, to, was }: Wanted): Draft | undefined {
  const { bars, precedence } = roadmap;
  const place = precedence.placeOf.get(id);
  const bar = bars[place ?? -1];
  if (place === undefined || bar === undefined || (bar.from === from && bar.to === to)) return undefined;
  const shifts = slip(precedence, { bar: place, from, to });
  const moved = new Map<number, Days>([[place, { from, to }]]);
  for (const { bar: other, days } of shifts)
    moved.set(other, { from: barAt(bars, other).from + days, to: barAt(bars, other).to + days });
  const foreign = shifts.filter((shift) => !mayMove(roadmap, shift.bar));
  const isOvertaken = bar.from !== was.from || bar.to !== was.to;
  return { place, bar, days: { from, to }, shifts, foreign, isOvertaken, moved };
}
