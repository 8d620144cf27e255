import type { ImportPreview } from "@lodestar/contract";
import {
  type ColumnMeaning,
  type Reading,
  accept,
  nearest,
  refuse,
  schema,
  tableNamed,
  writtenName,
} from "@lodestar/core";
import { checkIds } from "../../changes/check-ids.ts";
import { type ImportMode, importedTables, rowsWritten } from "../../changes/imported-rows.ts";
import { titleOf } from "../../changes/items.ts";
import { keepsPurpose, keepsWords } from "../../changes/may-make.ts";
import { writeRows } from "../../changes/write-rows.ts";
import { type Outcome, type Place, command } from "../../command.ts";
import type { Context } from "../../context.ts";
import type { Sql } from "../../db/open-database.ts";
import type { StoredFile, StoredMapping } from "../../db/tables.ts";
import { type UploadedFile, readUpload } from "../../exchange/read-upload.ts";
import { UnreadableFolder } from "../../exchange/unreadable-folder.ts";
import { currentRows, findUpload } from "./queries.ts";

/** How long an upload waits to be taken over, in milliseconds. */
const WAITS = 60 * 60 * 1000;

/** Faults and notes that a preview lists; all of them are counted. */
const MOST_LISTED = 500;

/** Keeps what somebody has uploaded and tells what it would change. Nothing of the organisation changes. */
export async function previewImport(
  context: Context,
  files: readonly UploadedFile[],
): Promise<Outcome<ImportPreview>> {
  if (files.length === 0)
    return refuse("bad_request", "Choose the CSV files, a zip of them, or one workbook.");
  const reading = await readOrRefuse(files);
  if (!reading.ok) return reading;
  const { organisation, database, actor } = context;
  const id = `up-${context.newId()}`;
  const expiresAt = new Date(context.now().getTime() + WAITS).toISOString();
  return database.inOrganisation(organisation, async (sql) => {
    await sql
      .deleteFrom("upload")
      .where("organisation_id", "=", organisation)
      .where("expires_at", "<", context.now().toISOString())
      .execute();
    await sql
      .insertInto("upload")
      .values({
        organisation_id: organisation,
        id,
        made_by: actor.memberId,
        expires_at: expiresAt,
        files: JSON.stringify(files.map(stored)),
        mapping: "[]",
      })
      .execute();
    return accept(await preview(sql, context, { id, expiresAt }, reading.value));
  });
}

/** Reads an upload again with columns that stand for others. */
export async function mapImport(
  context: Context,
  id: string,
  mapping: readonly StoredMapping[],
): Promise<Outcome<ImportPreview>> {
  const { organisation, database } = context;
  return database.inOrganisation(organisation, async (sql) => {
    const upload = await findUpload(sql, organisation, id, context.now());
    if (upload === undefined) return expired();
    const reading = await readOrRefuse(upload.files.map(unstored), meaningOf(mapping));
    if (!reading.ok) return reading;
    await sql
      .updateTable("upload")
      .set({ mapping: JSON.stringify(mapping) })
      .where("organisation_id", "=", organisation)
      .where("id", "=", id)
      .execute();
    return accept(await preview(sql, context, { id, expiresAt: upload.expires_at }, reading.value));
  });
}

/** Takes an upload over in one change: all of it, or nothing. */
export function applyImport(
  context: Context,
  id: string,
  { mode, reason }: { readonly mode: ImportMode; readonly reason?: string | undefined },
): Promise<Outcome<{ readonly rowCount: number } & Place>> {
  return command(context, async (sql, { seq }) => {
    const { organisation } = context;
    const upload = await findUpload(sql, organisation, id, context.now());
    if (upload === undefined) return expired();
    const reading = await readOrRefuse(upload.files.map(unstored), meaningOf(upload.mapping));
    if (!reading.ok) return reading;
    if (reading.value.faultCount > 0)
      return refuse(
        "has_faults",
        `The folder has ${reading.value.faultCount} faults; mend them and upload it again.`,
      );
    const current = await currentRows(sql, organisation);
    const rows = rowsWritten(importedTables(reading.value.organisation, current, seq), mode);
    const kept = keepsPurpose(rows);
    if (!kept.ok) return kept;
    const words = keepsWords(rows);
    if (!words.ok) return words;
    const free = checkIds(rows, current);
    if (!free.ok) return free;
    await writeRows(sql, organisation, rows);
    await keepUnknownTables(sql, organisation, reading.value, mode);
    await sql.deleteFrom("upload").where("organisation_id", "=", organisation).where("id", "=", id).execute();
    return accept({
      value: { rowCount: rows.length },
      audit: { act: "import", reason: reason ?? null, rows },
    });
  });
}

