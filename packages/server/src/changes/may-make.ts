import { accept, mayEdit, refuse } from "@lodestar/core";
import type { Outcome } from "../command.ts";
import type { Context } from "../context.ts";
import { type ContentRow, readRows } from "../db/content-rows.ts";
import type { Sql } from "../db/open-database.ts";
import type { EditedRow } from "./edited-row.ts";
import { unitsAnswering } from "./units-answering.ts";

/** The purpose is what stays: once there is one, another needs a reason and a second person. */
export function keepsPurpose(rows: readonly EditedRow[]): Outcome<null> {
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

/** What nobody may change of words that were heard in a round: what they are, whose they are, and who was to see that. */
const HEARD: readonly string[] = ["text", "stakeholder", "round", "confidentiality"];

/** Nothing heard is lost: what people said in a round stays as they said it. They take it back themselves. */
export function keepsWords(rows: readonly EditedRow[]): Outcome<null> {
  const touched = rows.find(
    ({ table, before, after }) =>
      table === "statements" &&
      isHeard(before) &&
      (after === null || HEARD.some((column) => before?.[column] !== after[column])),
  );
  return touched === undefined
    ? accept(null)
    : refuse(
        "not_allowed",
        `“${touched.id}” was said in a round of listening: it stays as it was said. It can be hidden, or declined with a reason.`,
      );
}

const isHeard = (row: ContentRow | null) =>
  typeof (row?.["extra"] as Readonly<Record<string, unknown>> | null | undefined)?.["question"] === "string";

/** Whether somebody may make every one of some edits; the first that they may not is told. */
export async function mayMake(
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
