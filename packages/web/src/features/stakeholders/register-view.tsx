import { useMemo, useRef, useState } from "react";
import { useFreshIds, useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { type Selection, nothingSelected } from "../../ui/grid/selection.ts";
import { Table } from "../../ui/grid/table.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import { RegisterFilters, type RegisterWish } from "./register-filters.tsx";
import { type StakeholderRow, matching } from "./register-rows.ts";
import styles from "./stakeholders.module.css";
import { unitTree, withUnitsBelow } from "./unit-tree.ts";
import { useRegisterColumns } from "./use-register-columns.tsx";
import { useMayEditRegister } from "./use-stakeholders.ts";

const everybody: RegisterWish = { words: "", unit: null, side: null };
const idOf = ({ id }: StakeholderRow) => id;

type RegisterViewProps = { readonly current: string | undefined; readonly onOpen: (id: string) => void };

/** Everybody with a stake, to find, compare and change many at once. */
export function RegisterView({ current, onOpen }: RegisterViewProps) {
  const text = useTexts(stakeholders);
  const isMine = useMayEditRegister();
  const [wish, setWish] = useState(everybody);
  const { rows, shown, tree } = useShown(wish);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const fresh = useFreshIds("stakeholders");
  const columns = useRegisterColumns();
  const bar = useRef<HTMLDivElement>(null);
  useKeys(text("title"), [
    { keys: "/", label: text("keyFind"), run: () => bar.current?.querySelector("input")?.focus() },
  ]);
  const change = (next: RegisterWish) => {
    setWish(next);
    setSelection(nothingSelected);
  };
  return (
    <div className={styles.view}>
      <RegisterFilters
        bar={bar}
        wish={wish}
        onChange={change}
        tree={tree}
        shown={shown.length}
        all={rows.length}
      />
      {!isMine && <p className={styles.note}>{text("judgementsHidden")}</p>}
      {selection.size > 0 && <Chosen selection={selection} onDone={() => setSelection(nothingSelected)} />}
      <div className={styles.fill}>
        <Table
          label={text("register")}
          rows={shown}
          columns={columns}
          idOf={idOf}
          current={current}
          onOpen={({ id }) => onOpen(id)}
          {...(isMine && { selection, onSelect: setSelection })}
          freshIds={fresh}
          initialSort={{ column: "name", direction: "up" }}
          empty={
            <p className={styles.note}>
              {text("emptyFiltered")}{" "}
              <Button size="small" onClick={() => change(everybody)}>
                {text("showAll")}
              </Button>
            </p>
          }
        />
      </div>
    </div>
  );
}

function useShown(wish: RegisterWish) {
  const { language, compare } = useFormats();
  const { rows } = useTable("stakeholders");
  const units = useTable("units").rows;
  const tree = useMemo(() => unitTree(units, compare), [units, compare]);
  const shown = useMemo(() => {
    const { words, unit, side } = wish;
    const within = unit === null ? null : unit === "none" ? new Set<string>() : withUnitsBelow(units, unit);
    return matching(rows, { words, side, units: within }, language);
  }, [rows, units, wish, language]);
  return { rows, shown, tree };
}

type ChosenProps = { readonly selection: Selection; readonly onDone: () => void };

function Chosen({ selection, onDone }: ChosenProps) {
  const text = useTexts(stakeholders);
  const { byId } = useTable("stakeholders");
  const [isOpen, setOpen] = useState(false);
  const chosen = [...selection].flatMap((id) => byId.get(id) ?? []);
  return (
    <div className={styles.chosen}>
      <span>{text("selected", { count: chosen.length })}</span>
      <Button size="small" onClick={() => setOpen(true)}>
        {text("bulk")}
      </Button>
      <Button size="small" kind="quiet" onClick={onDone}>
        {text("unselect")}
      </Button>
      {isOpen && <BulkDialog rows={chosen} onClose={() => setOpen(false)} />}
    </div>
  );
}
