import { memo } from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Checkbox } from "../checkbox.tsx";
import { classNames } from "../class-names.ts";
import type { Column } from "./column.ts";
import styles from "./grid.module.css";

type TableRowProps = {
  readonly row: never;
  readonly columns: readonly Column<never>[];
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly isSelected: boolean | undefined;
  readonly isFresh: boolean;
};

/** One row; drawn again only when something of it changed. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, columns, index, start, isActive, isCurrent, isSelected, isFresh } = props;
  const text = useTexts(ui);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? (isCurrent || undefined)}
      data-index={index}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      data-fresh={isFresh || undefined}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={styles.box} data-box>
          <Checkbox
            aria-label={text("selectRow")}
            tabIndex={-1}
            isChecked={isSelected}
            onChange={() => undefined}
          />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.name}
          role="gridcell"
          className={classNames(styles.cell, column.align === "end" && styles.end)}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
});
