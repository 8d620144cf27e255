import { type TableName, seenBy, tableNames } from "@lodestar/core";
import type { Change, ChangedRow } from "@lodestar/contract";
import type { Act, AuditRow, Place } from "../command.ts";
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

/** Rows of content as somebody may see them after a change; rows they may not see are left out. */
export function rowsSeenBy(actor: Context["actor"], rows: readonly AuditRow[]): ChangedRow[] {
  return rows.flatMap(({ table, id, after }) => {
    if (!isTable(table)) return [];
    if (after === null) return [{ table, id, row: null }];
    const row = seenBy(actor, table, after as never) as Record<string, unknown> | undefined;
    return row === undefined ? [] : [{ table, id, row }];
  });
}
