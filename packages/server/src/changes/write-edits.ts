import { accept, refuse, seenBy } from "@lodestar/core";
import type { Edit } from "@lodestar/contract";
import type { AuditRow, Outcome } from "../command.ts";
import type { Context } from "../context.ts";
import { readRows } from "../db/content-rows.ts";
import type { Sql } from "../db/open-database.ts";
import { checkEdits } from "./check-edits.ts";
import { type EditedRow, idPrefix, keyOf, rowAfter } from "./edited-row.ts";
import { followRemovals } from "./follow-removals.ts";
import { keepsPurpose, keepsWords, mayMake } from "./may-make.ts";
import { writeRows } from "./write-rows.ts";

export type WriteOptions = {
  /** A second person has agreed to another purpose. */
  readonly isPurposeAgreed?: boolean;
  /** The edits bring back rows as they were, so nothing else may follow from them. */
  readonly isRestoring?: boolean;
};

type Identified = Edit & { readonly id: string };

/** Writes edits in the order given, if all of them may be made and leave the organisation whole; gives what was touched. */
export async function writeEdits(
  sql: Sql,
  context: Context,
  seq: number,
  edits: readonly Edit[],
  { isPurposeAgreed = false, isRestoring = false }: WriteOptions = {},
): Promise<Outcome<readonly AuditRow[]>> {
  const { organisation } = context;
  const identified = edits.map((edit) => ({
    ...edit,
    id: edit.id ?? `${idPrefix(edit.table)}-${context.newId()}`,
  }));
  const edited = await rowsEdited(sql, context, seq, identified);
  if (!edited.ok) return edited;
  const followed = await followRemovals(sql, organisation, edited.value, seq);
  const follower = [...followed].find(([key, row]) => edited.value.get(key) !== row)?.[1];
  if (isRestoring && follower !== undefined)
    return refuse("changed_since", `“${follower.id}” has come to depend on it since; change that first.`);
  const rows = [...followed.values()].filter(({ before, after }) => before !== null || after !== null);
  const purpose = isPurposeAgreed ? accept(null) : keepsPurpose(rows);
  if (!purpose.ok) return purpose;
  // An import can be undone whole: its words were heard elsewhere. Acts of a round are not undone at all.
  const words = isRestoring ? accept(null) : keepsWords(rows);
  if (!words.ok) return words;
  const allowed = await mayMake(sql, context, rows);
  if (!allowed.ok) return allowed;
  const checked = await checkEdits(sql, organisation, rows);
  if (!checked.ok) return checked;
  await writeRows(sql, organisation, rows);
  return accept(rows);
}

/** Each edited row before all edits and after them; refused where a row is not there or not what the editor saw. */
async function rowsEdited(
  sql: Sql,
  { organisation, actor }: Context,
  seq: number,
  edits: readonly Identified[],
): Promise<Outcome<Map<string, EditedRow>>> {
  const rows = await rowsNow(sql, organisation, edits);
  const seen = new Set<string>();
  for (const edit of edits) {
    const key = keyOf(edit.table, edit.id);
    const row = rows.get(key) ?? { table: edit.table, id: edit.id, before: null, after: null };
    const refused = whyNot(edit, row, seen.has(key), actor);
    if (refused) return refused;
    rows.set(key, { ...row, after: rowAfter(edit, row.after, seq) });
    seen.add(key);
  }
  return accept(rows);
}

function whyNot(
  edit: Identified,
  { before, after }: EditedRow,
  isEditedAgain: boolean,
  actor: Context["actor"],
): Extract<Outcome<never>, { ok: false }> | undefined {
  if (edit.do === "add")
    return after === null
      ? undefined
      : refuse("id_taken", `The id “${edit.id}” is used already; choose one that is free.`);
  if (after === null)
    return refuse("not_found", `There is no “${edit.id}” among the ${edit.table} (any more).`);
  if (isEditedAgain || before?.version === edit.version) return undefined;
  const current = before === null ? null : (seenBy(actor, edit.table, before as never) ?? null);
  const message = `“${edit.id}” was changed by somebody else since you read it (version ${before?.version ?? 0}, not ${edit.version}).`;
  return { ok: false, refusal: { code: "stale_version", message, current } };
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
