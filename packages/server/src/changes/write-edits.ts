import { type ItemKind, type TableName, accept, mayEdit, refuse } from "@lodestar/core";
import type { Edit } from "@lodestar/contract";
import type { AuditRow, Outcome } from "../command.ts";
import type { Context } from "../context.ts";
import { type ContentRow, deleteRows, insertRows, readRows, updateRows } from "../db/content-rows.ts";
import { isItemTable } from "../db/content-tables.ts";
import type { Sql } from "../db/open-database.ts";
import { checkEdits } from "./check-edits.ts";
import { type EditedRow, idPrefix, keyOf, rowAfter } from "./edited-row.ts";
import { followRemovals } from "./follow-removals.ts";
import { forgetItems, keepItems } from "./items.ts";
import { unitsAnswering } from "./units-answering.ts";

export type WriteOptions = {
  /** A second person has agreed to another purpose. */
  readonly isPurposeAgreed?: boolean;
  /** The edits bring back rows as they were: what follows from removals is among them already. */
  readonly isRestoring?: boolean;
};

type Identified = Edit & { readonly id: string };

/** Writes edits in the order given, if all of them may be made and leave the organisation whole; gives what was touched. */
export async function writeEdits(
  sql: Sql,
  context: Context,
  edits: readonly Edit[],
  options: WriteOptions = {},
): Promise<Outcome<readonly AuditRow[]>> {
  const identified = edits.map(
    (edit) => ({ ...edit, id: edit.id ?? `${idPrefix(edit.table)}-${context.newId()}` }) as Identified,
  );
  const applied = await rowsEdited(sql, context.organisation, identified);
  if (!applied.ok) return applied;
  const followed = await followRemovals(sql, context.organisation, applied.value);
  const rows = [...followed.values()].filter(({ before, after }) => before !== null || after !== null);
  const purpose = options.isPurposeAgreed === true ? accept(null) : await keepsPurpose(rows);
  if (!purpose.ok) return purpose;
  const allowed = await allAllowed(sql, context, rows);
  if (!allowed.ok) return allowed;
  const checked = await checkEdits(sql, context.organisation, rows);
  if (!checked.ok) return checked;
  await writeRows(sql, context.organisation, rows);
  return accept(rows);
}

/** Each edited row before all edits and after them; refused where a row is not there or not what the editor saw. */
async function rowsEdited(
  sql: Sql,
  organisation: string,
  edits: readonly Identified[],
): Promise<Outcome<Map<string, EditedRow>>> {
  const rows = await rowsNow(sql, organisation, edits);
  const seen = new Set<string>();
  for (const edit of edits) {
    const key = keyOf(edit.table, edit.id);
    const row = rows.get(key) ?? { table: edit.table, id: edit.id, before: null, after: null };
    const refused = whyNot(edit, row, seen.has(key));
    if (refused) return refused;
    const after = rowAfter(edit, row.after);
    rows.set(key, { ...row, after: after && { ...after, version: (row.before?.version ?? 0) + 1 } });
    seen.add(key);
  }
  return accept(rows);
}

function whyNot(
  edit: Identified,
  { before, after }: EditedRow,
  isEditedAgain: boolean,
): Extract<Outcome<never>, { ok: false }> | undefined {
  if (edit.do === "add")
    return after === null
      ? undefined
      : refuse("id_taken", `The id “${edit.id}” is used already; choose one that is free.`);
  if (after === null)
    return refuse("not_found", `There is no “${edit.id}” among the ${edit.table} (any more).`);
  if (isEditedAgain || before?.version === edit.version) return undefined;
  const message = `“${edit.id}” was changed by somebody else since you read it (version ${before?.version ?? 0}, not ${edit.version}).`;
  return { ok: false, refusal: { code: "stale_version", message, current: before } };
}

async function rowsNow(
  sql: Sql,
  organisation: string,
  edits: readonly Identified[],
): Promise<Map<string, EditedRow>> {
  const rows = new Map<string, EditedRow>();
  for (const [table, ofTable] of Map.groupBy(edits, (edit) => edit.table))
    for (const row of await readRows(sql, organisation, table, { ids: ofTable.map(({ id }) => id) }))
      rows.set(keyOf(table, row.id), { table, id: row.id, before: row, after: row });
  return rows;
}

/** The purpose is what stays: once there is one, another needs a reason and a second person. */
function keepsPurpose(rows: readonly EditedRow[]): Outcome<null> {
  const isTouched = rows.some(
    ({ table, before, after }) =>
      table === "northstar" &&
      before?.["kind"] === "purpose" &&
      (after?.["kind"] !== "purpose" ||
        after["title"] !== before["title"] ||
        after["description"] !== before["description"]),
  );
  return isTouched
    ? refuse(
        "needs_proposal",
        "The purpose changes by a proposal with a reason that a second person confirms.",
      )
    : accept(null);
}

async function allAllowed(
  sql: Sql,
  { actor, organisation }: Context,
  rows: readonly EditedRow[],
): Promise<Outcome<null>> {
  if (actor.role === "owner" || actor.role === "planner") return accept(null);
  for (const row of rows) {
    const units = await unitsAnswering(sql, organisation, row);
    const targetOwner = await ownerOfTarget(sql, organisation, row);
    if (!mayEdit(actor, { ...row, units, targetOwner }))
      return refuse(
        "not_allowed",
        `Your role does not let you change “${row.id}”; ask a planner or the leader of its unit.`,
      );
  }
  return accept(null);
}

async function ownerOfTarget(
  sql: Sql,
  organisation: string,
  { table, after }: EditedRow,
): Promise<string | null> {
  if (table !== "checkins" || after === null) return null;
  const [target] = await readRows(sql, organisation, "targets", { ids: [after["target"] as string] });
  return (target?.["owner"] as string | null | undefined) ?? null;
}

/** Writes rows as they shall be, table by table: what goes first, so that what comes may take its place. */
export async function writeRows(sql: Sql, organisation: string, rows: readonly EditedRow[]): Promise<void> {
  const tables = [...Map.groupBy(rows, ({ table }) => table)];
  for (const [table, ofTable] of tables) {
    const gone = ofTable.filter(({ before, after }) => before !== null && after === null).map(({ id }) => id);
    if (gone.length === 0) continue;
    await deleteRows(sql, organisation, table, gone);
    if (isItemTable(table)) await forgetItems(sql, organisation, gone);
  }
  for (const [table, ofTable] of tables) await writeTable(sql, organisation, table, ofTable);
}

async function writeTable(
  sql: Sql,
  organisation: string,
  table: TableName,
  rows: readonly EditedRow[],
): Promise<void> {
  const there = rows.filter((row): row is EditedRow & { after: ContentRow } => row.after !== null);
  const added = there.filter(({ before }) => before === null).map(({ after }) => after);
  const changed = there.filter(({ before }) => before !== null).map(({ after }) => after);
  if (added.length > 0) await insertRows(sql, organisation, table, added);
  if (changed.length > 0) await updateRows(sql, organisation, table, changed);
  if (isItemTable(table))
    await keepItems(sql, organisation, table satisfies ItemKind, [...added, ...changed]);
}
