import { Suspense, lazy, useMemo, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useFreshIds, useTable } from "../../api/use-table.ts";
import type { Texts } from "../../messages/catalogue.ts";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { aboveOf, belowOf, chainSpread } from "./chain-spread.ts";
import { ChainView } from "./chain-view.tsx";
import styles from "./direction.module.css";
import { PurposeProposals, useProposals } from "./purpose-proposals.tsx";
import { DirectionContext, type DirectionState, useMayEditDirection } from "./use-direction.ts";

/* What the spread does without until somebody opens it. */
const ItemInspector = lazy(async () => ({ default: (await import("./item-inspector.tsx")).ItemInspector }));
const NorthstarVersions = lazy(async () => ({
  default: (await import("./northstar-versions.tsx")).NorthstarVersions,
}));
const ProposeDialog = lazy(async () => ({ default: (await import("./propose-dialog.tsx")).ProposeDialog }));
const SupportsDialog = lazy(async () => ({
  default: (await import("./supports-dialog.tsx")).SupportsDialog,
}));
const ChecklistView = lazy(async () => ({ default: (await import("./checklist-view.tsx")).ChecklistView }));
const DirectionTestView = lazy(async () => ({
  default: (await import("./direction-test-view.tsx")).DirectionTestView,
}));
const UnitRatings = lazy(async () => ({ default: (await import("./unit-ratings.tsx")).UnitRatings }));
const WeightsDialog = lazy(async () => ({ default: (await import("./weights-dialog.tsx")).WeightsDialog }));

const viewNames = ["chain", "checklist", "test", "proposals", "versions"] as const;
type ViewName = (typeof viewNames)[number];

