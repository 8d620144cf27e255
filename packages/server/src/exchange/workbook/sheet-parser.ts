import { columnOf } from "./cell-reference.ts";
import { RichText } from "./rich-text.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { LAST_COLUMN, LAST_LINE, type WorkbookLimits } from "./workbook-limits.ts";
import { type XmlAttributes, XmlParser } from "./xml-parser.ts";

/** A cell as the XML has it. `column` is `null` when its reference makes no sense. */
export type RawCell = {
  readonly column: number | null;
  readonly reference: string;
  readonly type: string;
  readonly style: number;
  text: string;
  hasValue: boolean;
  hasFormula: boolean;
};

export type RawRow = { readonly line: number; readonly cells: RawCell[] };

const SAVE_AGAIN = "Open the workbook in a spreadsheet program and save it again.";
/** Depths in `<worksheet><sheetData><row><c><is>`. */
const ROOT = 1;
const SECTION = 2;
const ROW = 3;
const CELL = 4;
const CONTENT = 5;

/** Finds the rows in the XML of a sheet while it is fed in, and holds no more than those not yet taken. */
export class SheetParser {
  readonly #limits: WorkbookLimits;
  readonly #xml: XmlParser;
  readonly #inlineText = new RichText();
  #rows: RawRow[] = [];
  #inTable = false;
  #row: RawRow | undefined;
  #rowLength = 0;
  #cell: RawCell | undefined;
  #column = 0;
  #content = "";
  #line = 0;

  constructor(limits: WorkbookLimits) {
    this.#limits = limits;
    this.#xml = new XmlParser(
      {
        open: (name, attributes, depth) => this.#open(name, attributes, depth),
        close: (_name, depth) => this.#close(depth),
        text: (text) => this.#text(text),
      },
      limits,
    );
  }

  /** The line of the row that was read last. */
  get line(): number {
    return this.#line;
  }

  write(chunk: Uint8Array): void {
    const row = this.#row;
    this.#xml.write(chunk);
    this.#rowLength = row !== undefined && row === this.#row ? this.#rowLength + chunk.length : 0;
    if (this.#rowLength > this.#limits.rowLength)
      throw new WorkbookFault(
        `The row is longer than ${this.#limits.rowLength} characters. Shorten its cells.`,
      );
  }

  end(): void {
    this.#xml.end();
  }

  /** The rows completed since the last call. */
  take(): readonly RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === ROOT && name !== "worksheet")
      throw new WorkbookFault(`The sheet's XML is not that of a worksheet. ${SAVE_AGAIN}`);
    if (depth === SECTION) this.#inTable = name === "sheetData";
    else if (depth === ROW && this.#inTable && name === "row") this.#openRow(attributes);
    else if (depth === CELL && this.#row !== undefined && name === "c") this.#openCell(this.#row, attributes);
    else if (depth >= CONTENT && this.#cell !== undefined) this.#openContent(this.#cell, name, depth);
  }

  #openRow({ r }: XmlAttributes): void {
    const line = r === undefined ? this.#line + 1 : /^\d+$/.test(r) ? Number(r) : NaN;
    if (line > LAST_LINE)
      throw new WorkbookFault(`The sheet has rows beyond row ${LAST_LINE}. Delete them, or split it.`);
    if (!(line >= 1)) throw new WorkbookFault(`A row has no proper number. ${SAVE_AGAIN}`);
    if (line <= this.#line)
      throw new WorkbookFault(`Row ${line} comes after row ${this.#line} in the file. ${SAVE_AGAIN}`);
    this.#line = line;
    this.#column = 0;
    this.#row = { line, cells: [] };
  }

  #openCell(row: RawRow, { r, t = "n", s = "0" }: XmlAttributes): void {
    if (row.cells.length === LAST_COLUMN)
      throw new WorkbookFault(`The row has more than ${LAST_COLUMN} cells. ${SAVE_AGAIN}`);
    const column = r === undefined ? this.#column + 1 : columnOf(r, row.line);
    this.#column = column ?? this.#column + 1;
    this.#cell = {
      column,
      reference: r ?? "",
      type: t,
      style: Number(s),
      text: "",
      hasValue: false,
      hasFormula: false,
    };
  }

  #openContent(cell: RawCell, name: string, depth: number): void {
    if (depth === CONTENT) {
      this.#content = name;
      if (name === "f") cell.hasFormula = true;
      else if (name === "v" || name === "is") cell.hasValue = true;
    } else if (this.#content === "is") this.#inlineText.open(name, depth - CONTENT);
  }

  #text(text: string): void {
    if (this.#cell === undefined) return;
    if (this.#content === "is") this.#inlineText.add(text);
    else if (this.#content === "v") this.#cell.text += text;
  }

  #close(depth: number): void {
    if (depth > CONTENT) this.#inlineText.close();
    else if (depth === CONTENT && this.#cell !== undefined) this.#closeContent(this.#cell);
    else if (depth === CELL && this.#cell !== undefined) this.#closeCell(this.#cell);
    else if (depth === ROW && this.#row !== undefined) {
      this.#rows.push(this.#row);
      this.#row = undefined;
    }
  }

  #closeContent(cell: RawCell): void {
    if (this.#content === "is") cell.text = this.#inlineText.take();
    this.#content = "";
  }

  #closeCell(cell: RawCell): void {
    this.#cell = undefined;
    if (cell.hasValue || cell.hasFormula) this.#row?.cells.push(cell);
  }
}
