import { ChevronRight } from "lucide-react";
import { type CSSProperties, memo } from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { classNames } from "../class-names.ts";
import type { CellEditing } from "./cell-text.tsx";
import styles from "./grid.module.css";
import type { OutlineColumn } from "./outline-props.ts";
import type { OutlineRow } from "./outline-rows.ts";

type OutlineLineProps = {
  readonly row: OutlineRow<never>;
  readonly columns: readonly OutlineColumn<never>[];
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly activeCell: number | null;
  readonly isCurrent: boolean;
  readonly isFresh: boolean;
  readonly editedColumn: string | undefined;
  readonly editing: CellEditing | undefined;
};

/** One line; drawn again only when something of it changed. */
export const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { row, columns, index, start, isActive, activeCell, isCurrent, isFresh, editedColumn, editing } =
    props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? row.isExpanded : undefined}
      aria-selected={isCurrent || undefined}
      data-index={index}
      data-key={row.key}
      data-current={isCurrent || undefined}
      data-fresh={isFresh || undefined}
      tabIndex={isActive && activeCell === null ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, "--level": row.level } as CSSProperties}
    >
      {columns.map((column, cell) => {
        const cellEditing = column.name === editedColumn ? editing : undefined;
        return (
          <div
            key={column.name}
            role="gridcell"
            data-cell={cell}
            data-editable={column.edit !== undefined || undefined}
            data-editing={cellEditing !== undefined || undefined}
            tabIndex={isActive && activeCell === cell ? 0 : -1}
            className={classNames(
              styles.cell,
              cell === 0 && styles.first,
              column.align === "end" && styles.end,
            )}
          >
            {cell === 0 && <Opener row={row} />}
            {cellEditing === undefined ? column.render(row.item) : column.edit?.(row.item, cellEditing)}
          </div>
        );
      })}
    </div>
  );
});

function Opener({ row }: { readonly row: OutlineRow<never> }) {
  const text = useTexts(ui);
  if (!row.hasChildren) return <i className={styles.leaf} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-opener
      aria-expanded={row.isExpanded}
      aria-label={text(row.isExpanded ? "collapse" : "expand")}
      className={styles.opener}
    >
      <ChevronRight aria-hidden className="turns" />
    </button>
  );
}
