import { type TableName, tableNames } from "@lodestar/core";
import { z } from "zod";
import { type Endpoint, endpoint } from "../endpoint.ts";
import { type Change, changeSchema, reasonSchema } from "./changes.ts";
import { idSchema } from "./column-schema.ts";
import { type NewRow, type RowOf, changedRowSchemas, newRowSchemas, rowSchemas, tablePaths } from "./rows.ts";

/** The five endpoints that every table has. Adding, changing and removing are changes of one row. */
export type TableEndpoints<T extends TableName> = {
  readonly list: Asks<typeof pageSchema, undefined, { rows: RowOf<T>[]; seq: number; after: string | null }>;
  readonly get: Asks<undefined, undefined, RowOf<T>>;
  readonly add: Asks<undefined, { id?: string | undefined; row: NewRow<T> } & Reason, Change>;
  readonly change: Asks<undefined, { version: number; row: NewRow<T> } & Reason, Change>;
  readonly remove: Asks<typeof removalSchema, undefined, Change>;
};

type Reason = { reason?: string | undefined };

/** An endpoint whose schemas are made from core's, so that what they hold is said here. */
type Asks<Query, Body, Response> = Omit<Endpoint, "query" | "body" | "response"> &
  (Query extends z.ZodType ? { readonly query: Query } : unknown) &
  (Body extends object ? { readonly body: z.ZodType<Body, Body> } : unknown) & {
    readonly response: z.ZodType<Response, Response>;
  };

const MOST_ROWS = 20_000;

const pageSchema = z.strictObject({
  /** Rows behind this id, in the order of ids. */
  after: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS),
});

const removalVersion = z.coerce.number().int().min(1);

const removalSchema = z.strictObject({ version: removalVersion, reason: reasonSchema.optional() });

const version = z.number().int().min(1);

function endpointsOf(table: TableName) {
  const path = `/organisations/:organisation/${tablePaths[table]}`;
  const words = tablePaths[table].replaceAll("-", " ");
  return {
    list: endpoint({
      method: "GET",
      path,
      summary: `List ${words}, by id; \`seq\` is the change they are true at`,
      access: "organisation.read",
      query: pageSchema,
      response: z.object({
        rows: z.array(rowSchemas[table]),
        seq: z.number().int(),
        after: z.string().nullable(),
      }),
    }),
    get: endpoint({
      method: "GET",
      path: `${path}/:id`,
      summary: `One of the ${words}`,
      access: "organisation.read",
      response: rowSchemas[table],
    }),
    add: endpoint({
      method: "POST",
      path,
      summary: `Add to the ${words}`,
      access: "rows.change",
      body: z.strictObject({
        id: idSchema.optional(),
        row: newRowSchemas[table],
        reason: reasonSchema.optional(),
      }),
      response: changeSchema,
      status: 201,
    }),
    change: endpoint({
      method: "PATCH",
      path: `${path}/:id`,
      summary: `Change one of the ${words}: what is left out stays, null clears`,
      access: "rows.change",
      body: z.strictObject({ version, row: changedRowSchemas[table], reason: reasonSchema.optional() }),
      response: changeSchema,
    }),
    remove: endpoint({
      method: "DELETE",
      path: `${path}/:id`,
      summary: `Remove one of the ${words}, with what cannot be without it`,
      access: "rows.change",
      query: removalSchema,
      response: changeSchema,
    }),
  };
}

export const tableEndpoints = Object.fromEntries(
  tableNames.map((table) => [table, endpointsOf(table)]),
) as unknown as { readonly [T in TableName]: TableEndpoints<T> };
