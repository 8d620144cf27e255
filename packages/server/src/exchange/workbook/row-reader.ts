import { type CellMeaning, type CellReading, readCell } from "./cell-text.ts";
import type { RawCell, RawRow } from "./sheet-parser.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { LAST_COLUMN, type WorkbookLimits } from "./workbook-limits.ts";

/** One row: its number in the sheet, and its cells up to the last one that is not empty. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

type Report = (line: number, column: number, message: string) => void;

/**
 * Turns the raw rows of one sheet into text. It counts what it gives out, since a small file can ask for a lot:
 * every cell may refer to the same long text, and one cell in the last column makes a wide row.
 */
export class RowReader {
  readonly #meaning: CellMeaning;
  readonly #limits: WorkbookLimits;
  readonly #report: Report;
  #sheetLength = 0;
  #rowLength = 0;

  constructor(meaning: CellMeaning, limits: WorkbookLimits, report: Report) {
    this.#meaning = meaning;
    this.#limits = limits;
    this.#report = report;
  }

  /** The row's cells as text, or `undefined` for a blank row. Faulty cells are reported and left empty. */
  read(row: RawRow): SheetRow | undefined {
    const cells: string[] = [];
    this.#rowLength = 0;
    for (const [place, cell] of row.cells.entries()) {
      const reading = this.#reading(row, cell, cells);
      if ("fault" in reading) this.#report(row.line, cell.column ?? place + 1, reading.fault);
      else if (reading.text !== "") this.#put(cells, cell.column!, reading.text);
    }
    return cells.length === 0 ? undefined : { line: row.line, cells };
  }

  #reading(row: RawRow, cell: RawCell, cells: readonly string[]): CellReading {
    const { column } = cell;
    const name = cell.reference.slice(0, 20);
    if (column === null)
      return { fault: `The cell is marked "${name}", which is no cell of row ${row.line}.` };
    if (column > LAST_COLUMN)
      return { fault: `The cell ${name} lies beyond the last column, XFD. Move or delete it.` };
    if ((cells[column - 1] ?? "") !== "")
      return { fault: "The row holds this cell twice. Type its value again." };
    if (cell.type !== "s" || !cell.hasValue) return this.#counted(cell, cell.text);

    // The text is not put into the raw cell: the rows of a whole piece of XML would keep their texts alive.
    const text = /^\d+$/.test(cell.text) ? this.#meaning.strings.at(Number(cell.text)) : undefined;
    if (text === undefined)
      return { fault: "The cell refers to a text that the workbook does not have. Type its text again." };
    return this.#counted(cell, text);
  }

  #counted(cell: RawCell, text: string): CellReading {
    this.#count(text.length);
    return readCell(cell, text, this.#meaning);
  }

  #put(cells: string[], column: number, text: string): void {
    const width = cells.length;
    if (column > width) {
      this.#count(column - width);
      cells.length = column;
      cells.fill("", width);
    }
    cells[column - 1] = text;
  }

  #count(length: number): void {
    this.#rowLength += length;
    this.#sheetLength += length;
    if (this.#rowLength > this.#limits.rowLength)
      throw new WorkbookFault(
        `The row holds more than ${this.#limits.rowLength} characters. Shorten its cells.`,
      );
    if (this.#sheetLength > this.#limits.sheetLength)
      throw new WorkbookFault(
        `The sheet holds more than ${this.#limits.sheetLength} characters. Split it, or use CSV files.`,
      );
  }
}
