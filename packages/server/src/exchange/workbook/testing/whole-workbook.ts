import type { SheetRow } from "../row-reader.ts";
import { readWorkbook } from "../read-workbook.ts";
import { type CellFault, WorkbookFault } from "../workbook-fault.ts";
import type { WorkbookLimits } from "../workbook-limits.ts";

export type WholeWorkbook = {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly SheetRow[] }[];
  readonly faults: readonly CellFault[];
};

/** Everything in a workbook at once. */
export async function wholeWorkbook(
  path: string,
  limits: Partial<WorkbookLimits> = {},
): Promise<WholeWorkbook> {
  const faults: CellFault[] = [];
  const sheets: { name: string; rows: SheetRow[] }[] = [];
  for await (const { name, rows } of readWorkbook(path, { limits, onFault: (fault) => faults.push(fault) }))
    sheets.push({ name, rows: await listed(rows) });
  return { sheets, faults };
}

/** All there is to come. */
export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The rows of the first sheet. */
export async function firstRows(path: string): Promise<readonly SheetRow[]> {
  const { sheets, faults } = await wholeWorkbook(path);
  if (faults.length > 0) throw new Error(`Unexpected faults: ${JSON.stringify(faults)}`);
  return sheets[0]!.rows;
}

/** Why a workbook cannot be read, as `sheet:line: message`. */
export async function refusalOf(path: string, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  try {
    await wholeWorkbook(path, limits);
  } catch (error) {
    if (error instanceof WorkbookFault) return `${error.sheet ?? ""}:${error.line ?? ""}: ${error.message}`;
    throw error;
  }
  return "read without a fault";
}
