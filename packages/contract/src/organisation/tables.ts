import { type TableName, tableNames } from "@lodestar/core";
import { z } from "zod";
import { type Endpoint, endpoint } from "../endpoint.ts";
import { changeSchema, reasonSchema } from "./changes.ts";
import { idSchema } from "./column-schema.ts";
import { type RowOf, changedRowSchemas, newRowSchemas, rowSchemas, tablePaths } from "./rows.ts";

/** The five endpoints that every table has. Adding, changing and removing are changes of one row. */
export type TableEndpoints<T extends TableName> = {
  readonly list: Endpoint<
    "/organisations/:organisation/:table",
    typeof pageSchema,
    z.ZodType,
    z.ZodType<{ rows: RowOf<T>[]; seq: number; after: string | null }>
  >;
  readonly get: Endpoint;
  readonly add: Endpoint;
  readonly change: Endpoint;
  readonly remove: Endpoint;
};

const MOST_ROWS = 20_000;

const pageSchema = z.strictObject({
  /** Rows behind this id, in the order of ids. */
  after: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS),
});

const version = z.coerce.number().int().min(1);

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
      query: z.strictObject({ version, reason: reasonSchema.optional() }),
      response: changeSchema,
    }),
  };
}

export const tableEndpoints = Object.fromEntries(
  tableNames.map((table) => [table, endpointsOf(table)]),
) as unknown as { readonly [T in TableName]: TableEndpoints<T> };
