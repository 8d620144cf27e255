import { type TableName, tableNames } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { idSchema } from "./column-schema.ts";
import { type NewRow, changedRowSchemas, newRowSchemas } from "./rows.ts";

const MOST_EDITS = 5_000;
const LONGEST_REASON = 2_000;

/** The edit of one row. An id left out of `add` is made by the server. */
export type Edit<T extends TableName = TableName> =
  | { readonly do: "add"; readonly table: T; readonly id?: string | undefined; readonly row: NewRow<T> }
  | {
      readonly do: "set";
      readonly table: T;
      readonly id: string;
      readonly version: number;
      readonly row: NewRow<T>;
    }
  | { readonly do: "remove"; readonly table: T; readonly id: string; readonly version: number };

const version = z.number().int().min(1);

const editsOf = (table: TableName) => [
  z.strictObject({
    do: z.literal("add"),
    table: z.literal(table),
    id: idSchema.optional(),
    row: newRowSchemas[table],
  }),
  z.strictObject({
    do: z.literal("set"),
    table: z.literal(table),
    id: idSchema,
    version,
    row: changedRowSchemas[table],
  }),
  z.strictObject({ do: z.literal("remove"), table: z.literal(table), id: idSchema, version }),
];

const oneOf = (key: string, options: readonly z.ZodType[]) =>
  z.discriminatedUnion(key, options as unknown as [z.core.$ZodTypeDiscriminable]);

export const editSchema = oneOf(
  "table",
  tableNames.map((table) => oneOf("do", editsOf(table))),
) as unknown as z.ZodType<Edit>;

export const reasonSchema = z.string().trim().min(1).max(LONGEST_REASON);

/** What happened to one row; `row` is `null` where it was removed. */
export const changedRowSchema = z.object({
  table: z.enum(tableNames as readonly [TableName, ...TableName[]]),
  id: z.string(),
  row: z.record(z.string(), z.unknown()).nullable(),
});
export type ChangedRow = z.output<typeof changedRowSchema>;

/** One human act: what it was, whose, when, why, and every row it touched. */
export const changeSchema = z.object({
  seq: z.number().int(),
  act: z.string(),
  actor: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  /** The change that this one took back. */
  undoes: z.number().int().nullable(),
  /** The change that took this one back. */
  undoneBy: z.number().int().nullable(),
  rows: z.array(changedRowSchema),
});
export type Change = z.output<typeof changeSchema>;

/** A change with the rows as they were before, for the history. */
export const pastChangeSchema = changeSchema.extend({
  rows: z.array(changedRowSchema.extend({ before: z.record(z.string(), z.unknown()).nullable() })),
  /** Rows touched in all; the list holds the first ones. */
  rowCount: z.number().int(),
});
export type PastChange = z.output<typeof pastChangeSchema>;

export const makeChange = endpoint({
  method: "POST",
  path: "/organisations/:organisation/changes",
  summary: "Change several rows in one act: all of them or none",
  access: "rows.change",
  body: z.strictObject({
    reason: reasonSchema.optional(),
    edits: z.array(editSchema).min(1).max(MOST_EDITS),
  }),
  response: changeSchema,
  status: 201,
});

export const undoChange = endpoint({
  method: "POST",
  path: "/organisations/:organisation/changes/:seq/undo",
  summary: "Take back a change, if nothing it touched was changed since",
  access: "rows.change",
  response: changeSchema,
  status: 201,
});

export const listChanges = endpoint({
  method: "GET",
  path: "/organisations/:organisation/changes",
  summary: "Who changed what, when and why, the latest first",
  access: "history.read",
  query: z.strictObject({
    item: idSchema.optional(),
    table: z.enum(tableNames as readonly [TableName, ...TableName[]]).optional(),
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ changes: z.array(pastChangeSchema), hasMore: z.boolean() }),
});
