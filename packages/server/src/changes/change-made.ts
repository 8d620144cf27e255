import { type TableName, seenBy, tableNames } from "@lodestar/core";
import type { Change, ChangedRow, PastChange } from "@lodestar/contract";
import type { Act, AuditRow, Place, Values } from "../command.ts";
import type { Context } from "../context.ts";

type Made = Place & {
  readonly act: Act;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly rows: readonly AuditRow[];
};

/** A change as its maker is told of it. */
export function changeMade({ actor }: Context, { rows, ...made }: Made): Change {
  return {
    ...made,
    actor: { id: actor.memberId, name: actor.name },
    undoneBy: null,
    rows: rowsSeenBy(actor, rows),
  };
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

/** Values of a row as somebody may see them; `undefined` where they may not see the row at all. */
function valuesSeenBy(
  actor: Context["actor"],
  table: TableName,
  values: Values | null,
): Values | null | undefined {
  return values === null ? null : seenBy(actor, table, values as never);
}

/** Rows of content as somebody may see them after a change; rows they may not see are left out. */
export function rowsSeenBy(actor: Context["actor"], rows: readonly AuditRow[]): ChangedRow[] {
  return rows.flatMap(({ table, id, after }) => {
    if (!isTable(table)) return [];
    const row = valuesSeenBy(actor, table, after);
    return row === undefined ? [] : [{ table, id, row }];
  });
}

/** Whether somebody may not see all that an act found and left of a row. */
export const hidesSomething = (actor: Context["actor"], { table, before, after }: AuditRow): boolean =>
  isTable(table) &&
  (valuesSeenBy(actor, table, before) !== before || valuesSeenBy(actor, table, after) !== after);

/** A row of the history as somebody may see it: no row, where they may see neither what it was nor what it became. */
export function pastRowSeenBy(actor: Context["actor"], row: AuditRow): PastChange["rows"] {
  const { table, id } = row;
  if (!isTable(table)) return [];
  const before = valuesSeenBy(actor, table, row.before);
  const after = valuesSeenBy(actor, table, row.after);
  return before === undefined || after === undefined ? [] : [{ table, id, row: after, before }];
}
