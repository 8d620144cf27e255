import { type ReactNode, useMemo, useRef } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { OutlineControl } from "../../ui/grid/outline.tsx";
import { Loaded, type Loading } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { ItemInspector } from "./inspector/item-inspector.tsx";
import { NewItemButton } from "./new-item-button.tsx";
import { draftBelow } from "./outline/quick-entry.ts";
import { mayAdd } from "./outline/rights.ts";
import { PlanOutlineView } from "./plan-outline-view.tsx";
import { PlanPrint } from "./plan-print.tsx";
import { PlanStanding } from "./plan-standing.tsx";
import { PlanToolbar } from "./plan-toolbar.tsx";
import { useJustAdded } from "./use-just-added.ts";
import { useOutlinePlace } from "./use-outline-place.ts";
import { usePlanChanges } from "./use-plan-changes.ts";
import { useFilterOfAddress, useNarrowed } from "./use-plan-filter.ts";
import type { Plan } from "./use-plan.ts";
import { useQuickEntry } from "./use-quick-entry.ts";
import { useRowActs } from "./use-row-acts.ts";
import { useWritten } from "./use-written.ts";

/** Everything the page does, in the order in which one thing needs the other. */
function useBoard(loaded: Plan, isReady: boolean) {
  const added = useJustAdded(loaded.outline);
  const plan = useMemo(() => ({ ...loaded, outline: added.outline }), [loaded, added.outline]);
  const [address, setItem] = useParam("item");
  const item = askedItem(plan, address);
  const control = useRef<OutlineControl>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const changes = usePlanChanges();
  const filter = useFilterOfAddress();
  const written = useWritten(filter.filter);
  const narrowed = useNarrowed(plan, filter.filter, written.ids);
  const place = useOutlinePlace(plan.outline, isReady, item);
  const entry = useQuickEntry(plan, changes, control, {
    begun: ({ id, above }) => {
      written.add(id);
      place.open(above);
    },
    added: added.take,
  });
  const acts = useRowActs({ plan, place, entry, changes, control, searchBox, setItem });
  return { plan, item, setItem, control, searchBox, changes, filter, narrowed, place, entry, acts };
}

type PlanBoardProps = { readonly plan: Plan; readonly loading: readonly Loading[] };

/** The whole page: head, outline, inspector. */
export function PlanBoard({ plan: loaded, loading }: PlanBoardProps) {
  const text = useTexts(planTexts);
  const isReady = loading.every(({ state }) => state === "ready");
  const board = useBoard(loaded, isReady);
  const { plan, item, filter, narrowed, place, entry, acts } = board;
  const isEmpty = plan.outline.items.size === 0 && entry.draft === undefined;
  const isShown = isReady && !isEmpty;
  const inspector = isReady && item !== undefined && (
    <ItemInspector plan={plan} changes={board.changes} id={item} onClose={acts.close} onGo={board.setItem} />
  );
  return (
    <Page width="fixed">
      <PageHeader
        title={text("title")}
        standing={isShown ? <PlanStanding plan={plan} narrowed={narrowed} /> : text("standingEmpty")}
        actions={isShown && <NewItemButton plan={plan} near={acts.near} onNew={acts.addNew} />}
      >
        {isShown && (
          <PlanToolbar
            plan={plan}
            filter={filter}
            searchBox={board.searchBox}
            onOpenAll={place.openAll}
            onCloseAll={place.closeAll}
          />
        )}
      </PageHeader>
      <SplitPane inspector={inspector}>
        <Loaded of={loading} skeleton="rows" count={14}>
          {() =>
            isEmpty ? (
              <NoPlan plan={plan} onBegin={() => entry.begin(draftBelow(plan.outline, []))} />
            ) : (
              <>
                <PlanOutlineView
                  plan={plan}
                  narrowed={narrowed}
                  onClear={filter.clear}
                  place={place}
                  entry={entry}
                  acts={acts}
                  control={board.control}
                />
                <PlanPrint plan={plan} outline={narrowed ?? plan.outline} />
              </>
            )
          }
        </Loaded>
      </SplitPane>
    </Page>
  );
}

/** The plan item that an address means: of an ask, the item that needs it. */
const askedItem = ({ outline, asks }: Plan, id: string | undefined): string | undefined =>
  id === undefined || outline.items.has(id) ? id : (asks.find((ask) => ask.id === id)?.from ?? id);

function NoPlan({ plan, onBegin }: { readonly plan: Plan; readonly onBegin: () => void }): ReactNode {
  const text = useTexts(planTexts);
  const mayBegin = mayAdd(plan.actor, "goal", null);
  const action = (
    <Button kind="primary" onClick={onBegin}>
      {text("new_goal")}
    </Button>
  );
  return (
    <EmptyState title={text("emptyTitle")} actions={mayBegin && action}>
      {text(mayBegin ? "empty" : "emptyReader")}
    </EmptyState>
  );
}
