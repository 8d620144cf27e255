import { ArrowDown, ArrowUp } from "lucide-react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Checkbox } from "../checkbox.tsx";
import { classNames } from "../class-names.ts";
import { type Column, type Sort, nextSort } from "./column.ts";
import styles from "./grid.module.css";
import { type Selection, nothingSelected } from "./selection.ts";

type HeaderProps<R> = {
  readonly columns: readonly Column<R>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly selected: number;
  readonly ids: readonly string[];
  readonly onSelect: ((selection: Selection) => void) | undefined;
};

/** The headings; those of sortable columns are buttons. */
export function TableHeader<R>({ columns, sort, onSort, selected, ids, onSelect }: HeaderProps<R>) {
  const text = useTexts(ui);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headings}>
        {onSelect !== undefined && (
          <div role="columnheader" className={styles.box}>
            <Checkbox
              aria-label={text("selectAll")}
              isChecked={selected > 0 && selected === ids.length}
              isMixed={selected > 0 && selected < ids.length}
              onChange={(isChecked) => onSelect(isChecked ? new Set(ids) : nothingSelected)}
            />
          </div>
        )}
        {columns.map((column) => (
          <Heading key={column.name} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

function Heading<R>({
  column,
  sort,
  onSort,
}: { readonly column: Column<R> } & Pick<HeaderProps<R>, "sort" | "onSort">) {
  const direction = sort?.column === column.name ? sort.direction : undefined;
  const label = column.isLabelHidden ? <span className={styles.unseen}>{column.label}</span> : column.label;
  return (
    <div
      role="columnheader"
      aria-sort={direction === undefined ? undefined : direction === "up" ? "ascending" : "descending"}
      className={classNames(styles.heading, column.align === "end" && styles.end)}
    >
      {column.compare === undefined ? (
        <span className={styles.words}>{label}</span>
      ) : (
        <button type="button" className={styles.sorter} onClick={() => onSort(nextSort(sort, column.name))}>
          <span className={styles.words}>{label}</span>
          {direction === "up" && <ArrowUp aria-hidden />}
          {direction === "down" && <ArrowDown aria-hidden />}
        </button>
      )}
    </div>
  );
}
