import type { KeyboardEvent, ReactNode, Ref } from "react";
import type { CellEditing, Leave } from "./cell-text.tsx";
import type { Column } from "./column.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** A column of an outline; with `edit` its cells are edited in place. The first column carries the tree. */
export type OutlineColumn<R> = Omit<Column<R>, "compare"> & {
  readonly edit?: (row: R, editing: CellEditing) => ReactNode;
  /** Whether this row's cell may be edited. Default: all may. */
  readonly mayEdit?: (row: R) => boolean;
};

/** What a page may ask of its outline. */
export type OutlineControl = {
  readonly focus: (key: string) => void;
  /** Edits a cell as soon as its row is there: for rows just added. */
  readonly edit: (key: string, column: string) => void;
};

export type OutlineProps<R> = {
  readonly label: string;
  /** `outlineRows({ roots, childrenOf, idOf, expanded })` */
  readonly rows: readonly OutlineRow<R>[];
  readonly columns: readonly OutlineColumn<R>[];
  readonly onExpand: (row: OutlineRow<R>, isExpanded: boolean) => void;
  /** Enter on a row that has nothing to edit, `o`, or a press on it. */
  readonly onOpen?: (row: OutlineRow<R>) => void;
  /** The key of the row shown beside the outline. */
  readonly current?: string | undefined;
  readonly freshIds?: ReadonlySet<string>;
  /** After a cell was edited: Enter asks for the next row, Tab to indent, Shift+Tab to outdent. */
  readonly onLeave?: (row: OutlineRow<R>, column: string, how: Leave) => void;
  /** Tab and Shift+Tab on a row, while nothing is edited. Without it they leave the outline; with it Escape and then Tab does. */
  readonly onIndent?: (row: OutlineRow<R>, direction: "in" | "out") => void;
  /** Other keys on a row; true if it did something. */
  readonly onRowKey?: (event: KeyboardEvent, row: OutlineRow<R>) => boolean;
  readonly ref?: Ref<OutlineControl>;
  readonly layout?: "fill" | "inline";
  readonly empty?: ReactNode;
};