/** What the organisation is for and what carries it: the chain as one readable spread. */
export function DirectionPage() {
  const text = useTexts(direction);
  const northstar = useTable("northstar");
  const elements = useTable("elements");
  const [item, setItem] = useParam("item");
  const [unit, setUnit] = useParam("unit");
  const spread = useMemo(() => chainSpread(northstar.rows, elements.rows), [northstar.rows, elements.rows]);
  const [dialog, setDialog] = useState<Dialogue>();
  const state = useDirectionState({ spread, northstar, elements, item, setItem, setDialog });
  const isMine = useMayEditDirection();
  const isReady = northstar.state === "ready" && elements.state === "ready";
  return (
    <DirectionContext value={state}>
      <Page width="fixed">
        <PageHeader title={text("title")} standing={isReady ? standing(text, spread, isMine) : ""} />
        <SplitPane
          inspector={
            isReady &&
            (item !== undefined ? (
              <Suspense fallback={null}>
                <ItemInspector key={item} id={item} onClose={() => setItem(undefined)} />
              </Suspense>
            ) : (
              unit !== undefined && (
                <Suspense fallback={null}>
                  <UnitRatings key={unit} id={unit} onClose={() => setUnit(undefined)} />
                </Suspense>
              )
            ))
          }
        >
          <Loaded of={[northstar, elements]} skeleton="text" count={12}>
            {() => <Views onPropose={() => setDialog({ kind: "propose" })} />}
          </Loaded>
        </SplitPane>
      </Page>
      {dialog !== undefined && (
        <Suspense fallback={null}>
          <Dialogues dialog={dialog} onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
    </DirectionContext>
  );
}

function standing(text: Texts<typeof direction.messages>, spread: DirectionState["spread"], isMine: boolean) {
  const isEmpty = spread.purpose === undefined && spread.goals.length === 0;
  if (isEmpty) return text(isMine ? "emptyWords" : "readerEmptyWords");
  if (spread.goals.length === 0) return text("standing");
  return spread.gapCount === 0 ? text("standingWhole") : text("standingGaps", { count: spread.gapCount });
}

type Dialogue =
  | { readonly kind: "propose" }
  | { readonly kind: "weights" }
  | { readonly kind: "supports"; readonly id: string }
  | undefined;

type Surroundings = {
  readonly spread: DirectionState["spread"];
  readonly northstar: { readonly byId: DirectionState["northstar"] };
  readonly elements: { readonly byId: DirectionState["elements"] };
  readonly item: string | undefined;
  readonly setItem: (id: string | undefined) => void;
  readonly setDialog: (dialog: Dialogue) => void;
};

function useDirectionState({
  spread,
  northstar,
  elements,
  item,
  setItem,
  setDialog,
}: Surroundings): DirectionState {
  const [editing, setEditing] = useState<string | undefined>();
  const freshGoals = useFreshIds("northstar");
  const freshElements = useFreshIds("elements");
  return useMemo(
    () => ({
      spread,
      northstar: northstar.byId,
      elements: elements.byId,
      freshIds: new Set([...freshGoals, ...freshElements]),
      current: item,
      lit:
        item === undefined
          ? new Set()
          : new Set([...belowOf(item, spread.hanging), ...aboveOf(item, elements.byId)]),
      open: setItem,
      editing,
      setEditing,
      chooseSupports: (id) => setDialog({ kind: "supports", id }),
      weighGoals: () => setDialog({ kind: "weights" }),
    }),
    [spread, northstar.byId, elements.byId, freshGoals, freshElements, item, editing, setItem, setDialog],
  );
}

function Views({ onPropose }: { readonly onPropose: () => void }) {
  const text = useTexts(direction);
  const { may } = useOrganisation();
  const proposals = useProposals();
  const [viewParam, setView] = useParam("view");
  const view: ViewName = viewNames.find((name) => name === viewParam) ?? "chain";
  const open = proposals.rows.filter(({ state }) => state === "open").length;
  const tabs = [
    { name: "chain", label: text("viewChain") },
    { name: "checklist", label: text("viewChecklist") },
    { name: "test", label: text("viewTest") },
    { name: "proposals", label: text("viewProposals"), ...(open === 0 ? {} : { count: String(open) }) },
    ...(may("history.read") ? [{ name: "versions", label: text("viewVersions") } as const] : []),
  ] as const;
  return (
    <div className={styles.views}>
      <Tabs
        label={text("views")}
        tabs={tabs}
        current={view}
        onChange={(name) => setView(name === "chain" ? undefined : name, "replace")}
      >
        {view === "chain" && (
          <ChainView proposals={proposals} onPropose={onPropose} onLook={() => setView("proposals")} />
        )}
        {view === "checklist" && (
          <Suspense fallback={<Skeleton kind="text" count={8} />}>
            <ChecklistView />
          </Suspense>
        )}
        {view === "test" && (
          <Suspense fallback={<Skeleton kind="text" count={8} />}>
            <DirectionTestView />
          </Suspense>
        )}
        {view === "proposals" && <PurposeProposals proposals={proposals} />}
        {view === "versions" && may("history.read") && (
          <Suspense fallback={<Skeleton kind="text" count={8} />}>
            <NorthstarVersions />
          </Suspense>
        )}
      </Tabs>
    </div>
  );
}

function Dialogues({ dialog, onClose }: { readonly dialog: Dialogue; readonly onClose: () => void }) {
  const proposals = useProposals();
  const [, setView] = useParam("view");
  const elements = useTable("elements").byId;
  const purpose = useTable("northstar").rows.find(({ kind }) => kind === "purpose");
  const element = dialog?.kind === "supports" ? elements.get(dialog.id) : undefined;
  if (element !== undefined) return <SupportsDialog key={element.id} element={element} onClose={onClose} />;
  if (dialog?.kind === "weights") return <WeightsDialog onClose={onClose} />;
  if (dialog?.kind !== "propose" || purpose === undefined) return null;
  const proposed = () => {
    onClose();
    proposals.retry();
    setView("proposals");
  };
  return <ProposeDialog purpose={purpose} onClose={onClose} onProposed={proposed} />;
}
