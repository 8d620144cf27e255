import type { Edit } from "@lodestar/contract";
import { type TableName, accept, refuse, tableNames } from "@lodestar/core";
import type { AuditRow, Outcome, Values } from "../command.ts";
import { readRows } from "../db/content-rows.ts";
import { titleOf } from "./items.ts";
import type { Sql } from "../db/open-database.ts";

/**
 * The edits that bring rows back to what they were before a change, the last first. Refused where a row is no longer
 * as the change left it, because taking it back would silently take back what somebody did since.
 */
export async function reverseEdits(
  sql: Sql,
  organisation: string,
  rows: readonly AuditRow[],
): Promise<Outcome<readonly Edit[]>> {
  const content = rows.filter(({ table }) => (tableNames as readonly string[]).includes(table));
  if (content.length === 0)
    return refuse("changed_since", "This act changed no rows that could be brought back.");
  const edits: Edit[] = [];
  for (const [table, ofTable] of Map.groupBy(content, (row) => row.table as TableName)) {
    const now = await readRows(sql, organisation, table, { ids: ofTable.map(({ id }) => id) });
    const versions = new Map(now.map(({ id, version }) => [id, version]));
    for (const row of ofTable) {
      const version = row.after === null ? undefined : (row.after["version"] as number);
      if (versions.get(row.id) !== version)
        return refuse(
          "changed_since",
          `“${nameOf(row)}” was changed again since; take that change back first.`,
        );
      edits.push(reverseEdit(table, row));
    }
  }
  return accept(edits.reverse());
}

function reverseEdit(table: TableName, { id, before, after }: AuditRow): Edit {
  const version = (after?.["version"] ?? 1) as number;
  if (before === null) return { do: "remove", table, id, version };
  const row = valuesOf(before);
  return after === null ? { do: "add", table, id, row } : { do: "set", table, id, version, row };
}

function valuesOf(row: Values): Values {
  const { id: _, version: __, ...values } = row;
  return values;
}

const nameOf = ({ id, before, after }: AuditRow) => titleOf({ id, ...(after ?? before) });
