import { type ColumnSpec, type Row, type TableName, schema, tableNames } from "@lodestar/core";
import { z } from "zod";
import { columnSchema, idSchema, isList } from "./column-schema.ts";

/**
 * A row as it comes over the wire: its values, its id, and the version that an edit must name. `extra` holds what it says
 * in columns that the format does not know, for planners only.
 */
export type RowOf<T extends TableName> = Row<T> & {
  readonly id: string;
  readonly version: number;
  readonly extra?: Readonly<Record<string, string>> | null;
};

/** Values of a row that is not there yet; what is left out is unknown. */
export type NewRow<T extends TableName> = T extends TableName ? Omit<Partial<Row<T>>, "id"> : never;

type Shape = Readonly<Record<string, z.ZodType>>;

const columnsOf = (table: TableName) =>
  Object.entries<ColumnSpec>(schema[table]).filter(([name]) => name !== "id");

const nullable = (spec: ColumnSpec) =>
  spec.required || isList(spec) ? columnSchema(spec) : columnSchema(spec).nullable();

const shapeOf = (table: TableName, make: (spec: ColumnSpec) => z.ZodType): Shape =>
  Object.fromEntries(columnsOf(table).map(([name, spec]) => [name, make(spec)]));

const byTable = <V>(make: (table: TableName) => V) =>
  Object.fromEntries(tableNames.map((table) => [table, make(table)])) as Readonly<Record<TableName, V>>;

/** A new row: required columns must be there. */
export const newRowSchemas = byTable((table) =>
  z.strictObject(shapeOf(table, (spec) => (spec.required ? columnSchema(spec) : nullable(spec).optional()))),
);

/** New values for some columns: what is left out stays, `null` clears. */
export const changedRowSchemas = byTable((table) =>
  z
    .strictObject(shapeOf(table, (spec) => nullable(spec).optional()))
    .refine((values) => Object.keys(values).length > 0, "must name at least one column"),
);

/** A row as the server tells it. */
export const rowSchemas = byTable((table) =>
  z.object({
    id: idSchema,
    version: z.number().int(),
    extra: z.record(z.string(), z.string()).nullable().optional(),
    ...shapeOf(table, (spec) => told(spec)),
  }),
);

/** What is told was checked when it came in; its length may come from an older, larger limit. */
function told(spec: ColumnSpec): z.ZodType {
  if (spec.type === "number") return spec.required ? z.number() : z.number().nullable();
  if (spec.type === "links") return z.array(z.object({ to: z.string(), share: z.number().nullable() }));
  if (isList(spec)) return z.array(z.string());
  return spec.required ? z.string() : z.string().nullable();
}

const hyphenated = (name: string) =>
  name === "organisation" ? "facts" : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The part of an address that names a table: `link-ratings`. */
export const tablePaths = byTable(hyphenated);
