import { type RefObject, useMemo } from "react";
import { useFreshIds } from "../../api/use-table.ts";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useCommands } from "../../shell/commands.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type OutlineRow, outlineRows } from "../../ui/grid/outline-rows.ts";
import { Outline, type OutlineControl } from "../../ui/grid/outline.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { openedTo } from "./outline/expansion.ts";
import type { NarrowedOutline } from "./outline/plan-filter.ts";
import type { PlanItem } from "./outline/plan-item.ts";
import type { Place, PlanOutline } from "./outline/plan-outline.ts";
import { withDraft } from "./outline/quick-entry.ts";
import styles from "./plan.module.css";
import { type OutlinePlace, useGoing } from "./use-outline-place.ts";
import { usePlanColumns } from "./use-plan-columns.tsx";
import type { Plan } from "./use-plan.ts";
import type { QuickEntry } from "./use-quick-entry.ts";
import type { RowActs } from "./use-row-acts.ts";
import { useStable } from "./use-stable.ts";

export type PlanOutlineViewProps = {
  readonly plan: Plan;
  readonly narrowed: NarrowedOutline | undefined;
  readonly onClear: () => void;
  readonly place: OutlinePlace;
  readonly entry: QuickEntry;
  readonly acts: RowActs;
  readonly control: RefObject<OutlineControl | null>;
};

const everyLevel = 1000;

/** The outline itself, with its keys. */
export function PlanOutlineView(props: PlanOutlineViewProps) {
  const { plan, narrowed, onClear, place, entry, acts, control } = props;
  const text = useTexts(planTexts);
  const rows = useRows(narrowed ?? plan.outline, narrowed, place, entry);
  const isDraft = useStable((id: string) => entry.draft?.id === id);
  const write = useStable((item: PlanItem, title: string) => acts.rename(item, title));
  const drop = useStable(() => entry.drop());
  const titles = useMemo(() => ({ isDraft, write, drop }), [isDraft, write, drop]);
  const columns = usePlanColumns(plan, narrowed?.matches, titles);
  useGoing(place.destination, rows, control);
  usePlanKeys(acts);
  const freshIds = useFreshItems();
  if (rows.length === 0)
    return (
      <EmptyState
        title={text("nothingFits")}
        actions={<Button onClick={onClear}>{text("clearFilters")}</Button>}
      >
        {text("nothingFitsAdvice")}
      </EmptyState>
    );
  return (
    <div
      className={styles.outline}
      onFocus={({ target }) => {
        const key = target.closest<HTMLElement>("[data-key]")?.dataset.key;
        if (key !== undefined) acts.stand(key);
      }}
    >
      <Outline
        ref={control}
        label={text("outline")}
        rows={rows}
        columns={columns}
        current={place.current}
        freshIds={freshIds}
        onExpand={(row, isExpanded) => place.expand(row.key, isExpanded)}
        onOpen={acts.open}
        onLeave={acts.leave}
        onRowKey={acts.press}
      />
    </div>
  );
}

/** The rows to be seen; whatever a filter finds is open. */
function useRows(
  outline: PlanOutline,
  narrowed: NarrowedOutline | undefined,
  { expanded }: OutlinePlace,
  { draft, item }: QuickEntry,
): readonly OutlineRow<Place>[] {
  const found = useMemo(() => narrowed && openedTo(narrowed, everyLevel), [narrowed]);
  const rows = useMemo(
    () =>
      outlineRows<Place>({
        roots: outline.roots,
        childrenOf: ({ id }) => outline.childrenOf(id),
        idOf: ({ id }) => id,
        expanded: found ?? expanded,
      }),
    [outline, expanded, found],
  );
  return useMemo(
    () => (draft === undefined || item === undefined ? rows : withDraft(rows, draft, item)),
    [rows, draft, item],
  );
}

function useFreshItems(): ReadonlySet<string> {
  const objectives = useFreshIds("objectives");
  const targets = useFreshIds("targets");
  const initiatives = useFreshIds("initiatives");
  const actions = useFreshIds("actions");
  const goals = useFreshIds("northstar");
  return useMemo(
    () => new Set([...goals, ...objectives, ...targets, ...initiatives, ...actions]),
    [goals, objectives, targets, initiatives, actions],
  );
}

function usePlanKeys(acts: RowActs): void {
  const text = useTexts(planTexts);
  const listed = { run: () => undefined, isListedOnly: true } as const;
  useKeys(text("title"), [
    { keys: "n", label: text("keyNew"), run: () => acts.addNew() },
    { keys: "shift+Enter", label: text("keyNewSibling"), ...listed },
    { keys: "t", label: text("keyNewTarget"), ...listed },
    { keys: "alt+ArrowRight", label: text("keyMoveIn"), ...listed },
    { keys: "alt+ArrowLeft", label: text("keyMoveOut"), ...listed },
    { keys: "Delete", label: text("keyRemove"), ...listed },
    { keys: "/", label: text("keyFind"), run: acts.find },
  ]);
  useCommands([
    { name: "plan.goal", label: text("new_goal"), run: () => acts.addNew("goal") },
    { name: "plan.objective", label: text("new_objective"), run: () => acts.addNew("objective") },
    { name: "plan.initiative", label: text("new_initiative"), run: () => acts.addNew("initiative") },
    { name: "plan.find", label: text("keyFind"), keys: "/", run: acts.find },
  ]);
}
