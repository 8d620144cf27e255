import { type ColumnSpec, type WrittenTable, schema, tableNamed, writtenName } from "@lodestar/core";
import type { WorkbookSheet, WorkbookValue } from "./workbook/sheet-xml.ts";

type Cell = (text: string) => WorkbookValue;

/** A table as a sheet: numbers and dates as a spreadsheet knows them, required columns marked. */
export function workbookSheet({ name, rows }: WrittenTable): WorkbookSheet {
  const specs = specsOf(name);
  const [header = []] = rows;
  const cells = header.map((column) => cellOf(specs.get(column)));
  return {
    name,
    header: header.map((text) => ({ text, required: specs.get(text)?.required ?? false })),
    rows: sheetRows(rows, cells),
  };
}

function specsOf(name: string): ReadonlyMap<string, ColumnSpec> {
  const table = tableNamed(name);
  const columns = table === undefined ? [] : Object.entries<ColumnSpec>(schema[table]);
  return new Map(columns.map(([key, spec]) => [writtenName(key), spec]));
}

function cellOf(spec: ColumnSpec | undefined): Cell {
  if (spec?.type === "number") return (text) => (text === "" ? null : Number(text));
  if (spec?.type === "day") return (text) => (text === "" ? null : { date: text });
  return (text) => text;
}

function* sheetRows(
  rows: Iterable<readonly string[]>,
  cells: readonly Cell[],
): Generator<readonly WorkbookValue[]> {
  let isHeader = true;
  for (const row of rows) {
    if (!isHeader) yield row.map((text, place) => cells[place]?.(text) ?? text);
    isHeader = false;
  }
}
