import type { Edit } from "@lodestar/contract";
import { useMemo } from "react";
import { useChange } from "../../api/use-change.ts";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { PlanItem } from "./outline/plan-item.ts";
import { type PlanKind, type PlanTable, tableOf } from "./outline/plan-kind.ts";
import type { PlanOutline } from "./outline/plan-outline.ts";

/** The acts of the page, each one change with its own words. */
export type PlanChanges = {
  readonly set: (item: PlanItem, row: Readonly<Record<string, unknown>>, said: string | null) => void;
  readonly add: (kind: PlanKind, id: string, row: Readonly<Record<string, unknown>>, isSaid: boolean) => void;
  readonly remove: (item: PlanItem, outline: PlanOutline) => void;
};

/** Of an objective its targets go with it: they cannot be without it. The server mends what else names it. */
function removalOf(item: PlanItem, outline: PlanOutline): readonly PlanItem[] {
  if (item.kind !== "objective") return [item];
  const targets = outline.childrenOf(item.id).map((place) => place.item);
  return [item, ...targets.filter((each) => each?.kind === "target")] as PlanItem[];
}

const edit = (made: object): Edit<PlanTable> => made as Edit<PlanTable>;

export function usePlanChanges(): PlanChanges {
  const change = useChange();
  const text = useTexts(planTexts);
  return useMemo(
    () => ({
      set: (item, row, said) => {
        const { id, version } = item.row;
        void change({ said, edits: [edit({ do: "set", table: tableOf(item.kind), id, version, row })] });
      },
      add: (kind, id, row, isSaid) => {
        const said = isSaid ? text(`added_${kind}`) : null;
        void change({ said, edits: [edit({ do: "add", table: tableOf(kind), id, row })] });
      },
      remove: (item, outline) => {
        const edits = removalOf(item, outline).map(({ kind, row: { id, version } }) =>
          edit({ do: "remove", table: tableOf(kind), id, version }),
        );
        void change({ said: text(`removed_${item.kind}`), edits });
      },
    }),
    [change, text],
  );
}
