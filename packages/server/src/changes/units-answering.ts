import type { TableName } from "@lodestar/core";
import { type ContentRow, readRows } from "../db/content-rows.ts";
import type { Sql } from "../db/open-database.ts";
import type { EditedRow } from "./edited-row.ts";
import { tablesOfItems } from "./references.ts";

/** The column that leads from a row to what it belongs to, where the row has no unit of its own. */
const BELONGS_TO: { readonly [T in TableName]?: string } = {
  targets: "objective",
  actions: "initiative",
  asks: "from",
  dependencies: "after",
  checkins: "target",
};

/** What a unit that is asked may change of the ask. */
const ANSWER = ["answer", "effortDays", "answeredBy", "answeredOn", "note", "version"];

/** The units that answer for a row before and after an edit; of an ask that is only answered, the unit asked. */
export async function unitsAnswering(
  sql: Sql,
  organisation: string,
  row: EditedRow,
): Promise<readonly string[]> {
  if (row.table === "asks" && isAnswer(row)) return [row.after?.["toUnit"] as string];
  const units = await Promise.all(
    [row.before, row.after]
      .filter((each) => each !== null)
      .map((each) => unitOf(sql, organisation, row.table, each)),
  );
  return units.map((unit) => unit ?? "");
}

function isAnswer({ before, after }: EditedRow): boolean {
  if (before === null || after === null) return false;
  return Object.keys(after).every(
    (column) => ANSWER.includes(column) || JSON.stringify(before[column]) === JSON.stringify(after[column]),
  );
}

async function unitOf(
  sql: Sql,
  organisation: string,
  table: TableName,
  row: ContentRow,
): Promise<string | undefined> {
  const column = BELONGS_TO[table];
  if (column === undefined) return (row["unit"] as string | null | undefined) ?? undefined;
  const above = row[column];
  if (typeof above !== "string") return undefined;
  const tableAbove = (await tablesOfItems(sql, organisation, [above])).get(above);
  if (tableAbove === undefined || tableAbove === table) return undefined;
  const [owner] = await readRows(sql, organisation, tableAbove, { ids: [above] });
  return owner && unitOf(sql, organisation, tableAbove, owner);
}
