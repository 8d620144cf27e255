import type { ReactNode } from "react";

/** A column of a table or outline. Keep the list of columns stable (`useMemo`): rows are drawn again when it changes. */
export type Column<R> = {
  readonly name: string;
  readonly label: string;
  readonly render: (row: R) => ReactNode;
  /** A track of CSS grid. Default `minmax(96px, 1fr)`. */
  readonly width?: string;
  /** Numbers stand at the end. Default `start`. */
  readonly align?: "start" | "end";
  /** Makes the column sortable: the order from low to high. */
  readonly compare?: (a: R, b: R) => number;
  /** Shown only where the table is at least this wide, in pixels. */
  readonly from?: number;
  /** The heading is spoken, not shown. */
  readonly isLabelHidden?: boolean;
};

export type Sort = { readonly column: string; readonly direction: "up" | "down" };

/** Columns that have room in a table of this width. */
export const columnsWithin = <C extends { readonly from?: number }>(columns: readonly C[], width: number) =>
  columns.filter(({ from = 0 }) => from <= width);

export const tracksOf = (columns: readonly { readonly width?: string }[], before: readonly string[] = []) =>
  [...before, ...columns.map(({ width }) => width ?? "minmax(96px, 1fr)")].join(" ");

/** Rows in the order of a column; equal rows keep the order they came in. */
export function sorted<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: Sort | undefined,
): readonly R[] {
  const compare = columns.find(({ name }) => name === sort?.column)?.compare;
  if (sort === undefined || compare === undefined) return rows;
  return rows.toSorted(sort.direction === "up" ? compare : (a, b) => compare(b, a));
}

/** Up, then down, then as it was. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, direction: "up" };
  return sort.direction === "up" ? { column, direction: "down" } : undefined;
}