async function keepUnknownTables(sql: Sql, organisation: string, reading: Reading, mode: ImportMode) {
  const tables = reading.organisation.unknownTables;
  const names = tables.map(({ name }) => name);
  await sql
    .deleteFrom("unknown_table")
    .where("organisation_id", "=", organisation)
    .$if(mode === "merge", (query) => query.where("name", "in", names.length > 0 ? names : [""]))
    .execute();
  for (const { name, rows } of tables)
    await sql
      .insertInto("unknown_table")
      .values({ organisation_id: organisation, name, rows: JSON.stringify(rows) })
      .execute();
}

const expired = () => refuse("not_found", "This upload is no longer there; upload the folder again.");

async function readOrRefuse(
  files: readonly UploadedFile[],
  meaning?: ColumnMeaning,
): Promise<Outcome<Reading>> {
  try {
    return accept(await readUpload(files, meaning));
  } catch (error) {
    // What cannot be read is the asker's to mend, so it is told; anything else is ours.
    if (error instanceof UnreadableFolder) return refuse("has_faults", error.message);
    throw error;
  }
}

function meaningOf(mapping: readonly StoredMapping[]): ColumnMeaning {
  const meanings = new Map(mapping.map(({ file, column, as }) => [`${file}\n${column}`, as]));
  return (file, column) => meanings.get(`${file}\n${column}`) ?? column;
}

const stored = ({ name, bytes }: UploadedFile): StoredFile => ({
  name,
  bytes: Buffer.from(bytes).toString("base64"),
});

const unstored = ({ name, bytes }: StoredFile): UploadedFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(bytes, "base64")),
});

async function preview(
  sql: Sql,
  { organisation }: Context,
  upload: { readonly id: string; readonly expiresAt: string },
  reading: Reading,
): Promise<ImportPreview> {
  const tables = importedTables(reading.organisation, await currentRows(sql, organisation), 0);
  return {
    ...upload,
    faults: reading.faults.slice(0, MOST_LISTED).map((fault) => ({ ...fault })),
    faultCount: reading.faultCount,
    notes: reading.notes.slice(0, MOST_LISTED).map((note) => ({ ...note })),
    unknownColumns: reading.unknownColumns.map(({ file, column }) => unknownColumn(reading, file, column)),
    tables: tables.map(({ table, rows, added, changed, same, missing }) => ({
      table,
      rows,
      added: added.length,
      changed: changed.length,
      same,
      missing: missing.length,
      examples: [...added, ...changed].slice(0, 3).map(({ id, after }) => titleOf({ id, ...after })),
    })),
  };
}

/** Columns of the format that an unknown one may stand for: those its file leaves empty. */
function unknownColumn({ organisation }: Reading, file: string, column: string) {
  const table = tableNamed(file.replace(/\.csv$/, ""));
  if (table === undefined) return { file, column, suggestion: null, choices: [] };
  const { anyColumns, rows } = {
    anyColumns: organisation.tables[table].anyColumns,
    rows: organisation.tables[table].rows(),
  };
  const choices = Object.keys(schema[table])
    .filter((name) => rows.every((row) => anyColumns[name]?.isUnknown(row) ?? true))
    .map(writtenName);
  return { file, column, suggestion: nearest(column, choices) ?? null, choices };
}
