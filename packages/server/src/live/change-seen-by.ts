import { type Actor, type TableName, schema, seenBy } from "@lodestar/core";
import type { Change, ChangedRow } from "@lodestar/contract";
import type { AuditRow, Values } from "../command.ts";
import type { PastAct } from "./acts-after.ts";

/**
 * An act as somebody may see it. Whoever does not see all of its rows does not learn either who acted and why: who
 * entered confidential words is often who said them.
 */
export function changeSeenBy(actor: Actor, { rows, ...act }: PastAct): Change {
  const told: ChangedRow[] = [];
  let isMasked = false;
  for (const row of rows.filter(isContent)) {
    const [before, after] = [seenAs(actor, row.table, row.before), seenAs(actor, row.table, row.after)];
    if (before !== row.before || after !== row.after) isMasked = true;
    const isHidden = after === undefined || (row.after === null && before === undefined);
    // What they could see and no longer may is gone for them.
    if (!isHidden) told.push({ table: row.table, id: row.id, row: after });
    else if (before !== undefined && before !== null) told.push({ table: row.table, id: row.id, row: null });
  }
  const who = isMasked ? { actor: { id: "", name: "" }, reason: null } : {};
  return { ...act, ...who, undoneBy: null, rows: told };
}

type ContentRow = AuditRow & { readonly table: TableName };

const isContent = (row: AuditRow): row is ContentRow => Object.hasOwn(schema, row.table);

/** Values as somebody may see them: the very same where nothing is hidden, `undefined` where everything is. */
function seenAs(actor: Actor, table: TableName, values: Values | null): Values | null | undefined {
  return values === null ? null : seenBy(actor, table, values as never);
}
