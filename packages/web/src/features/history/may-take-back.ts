import type { PastChange } from "@lodestar/contract";
import { type Actor, mayDo, mayEdit } from "@lodestar/core";

/** Acts that changed rows and can be reversed by changing them again. */
const reversible: readonly string[] = ["change", "undo", "import"];

const unitOf = (values: Readonly<Record<string, unknown>> | null): readonly string[] =>
  typeof values?.["unit"] === "string" ? [values["unit"]] : [];

/** Whether to offer somebody to take a change back. The server decides; this hides what it would surely refuse. */
export function mayTakeBack(actor: Actor, change: PastChange): boolean {
  if (!mayDo(actor.role, "rows.change") || change.undoneBy !== null) return false;
  if (!reversible.includes(change.act) || change.rows.length === 0) return false;
  if (change.rows.length < change.rowCount) return mayDo(actor.role, "exchange.import");
  if (change.rows.some(touchesPurpose)) return false;
  return change.rows.every(({ table, before, row }) =>
    mayEdit(actor, { table, before: row, after: before, units: [...unitOf(before), ...unitOf(row)] }),
  );
}

/** What the purpose says is changed by a proposal only. */
const touchesPurpose = ({ table, row }: PastChange["rows"][number]) =>
  table === "northstar" && row?.["kind"] === "purpose";
