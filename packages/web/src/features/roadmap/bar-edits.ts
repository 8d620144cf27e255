import type { Edit } from "@lodestar/contract";
import { type Bar, type Day, formatDay, mayEdit } from "@lodestar/core";
import type { Roadmap } from "./use-roadmap.ts";

export type Days = { readonly from: Day; readonly to: Day };

/** The columns that hold the days of a bar. A point has a last day alone. */
function daysAs({ table, isPoint }: Bar, { from, to }: Days): Readonly<Record<string, string>> {
  const endsOn = { [table === "initiatives" ? "endsOn" : "dueOn"]: formatDay(to) };
  return isPoint ? endsOn : { startsOn: formatDay(from), ...endsOn };
}

/** Whether the person may move a bar: what is done stays where it was. */
export function mayMove({ bars, rows, actor }: Roadmap, place: number): boolean {
  const bar = bars[place];
  const before = bar && rows[bar.table].get(bar.id);
  if (bar === undefined || before === undefined || !bar.isOpen) return false;
  const after = { ...before, ...daysAs(bar, bar), ...otherDay };
  return mayEdit(actor, { table: bar.table, before, after, units: [bar.unit ?? ""] });
}

/** Some other day than any there is, to ask about. */
const otherDay = { dueOn: "" };

/** The edit that gives a bar its new days, on top of the version that was seen. */
export function barEdit({ bars, rows }: Roadmap, place: number, days: Days, version?: number): Edit[] {
  const bar = bars[place];
  const row = bar && rows[bar.table].get(bar.id);
  if (bar === undefined || row === undefined) return [];
  const { id } = bar;
  const made = { do: "set", table: bar.table, id, version: version ?? row.version, row: daysAs(bar, days) };
  return [made as Edit];
}

/** Whether the person may say what an item waits for. */
export const mayLink = ({ actor }: Roadmap, after: Bar): boolean =>
  mayEdit(actor, { table: "dependencies", before: null, after: {}, units: [after.unit ?? ""] });
