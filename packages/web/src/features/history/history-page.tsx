import { search as searchItems } from "@lodestar/contract";
import { type TableName, tableNames } from "@lodestar/core";
import { useRef } from "react";
import { answered } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { history } from "../../messages/en/history.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { useParam } from "../../routes/use-param.ts";
import { Combobox, type FindOptions } from "../../ui/combobox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { ChangeList } from "./change-list.tsx";
import styles from "./history.module.css";
import { shortened } from "./row-words.ts";
import { usePastChanges } from "./use-past-changes.ts";
import { useTelling } from "./use-telling.ts";

const tableOf = (name: string | undefined): TableName | undefined =>
  tableNames.find((table) => table === name);

/** Who changed what, when and why, in words; and the way back. */
export function HistoryPage() {
  const text = useTexts(history);
  const { id, may } = useOrganisation();
  const [item, setItem] = useParam("item");
  const [tableParam, setTable] = useParam("table");
  const table = tableOf(tableParam);
  const changes = usePastChanges({ item, table });
  const list = useRef<HTMLDivElement>(null);
  useHistoryKeys(list);
  const isFiltered = item !== undefined || table !== undefined;
  return (
    <Page width="reading">
      <PageHeader title={text("title")} standing={text(may("rows.change") ? "standing" : "standingReader")}>
        <div className={styles.filters} role="group" aria-label={text("filters")}>
          <KindFilter table={table} onChange={(next) => setTable(next ?? undefined, "replace")} />
          <ItemFilter item={item} onChange={(next) => setItem(next, "replace")} />
          {isFiltered && (
            <Link className={styles.clear} to={`/o/${encodeURIComponent(id)}/history`}>
              {text("clearFilters")}
            </Link>
          )}
        </div>
      </PageHeader>
      <div ref={list}>
        <Loaded of={changes} skeleton="rows" count={10} empty={<Nothing isFiltered={isFiltered} />}>
          {() => <ChangeList changes={changes} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const text = useTexts(history);
  const { id } = useOrganisation();
  const organisation = encodeURIComponent(id);
  if (isFiltered)
    return (
      <EmptyState
        title={text("emptyFilteredTitle")}
        actions={<Link to={`/o/${organisation}/history`}>{text("clearFilters")}</Link>}
      >
        {text("emptyFilteredWords")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={text("emptyTitle")}
      actions={<Link to={`/o/${organisation}/direction`}>{text("toDirection")}</Link>}
    >
      {text("emptyWords")}
    </EmptyState>
  );
}

type KindFilterProps = {
  readonly table: TableName | undefined;
  readonly onChange: (table: TableName | null) => void;
};

function KindFilter({ table, onChange }: KindFilterProps) {
  const text = useTexts(history);
  const choices = tableNames.map((name) => ({ value: name, label: text(`choice_${name}`) }));
  return (
    <Select
      label={text("filterTable")}
      emptyLabel={text("everyKind")}
      value={table ?? null}
      onChange={onChange}
      choices={choices}
    />
  );
}

type ItemFilterProps = {
  readonly item: string | undefined;
  readonly onChange: (item: string | undefined) => void;
};

function ItemFilter({ item, onChange }: ItemFilterProps) {
  const text = useTexts(history);
  const { id: organisation } = useOrganisation();
  const { titleOf } = useTelling([]);
  const find: FindOptions = async (words, signal) => {
    if (words.trim() === "") return [];
    const { hits } = await answered(searchItems, { params: { organisation }, query: { q: words }, signal });
    return hits.map(({ id, table, title }) => ({
      value: id,
      label: shortened(title),
      detail: text(`choice_${table}` as "choice_units"),
    }));
  };
  return (
    <Combobox
      label={text("filterItem")}
      placeholder={text("findItem")}
      value={item === undefined ? null : { value: item, label: shortened(titleOf(item) ?? item) }}
      onChange={(option) => onChange(option?.value)}
      find={find}
    />
  );
}

/** `j` and `k` go from change to change; the buttons of each do the rest. */
function useHistoryKeys(list: React.RefObject<HTMLElement | null>): void {
  const text = useTexts(history);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>("li[data-seq]") ?? [])];
  const current = () => entries().findIndex((entry) => entry.contains(document.activeElement));
  const step = (by: number) => {
    const all = entries();
    const place = Math.min(Math.max(current() + by, 0), all.length - 1);
    all[place]?.querySelector<HTMLElement>("button")?.focus();
  };
  const takeBack = () => entries()[current()]?.querySelector<HTMLElement>("[data-take-back] button")?.click();
  useKeys(text("title"), [
    { keys: ["j", "ArrowDown"], label: text("keyNext"), run: () => step(1) },
    { keys: ["k", "ArrowUp"], label: text("keyPrevious"), run: () => step(-1) },
    { keys: "Enter", label: text("keyDetails"), run: () => undefined, isListedOnly: true },
    { keys: "u", label: text("keyTakeBack"), run: takeBack },
  ]);
}
