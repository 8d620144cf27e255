import { Plus } from "lucide-react";
import { useState } from "react";
import { useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
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
import { AddDialog } from "./add-dialog.tsx";
import { CoverageLine } from "./coverage-line.tsx";
import { GridView } from "./grid-view.tsx";
import { RegisterView } from "./register-view.tsx";
import { StakeholderInspector } from "./stakeholder-inspector.tsx";
import styles from "./stakeholders.module.css";
import { UnitInspector } from "./unit-inspector.tsx";
import { UnitsView } from "./units-view.tsx";
import { type PeopleTable, useMayEditRegister } from "./use-stakeholders.ts";

const viewNames = ["register", "grid", "units"] as const;
type ViewName = (typeof viewNames)[number];

/** Everybody with a stake, inside and outside: the register, how much they move and care, and the units. */
export function StakeholdersPage() {
  const text = useTexts(stakeholders);
  const people = useTable("stakeholders");
  const units = useTable("units");
  const [item, setItem] = useParam("item");
  const { view, setView } = useView(item);
  const [adding, setAdding] = useState<PeopleTable>();
  const isMine = useMayEditRegister();
  const isReady = people.state === "ready" && units.state === "ready";
  const table: PeopleTable = view === "units" ? "units" : "stakeholders";
  useAdding(isMine, setAdding);
  return (
    <Page width="fixed">
      <PageHeader
        title={text("title")}
        standing={<CoverageLine />}
        actions={
          isMine && (
            <Button kind="primary" icon={<Plus />} onClick={() => setAdding(table)}>
              {text(table === "units" ? "addUnit" : "add")}
            </Button>
          )
        }
      />
      <SplitPane
        inspector={
          item !== undefined &&
          isReady && <ItemInspector key={item} id={item} onClose={() => setItem(undefined)} />
        }
      >
        <Loaded of={[people, units]}>
          {() => <Views view={view} onView={setView} item={item} onOpen={setItem} />}
        </Loaded>
      </SplitPane>
      {adding !== undefined && (
        <AddDialog table={adding} onClose={() => setAdding(undefined)} onAdded={setItem} />
      )}
    </Page>
  );
}

/** The tab of the address; without one, where its item is at home. */
function useView(item: string | undefined) {
  const [wanted, setView] = useParam("view");
  const isUnit = useTable("units").byId.has(item ?? "");
  const view: ViewName = viewNames.find((name) => name === wanted) ?? (isUnit ? "units" : "register");
  return { view, setView: (name: ViewName) => setView(name, "replace") };
}

function useAdding(isMine: boolean, onAdd: (table: PeopleTable) => void) {
  const text = useTexts(stakeholders);
  const person = () => onAdd("stakeholders");
  useKeys(text("title"), isMine ? [{ keys: "n", label: text("keyAdd"), run: person }] : []);
  useCommands(
    isMine
      ? [
          { name: "stakeholders.add", label: text("add"), keys: "n", run: person },
          { name: "stakeholders.unit", label: text("addUnit"), run: () => onAdd("units") },
        ]
      : [],
  );
}

type ViewsProps = {
  readonly view: ViewName;
  readonly onView: (view: ViewName) => void;
  readonly item: string | undefined;
  readonly onOpen: (id: string) => void;
};

function Views({ view, onView, item, onOpen }: ViewsProps) {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  const isMine = useMayEditRegister();
  const people = useTable("stakeholders").rows.length;
  const units = useTable("units").rows.length;
  const tabs = [
    { name: "register", label: text("register"), count: number(people) },
    { name: "grid", label: text("grid") },
    { name: "units", label: text("units"), count: number(units) },
  ] as const;
  return (
    <div className={styles.views}>
      <Tabs label={text("views")} tabs={tabs} current={view} onChange={onView}>
        {view === "units" ? (
          <UnitsView current={item} onOpen={onOpen} />
        ) : people === 0 ? (
          <EmptyState title={text("emptyTitle")}>
            {text(isMine ? "emptyWords" : "readerEmptyWords")}
          </EmptyState>
        ) : view === "grid" ? (
          <GridView current={item} onOpen={onOpen} onRegister={() => onView("register")} />
        ) : (
          <RegisterView current={item} onOpen={onOpen} />
        )}
      </Tabs>
    </div>
  );
}

function ItemInspector({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const text = useTexts(stakeholders);
  const person = useTable("stakeholders").byId.get(id);
  const unit = useTable("units").byId.get(id);
  if (person !== undefined) return <StakeholderInspector row={person} onClose={onClose} />;
  if (unit !== undefined) return <UnitInspector unit={unit} onClose={onClose} />;
  return (
    <Inspector title={text("notFoundTitle")} onClose={onClose}>
      <p>{text("notFoundWords")}</p>
    </Inspector>
  );
}
