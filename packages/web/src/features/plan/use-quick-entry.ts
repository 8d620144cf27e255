import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { Leave } from "../../ui/grid/cell-text.tsx";
import type { OutlineControl } from "../../ui/grid/outline.tsx";
import { announce } from "../../ui/live-region.tsx";
import { type Between, orderedId } from "./outline/ordered-id.ts";
import type { PlanItem } from "./outline/plan-item.ts";
import {
  type Begun,
  type Draft,
  betweenOf,
  draftBehind,
  draftIndented,
  draftOutdented,
  itemOfDraft,
  keyOfDraft,
  rowOfDraft,
} from "./outline/quick-entry.ts";
import { mayAdd, unitForNew } from "./outline/rights.ts";
import type { Plan } from "./use-plan.ts";
import type { PlanChanges } from "./use-plan-changes.ts";

export type QuickEntry = {
  readonly draft: Draft | undefined;
  /** The draft as the outline shows it. */
  readonly item: PlanItem | undefined;
  readonly begin: (begun: Begun | undefined) => void;
  readonly write: (title: string) => void;
  readonly drop: () => void;
  readonly leave: (how: Leave) => void;
};

/** A new item; its id says where it stands among its siblings. */
export const newPlanId = (kind: Begun["kind"], between: Between): string =>
  orderedId(kind, between, Date.now(), Math.random());

/**
 * Writing one item after the other: Enter adds it and begins the next, Tab and Shift+Tab take it further in and out,
 * Escape or an empty title stops. Only what has a title is added.
 */
export function useQuickEntry(
  plan: Plan,
  changes: PlanChanges,
  control: RefObject<OutlineControl | null>,
  on: { readonly begun: (draft: Draft) => void; readonly added: (draft: Draft) => void },
): QuickEntry {
  const text = useTexts(planTexts);
  const { outline, actor } = plan;
  const [turn, setTurn] = useState<{ readonly draft: Draft } | undefined>();
  const draft = turn?.draft;
  const written = useRef("");
  const put = (next: Draft | undefined) => {
    written.current = next?.title ?? "";
    if (next !== undefined) on.begun(next);
    setTurn(next && { draft: next });
  };
  useLayoutEffect(() => {
    if (turn !== undefined) control.current?.edit(keyOfDraft(turn.draft), "title");
  }, [turn, control]);

  const unitOf = ({ kind, above }: Pick<Draft, "kind" | "above">) =>
    unitForNew(actor, kind, outline.items.get(above.at(-1) ?? "")?.unit ?? null);
  const begin = (begun: Begun | undefined, between?: Between) => {
    if (begun === undefined) announce(text("cannotAddHere"));
    else if (!mayAdd(actor, begun.kind, unitOf(begun))) announce(text("mayNotAddHere"));
    else put({ ...begun, id: newPlanId(begun.kind, between ?? betweenOf(outline, begun)), title: "" });
  };
  const add = (made: Draft, isSaid: boolean) => {
    changes.add(made.kind, made.id, rowOfDraft(outline, made, unitOf(made)), isSaid);
    on.added(made);
  };
  const shift = (made: Draft, moved: Draft | undefined, why: "cannotMoveIn" | "cannotMoveOut") => {
    const isAllowed = moved !== undefined && mayAdd(actor, moved.kind, unitOf(moved));
    if (!isAllowed) announce(text(moved === undefined ? why : "mayNotAddHere"));
    put(isAllowed ? { ...moved, id: newPlanId(moved.kind, betweenOf(outline, moved)) } : made);
  };
  const leave = (how: Leave) => {
    if (draft === undefined) return;
    const made = { ...draft, title: written.current.trim() };
    if (how === "tab") shift(made, draftIndented(outline, made), "cannotMoveIn");
    else if (how === "shiftTab") shift(made, draftOutdented(outline, made), "cannotMoveOut");
    else if (how === "escape" || made.title === "") put(undefined);
    else {
      add(made, how === "blur");
      if (how === "blur") put(undefined);
      else
        begin(draftBehind(outline, [...made.above, made.id], made.kind), {
          after: made.id,
          before: betweenOf(outline, made).before,
        });
    }
  };
  const item = useMemo(() => draft && itemOfDraft(draft), [draft]);
  return {
    draft,
    item,
    begin: (begun) => begin(begun),
    write: (title) => {
      written.current = title;
    },
    drop: () => put(undefined),
    leave,
  };
}
