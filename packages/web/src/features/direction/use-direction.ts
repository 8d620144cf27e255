import type { NewRow } from "@lodestar/contract";
import { type Link, mayEdit } from "@lodestar/core";
import { createContext, use } from "react";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { type ElementRow, type NorthStarRow, type Spread, linksAfterDrop, refusal } from "./chain-spread.ts";

export type ItemTable = "northstar" | "elements";

/** What the parts of the page share: the spread, where the person is, and what is being edited or moved. */
export type DirectionState = {
  readonly spread: Spread;
  readonly northstar: ReadonlyMap<string, NorthStarRow>;
  readonly elements: ReadonlyMap<string, ElementRow>;
  readonly freshIds: ReadonlySet<string>;
  /** The item in the inspector, with everything on its way up and down. */
  readonly current: string | undefined;
  readonly lit: ReadonlySet<string>;
  readonly open: (id: string) => void;
  readonly editing: string | undefined;
  readonly setEditing: (id: string | undefined) => void;
  readonly chooseSupports: (id: string) => void;
  readonly weighGoals: () => void;
};

export const DirectionContext = createContext<DirectionState | undefined>(undefined);

export function useDirection(): DirectionState {
  const state = use(DirectionContext);
  if (state === undefined) throw new Error("This part belongs on the direction page.");
  return state;
}

/** Whether the person may change the direction at all: it belongs to no unit. */
export function useMayEditDirection(): boolean {
  const { member } = useOrganisation();
  return mayEdit(member, { table: "elements", before: null, after: {}, units: [] });
}

/** What a person can do to the direction, each one act that can be undone. */
export function useDirectionActs() {
  const text = useTexts(direction);
  const change = useChange();
  const { elements, spread, northstar } = useDirection();
  const titleOf = (id: string) => northstar.get(id)?.title ?? elements.get(id)?.title ?? id;

  const setRow = (table: ItemTable, { id, version }: NorthStarRow | ElementRow, row: object, said: string) =>
    change({ said, edits: [{ do: "set", table, id, version, row }] });

  const setSupports = (element: ElementRow, supports: readonly Link[], said: string) =>
    setRow("elements", element, { supports }, said);

  return {
    titleOf,
    setRow,
    setSupports,
    add: (table: ItemTable, row: NewRow<"elements"> | NewRow<"northstar">) => {
      const id = newId();
      const said = text("added", { what: row.title ?? "" });
      void change({ said, edits: [{ do: "add", table, id, row }] });
      return id;
    },
    remove: (table: ItemTable, { id, version, title }: NorthStarRow | ElementRow) =>
      change({ said: text("removed", { what: title }), edits: [{ do: "remove", table, id, version }] }),
    weigh: (weights: readonly (readonly [NorthStarRow, number | null])[]) =>
      change({
        said: text("weightsChanged"),
        edits: weights.map(([{ id, version }, weight]) => ({
          do: "set",
          table: "northstar",
          id,
          version,
          row: { weight },
        })),
      }),
    /** Lets an element support an item; `dragged` is the link that moves there. */
    support: (id: string, to: string, dragged?: string) => {
      const element = elements.get(id);
      if (element === undefined || dragged === to) return;
      const refused = refusal(element, to, spread.hanging);
      const named = { what: element.title, to: titleOf(to) };
      if (refused === "circle") toast({ words: text("wouldCircle", named) });
      else if (refused === "already") toast({ words: text("alreadySupports", named) });
      else if (refused === undefined)
        void setSupports(
          element,
          linksAfterDrop(element.supports, dragged, to),
          text(dragged === undefined ? "linked" : "moved", named),
        );
    },
  };
}
