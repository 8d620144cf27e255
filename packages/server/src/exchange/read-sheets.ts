import { type ColumnMeaning, FolderReading, type Reading, type TableSink, tableNamed } from "@lodestar/core";
import { plainName } from "./plain-name.ts";
import type { Progress } from "./read-directory.ts";
import { UnreadableFolder } from "./unreadable-folder.ts";
import { columnName } from "./workbook/cell-reference.ts";
import { type Sheet, readWorkbook } from "./workbook/read-workbook.ts";
import { type CellFault, WorkbookFault } from "./workbook/workbook-fault.ts";

/** The sheet that explains the others to people; it is not read. */
export const READ_ME_SHEET = "Read me";

const PROGRESS_LENGTH = 1 << 20;

/** Reads the sheets of an XLSX workbook. Empty sheets that the format does not know are none of its business. */
export async function readSheets(
  path: string,
  progress: Progress = () => undefined,
  meaning?: ColumnMeaning,
): Promise<Reading> {
  const sheets = new Sheets(meaning);
  let [read, told] = [0, 0];
  try {
    for await (const sheet of readWorkbook(path, { onFault: (fault) => sheets.tellCell(fault) })) {
      if (!sheets.begin(sheet)) continue;
      for await (const { line, cells } of sheet.rows) {
        sheets.take(line, cells);
        read += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
        if (read - told > PROGRESS_LENGTH) progress((told = read));
      }
      sheets.end();
    }
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw new UnreadableFolder(`${path}: ${placeOf(error)}${error.message}`, error);
  }
  if (!sheets.hasTable)
    throw new UnreadableFolder(
      `${path}: no sheet of the format found, expected sheets such as northstar, units or objectives`,
    );
  return sheets.finish();
}

function placeOf({ sheet, line }: WorkbookFault): string {
  if (sheet === undefined) return "";
  return `sheet ${JSON.stringify(sheet.slice(0, 60))}${line === undefined ? "" : `, line ${line}`}: `;
}

/** The sheets of one workbook as they come by. */
class Sheets {
  readonly #reading: FolderReading;
  readonly #seen = new Set<string>();
  #name = "";
  #sink: TableSink | undefined;
  #header: readonly string[] = [];
  hasTable = false;

  constructor(meaning: ColumnMeaning | undefined) {
    this.#reading = new FolderReading(meaning);
  }

  /** Starts a sheet; `false` where it is not to be read. */
  begin({ name }: Sheet): boolean {
    const table = tableNamed(name);
    const meant = plainName(name);
    [this.#name, this.#header, this.#sink] = [name, [], undefined];
    if (name === READ_ME_SHEET) return false;
    if (this.#seen.has(name))
      this.#reading.fault(name, "the sheet occurs twice, expected it once; the second was left out");
    else if (table !== undefined) this.#sink = this.#reading.open(table, name);
    else if (tableNamed(meant) !== undefined)
      this.#reading.fault(name, `the sheet is not read because of its name, expected ${meant}`);
    const isRefused = this.#seen.has(name) || (table === undefined && tableNamed(meant) !== undefined);
    this.hasTable ||= table !== undefined || isRefused;
    this.#seen.add(name);
    return !isRefused;
  }
  take(line: number, cells: readonly string[]): void {
    if (this.#header.length === 0) this.#header = cells;
    this.#sink ??= this.#reading.openUnknown(this.#name, this.#name);
    this.#sink.takeCells(line, cells);
  }
  tellCell({ line, column, message }: CellFault): void {
    this.#sink ??= this.#reading.openUnknown(this.#name, this.#name);
    this.#sink.fault(line, this.#header[column - 1] || columnName(column), message);
  }
  end(): void {
    this.#sink?.end();
  }
  finish(): Reading {
    return this.#reading.finish();
  }
}
