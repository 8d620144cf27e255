import { accept, mayEdit, refuse } from "@lodestar/core";
import type { Outcome } from "../command.ts";
import type { Context } from "../context.ts";
import { readRows } from "../db/content-rows.ts";
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
