import { ChevronsDownUp, ChevronsUpDown, Columns3, ListFilter, Search } from "lucide-react";
import { type RefObject, useMemo } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Select } from "../../ui/select.tsx";
import { optionalColumns, showColumn, useShownColumns } from "./column-choice.ts";
import { NOBODY, type PlanFilter } from "./outline/plan-filter.ts";
import styles from "./plan.module.css";
import { statuses } from "./status-mark.tsx";
import type { FilterOfAddress } from "./use-plan-filter.ts";
import type { Plan } from "./use-plan.ts";

export type PlanToolbarProps = {
  readonly plan: Plan;
  readonly filter: FilterOfAddress;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onOpenAll: () => void;
  readonly onCloseAll: () => void;
};

/** Above the outline: find, filter, choose columns, open and close. */
export function PlanToolbar({ plan, filter, searchBox, onOpenAll, onCloseAll }: PlanToolbarProps) {
  const text = useTexts(planTexts);
  return (
    <div className={styles.toolbar} role="group" aria-label={text("filtersTitle")}>
      <span className={styles.find}>
        <Search aria-hidden />
        <input
          ref={searchBox}
          type="search"
          aria-label={text("find")}
          placeholder={text("find")}
          value={filter.words}
          onChange={(event) => filter.setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || filter.words === "") return;
            event.preventDefault();
            filter.setWords("");
          }}
        />
      </span>
      <Filters plan={plan} filter={filter} />
      <ColumnChoice />
      <span className={styles.opening}>
        <IconButton label={text("openAll")} onClick={onOpenAll}>
          <ChevronsUpDown />
        </IconButton>
        <IconButton label={text("closeAll")} onClick={onCloseAll}>
          <ChevronsDownUp />
        </IconButton>
      </span>
    </div>
  );
}

function Filters({ plan, filter }: { readonly plan: Plan; readonly filter: FilterOfAddress }) {
  const text = useTexts(planTexts);
  const units = useUnitChoices(plan);
  const owners = useOwnerChoices(plan);
  const { unit, owner, status } = filter.chosen;
  const count = [unit, owner, status].filter((each) => each !== undefined).length;
  const button = (
    <Button icon={<ListFilter aria-hidden />} data-on={count > 0 || undefined} className={styles.filter}>
      {count === 0 ? text("filters") : text("filtersOn", { count })}
    </Button>
  );
  const set = (name: Exclude<keyof PlanFilter, "words">) => (value: string | null) =>
    filter.set(name, value ?? undefined);
  return (
    <Popover trigger={button} title={text("filtersTitle")}>
      <div className={styles.sheet}>
        <Select
          label={text("field_unit")}
          value={unit ?? null}
          onChange={set("unit")}
          choices={units}
          emptyLabel={text("allUnits")}
        />
        <Select
          label={text("field_owner")}
          value={owner ?? null}
          onChange={set("owner")}
          choices={owners}
          emptyLabel={text("allOwners")}
        />
        <Select
          label={text("field_status")}
          value={status ?? null}
          onChange={set("status")}
          choices={statuses.map((value) => ({ value: value, label: text(`status_${value}`) }))}
          emptyLabel={text("allStatuses")}
        />
        <Button kind="quiet" onClick={filter.clear}>
          {text("clearFilters")}
        </Button>
      </div>
    </Popover>
  );
}

/** The units as a tree, in words: deeper ones are set in. */
function useUnitChoices({ units }: Plan) {
  const { compare } = useFormats();
  return useMemo(() => {
    const known = new Set(units.map(({ id }) => id));
    const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : ""));
    const choices = new Map<string, string>();
    const visit = (parent: string, depth: number) => {
      for (const { id, name } of (below.get(parent) ?? []).toSorted((a, b) => compare(a.name, b.name))) {
        if (choices.has(id)) continue;
        choices.set(id, "\u2003".repeat(depth) + name);
        visit(id, depth + 1);
      }
    };
    visit("", 0);
    return [...choices].map(([value, label]) => ({ value, label }));
  }, [units, compare]);
}

function useOwnerChoices({ outline, personById }: Plan) {
  const text = useTexts(planTexts);
  const { compare } = useFormats();
  return useMemo(() => {
    const owners = new Set(
      [...outline.items.values()].map(({ owner }) => owner).filter((owner) => owner !== null),
    );
    const choices = [...owners].map((value) => ({ value, label: personById.get(value)?.name ?? value }));
    return [{ value: NOBODY, label: text("nobody") }, ...choices.sort((a, b) => compare(a.label, b.label))];
  }, [outline, personById, compare, text]);
}

function ColumnChoice() {
  const text = useTexts(planTexts);
  const shown = useShownColumns();
  const button = (
    <Button icon={<Columns3 aria-hidden />} className={styles.columns}>
      {text("columns")}
    </Button>
  );
  return (
    <Popover trigger={button} title={text("columnsTitle")} align="end">
      <div className={styles.sheet}>
        {optionalColumns.map((column) => (
          <Checkbox
            key={column}
            isChecked={shown.includes(column)}
            onChange={(isShown) => showColumn(column, isShown)}
          >
            {text(`column_${column}`)}
          </Checkbox>
        ))}
      </div>
    </Popover>
  );
}
