import { type TableName, schema } from "@lodestar/core";
import type { Edit } from "@lodestar/contract";
import type { ContentRow } from "../db/content-rows.ts";
import { contentColumns } from "../db/content-tables.ts";

/** One row as an edit finds and leaves it; `null` where it is not there. */
export type EditedRow = {
  readonly table: TableName;
  readonly id: string;
  readonly before: ContentRow | null;
  readonly after: ContentRow | null;
};

export const keyOf = (table: TableName, id: string): string => `${table} ${id}`;

/** The row that an edit makes of the one that is there. A row's version is the change that wrote it last. */
export function rowAfter(
  edit: Edit & { readonly id: string },
  before: ContentRow | null,
  version: number,
): ContentRow | null {
  if (edit.do === "remove") return null;
  const unknown = Object.fromEntries(
    contentColumns[edit.table].map(({ name, spec }) => [name, isListColumn(spec.type) ? [] : null]),
  );
  const values = edit.do === "add" ? { extra: null, ...unknown, ...edit.row } : { ...before, ...edit.row };
  return { ...values, id: edit.id, version };
}

const isListColumn = (type: string) => type === "references" || type === "labels" || type === "links";

/** The letters that ids of new rows begin with, so that people can tell what they read. */
export function idPrefix(table: TableName): string {
  return "id" in schema[table] ? table.slice(0, 1) : "row";
}
