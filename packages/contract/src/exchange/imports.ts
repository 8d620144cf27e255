import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { changeSchema, reasonSchema } from "../organisation/changes.ts";

const imports = "/organisations/:organisation/imports";

const faultSchema = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.string(),
  message: z.string(),
});

export const importModes = ["replace", "merge"] as const;

const previewSchema = z.object({
  id: z.string(),
  expiresAt: z.iso.datetime(),
  faults: z.array(faultSchema),
  faultCount: z.number().int(),
  notes: z.array(faultSchema),
  /** Columns the format does not know, with the columns of the table they may be meant for. */
  unknownColumns: z.array(
    z.object({
      file: z.string(),
      column: z.string(),
      suggestion: z.string().nullable(),
      choices: z.array(z.string()),
    }),
  ),
  tables: z.array(
    z.object({
      table: z.string(),
      rows: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      /** Rows of the organisation that the folder does not have: removed by `replace`, kept by `merge`. */
      missing: z.number().int(),
      examples: z.array(z.string()),
    }),
  ),
});
export type ImportPreview = z.output<typeof previewSchema>;

/** A column's own name in a file, and the format's name it stands for; `null` keeps it as it is. */
const mappingSchema = z.array(
  z.strictObject({
    file: z.string().min(1).max(200),
    column: z.string().min(1).max(500),
    as: z.string().min(1).max(100).nullable(),
  }),
);

export const previewImport = endpoint({
  method: "POST",
  path: imports,
  summary:
    "Read an alignment folder (CSV files, a ZIP of them, or one XLSX workbook) and tell what it would change",
  access: "exchange.import",
  bodyType: "multipart/form-data",
  response: previewSchema,
  status: 201,
});

export const remapImport = endpoint({
  method: "POST",
  path: `${imports}/:id/mapping`,
  summary: "Read the uploaded folder again with columns mapped",
  access: "exchange.import",
  body: z.strictObject({ mapping: mappingSchema }),
  response: previewSchema,
});

export const applyImport = endpoint({
  method: "POST",
  path: `${imports}/:id/application`,
  summary: "Take a previewed import over: all of it or nothing",
  access: "exchange.import",
  body: z.strictObject({ mode: z.enum(importModes), reason: reasonSchema.optional() }),
  response: changeSchema.omit({ rows: true }).extend({ rowCount: z.number().int() }),
  status: 201,
});

const file = z.unknown();
const exported = (format: string, responseType: string, summary: string) =>
  ({
    method: "GET",
    path: `/organisations/:organisation/exports/${format}`,
    summary,
    access: "exchange.export",
    response: file,
    responseType,
  }) as const;

export const exportFolder = endpoint(
  exported("folder", "application/zip", "The alignment folder as a ZIP of CSV files"),
);
export const exportWorkbook = endpoint(
  exported(
    "workbook",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "The alignment folder as one XLSX workbook",
  ),
);
export const exportJson = endpoint(
  exported("json", "application/json", "Everything of the organisation, with versions and the history"),
);
