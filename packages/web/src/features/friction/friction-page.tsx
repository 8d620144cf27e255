import { Plus } from "lucide-react";
import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { priorities } from "../../messages/en/priorities.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { useCommands } from "../../shell/commands.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Inspector, SplitPane } from "../../ui/split-pane.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { AgreementView } from "./agreement-view.tsx";
import { BarrierInspector } from "./barrier-inspector.tsx";
import { lacksResponse } from "./barrier-order.ts";
import { BarrierView } from "./barrier-view.tsx";
import { DecisionInspector } from "./decision-inspector.tsx";
import { DecisionList } from "./decision-list.tsx";
import styles from "./friction.module.css";
import { PrioritiesView } from "./priorities-view.tsx";
import { useFrictionActs, useMaySettle } from "./use-friction.ts";

const viewNames = ["agreement", "priorities", "barriers", "decisions"] as const;
type ViewName = (typeof viewNames)[number];

/** How far people agree, what stands in the way within and around, and what was decided about it. */
export function FrictionPage() {
  const text = useTexts(friction);
  const [barriers, decisions] = [useTable("barriers"), useTable("decisions")];
  const [item, setItem] = useParam("item");
  const { view, setView } = useView(item);
  const add = useAdding(view, setItem);
  const isReady = barriers.state === "ready" && decisions.state === "ready";
  return (
    <Page width="fixed">
      <PageHeader
        title={text("title")}
        standing={isReady && <Standing />}
        actions={
          add &&
          (view === "barriers" || view === "decisions") && (
            <Button kind="primary" icon={<Plus />} onClick={add}>
              {text(view === "decisions" ? "addDecision" : "addBarrier")}
            </Button>
          )
        }
      />
      <SplitPane
        inspector={item !== undefined && isReady && <Opened id={item} onClose={() => setItem(undefined)} />}
      >
        <Loaded of={[barriers, decisions]}>
          {() => <Views view={view} onView={setView} item={item} onOpen={setItem} />}
        </Loaded>
      </SplitPane>
    </Page>
  );
}

function useView(item: string | undefined) {
  const [wanted, setView] = useParam("view");
  const isDecision = useTable("decisions").byId.has(item ?? "");
  const view: ViewName = viewNames.find((name) => name === wanted) ?? (isDecision ? "decisions" : "barriers");
  return { view, setView: (name: ViewName) => setView(name, "replace") };
}

/** Adds one of what is looked at and opens it, for those who may. */
function useAdding(view: ViewName, onAdded: (id: string) => void): (() => void) | undefined {
  const text = useTexts(friction);
  const maySettle = useMaySettle();
  const acts = useFrictionActs();
  const barrier = () =>
    onAdded(acts.add("barriers", { title: text("newBarrier"), side: "inner" }, text("newBarrier")));
  const decision = () =>
    onAdded(acts.add("decisions", { question: text("newDecision") }, text("newDecision")));
  const add = view === "decisions" ? decision : barrier;
  useKeys(text("title"), maySettle ? [{ keys: "n", label: text("keyAdd"), run: add }] : []);
  useCommands(
    maySettle
      ? [
          { name: "friction.barrier", label: text("addBarrier"), run: barrier },
          { name: "friction.decision", label: text("addDecision"), run: decision },
        ]
      : [],
  );
  return maySettle ? add : undefined;
}

function Standing() {
  const text = useTexts(friction);
  const { rows } = useTable("barriers");
  const open = rows.filter(lacksResponse).length;
  const inner = rows.filter(({ side }) => side === "inner").length;
  if (rows.length === 0) return null;
  return (
    <>
      {text("withoutResponse", { count: open })} {inner === 0 && text("noInner")}
    </>
  );
}

type ViewsProps = {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  readonly item: string | undefined;
  readonly onOpen: (id: string) => void;
};

function Views({ view, onView, item, onOpen }: ViewsProps) {
  const text = useTexts(friction);
  const prioritiesText = useTexts(priorities);
  const { number } = useFormats();
  const barriers = useTable("barriers").rows;
  const decisions = useTable("decisions").rows;
  const tabs = [
    { name: "agreement", label: text("agreement") },
    { name: "priorities", label: prioritiesText("tab") },
    { name: "barriers", label: text("barriers"), count: number(barriers.length) },
    { name: "decisions", label: text("decisions"), count: number(decisions.length) },
  ] as const;
  return (
    <div className={styles.views}>
      <Tabs label={text("views")} tabs={tabs} current={view} onChange={onView}>
        {view === "agreement" ? (
          <AgreementView />
        ) : view === "priorities" ? (
          <PrioritiesView />
        ) : view === "barriers" ? (
          <BarrierView current={item} onOpen={onOpen} />
        ) : decisions.length === 0 ? (
          <EmptyState title={text("noDecisionsTitle")}>{text("noDecisionsWords")}</EmptyState>
        ) : (
          <DecisionList rows={decisions} current={item} onOpen={onOpen} />
        )}
      </Tabs>
    </div>
  );
}

function Opened({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const text = useTexts(friction);
  const barrier = useTable("barriers").byId.get(id);
  const decision = useTable("decisions").byId.get(id);
  if (barrier !== undefined) return <BarrierInspector key={id} row={barrier} onClose={onClose} />;
  if (decision !== undefined) return <DecisionInspector key={id} row={decision} onClose={onClose} />;
  return (
    <Inspector title={text("notFoundTitle")} onClose={onClose}>
      <p>{text("notFoundWords")}</p>
    </Inspector>
  );
}
