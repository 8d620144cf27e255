import { columnName } from "./cell-reference.ts";
import { escapeCellText } from "./escaped-text.ts";
import { daySerial } from "./serial-date.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { LAST_COLUMN, LAST_LINE, LONGEST_TEXT, defaultLimits } from "./workbook-limits.ts";
import { cellStyle, sheetEnd, sheetStart } from "./workbook-parts.ts";

/** What a cell can hold. A date is an ISO day; `null` is an empty cell. */
export type WorkbookValue = string | number | { readonly date: string } | null;

/** A column's heading; `width` is in characters. Required columns are marked. */
export type WorkbookColumn = { readonly text: string; readonly width?: number; readonly required?: boolean };

export type WorkbookSheet = {
  readonly name: string;
  readonly header: readonly WorkbookColumn[];
  readonly rows: Iterable<readonly WorkbookValue[]>;
};

const PIECE_LENGTH = 64 * 1024;
const NARROWEST = 10;
const WIDEST = 255;

/** The XML of a sheet, piece by piece: a frozen, filtered header row and the rows below it. */
export function* sheetXml(sheet: WorkbookSheet, isFirst: boolean): Generator<string, void> {
  let line = 1;
  let bytes = 0;
  let piece =
    sheetStart + frozenHeader(isFirst) + columnWidths(sheet.header) + "<sheetData>" + headerRow(sheet);
  for (const row of sheet.rows) {
    line++;
    piece += rowXml(sheet.name, line, row);
    if (piece.length < PIECE_LENGTH) continue;
    requireRoom(sheet.name, line, (bytes += Buffer.byteLength(piece)));
    yield piece;
    piece = "";
  }
  requireRoom(sheet.name, line, bytes + Buffer.byteLength(piece));
  yield piece + "</sheetData>" + filterAndHints(sheet.header.length, line) + sheetEnd;
}

/** Refuses what a spreadsheet cannot show, or `readWorkbook` would refuse. */
function requireRoom(sheet: string, line: number, bytes: number): void {
  if (line <= LAST_LINE && bytes < defaultLimits.sheetBytes - PIECE_LENGTH) return;
  throw new WorkbookFault("The table is too large for a sheet. Write it as CSV instead.", { sheet, line });
}

function frozenHeader(isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : "";
  return (
    `<sheetViews><sheetView${selected} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  );
}

function columnWidths(header: readonly WorkbookColumn[]): string {
  if (header.length === 0) return "";
  const columns = header.map(({ text, width = text.length + 4 }, index) => {
    const characters = Math.min(WIDEST, Math.max(NARROWEST, width));
    return `<col min="${index + 1}" max="${index + 1}" width="${characters}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function filterAndHints(columns: number, lastLine: number): string {
  if (columns === 0) return "";
  const range = `A1:${columnName(columns)}${lastLine}`;
  return (
    `<autoFilter ref="${range}"/>` +
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
  );
}

function headerRow({ name, header }: WorkbookSheet): string {
  const cells = header.map(({ text, required = false }, index) => {
    const style = required ? cellStyle.requiredHeader : cellStyle.header;
    return textCell({ sheet: name, line: 1, column: index + 1 }, text, style);
  });
  return `<row r="1">${cells.join("")}</row>`;
}

function rowXml(sheet: string, line: number, row: readonly WorkbookValue[]): string {
  let cells = "";
  for (let column = 1; column <= row.length; column++)
    cells += cellXml({ sheet, line, column }, row[column - 1]!);
  return cells === "" ? "" : `<row r="${line}">${cells}</row>`;
}

type CellPlace = { readonly sheet: string; readonly line: number; readonly column: number };

function cellXml(place: CellPlace, value: WorkbookValue): string {
  if (value === null || value === "") return "";
  if (place.column > LAST_COLUMN) throw fault(place, "A sheet cannot have so many columns");
  if (typeof value === "string") return textCell(place, value, textStyle(value));
  if (typeof value === "number") return numberCell(place, value, cellStyle.plain);

  const serial = daySerial(value.date);
  if (serial === undefined)
    throw fault(place, `"${value.date.slice(0, 40)}" is no date; dates are YYYY-MM-DD`);
  return serial === null
    ? textCell(place, value.date, cellStyle.plain)
    : numberCell(place, serial, cellStyle.date);
}

/** Text is always text. Where it starts like a formula, the style keeps it so when someone edits the cell. */
function textStyle(text: string): number {
  if (/^[=+\-@]/.test(text)) return cellStyle.guardedText;
  return text.includes("\n") ? cellStyle.lines : cellStyle.plain;
}

function textCell(place: CellPlace, text: string, style: number): string {
  if (text.length > LONGEST_TEXT)
    throw fault(place, `The text is longer than the ${LONGEST_TEXT} characters a cell can hold`);
  return (
    `<c r="${columnName(place.column)}${place.line}"${styled(style)} t="inlineStr">` +
    `<is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`
  );
}

function numberCell(place: CellPlace, value: number, style: number): string {
  if (!Number.isFinite(value)) throw fault(place, `${value} is no number a cell can hold`);
  return `<c r="${columnName(place.column)}${place.line}"${styled(style)}><v>${value}</v></c>`;
}

function styled(style: number): string {
  return style === cellStyle.plain ? "" : ` s="${style}"`;
}

function fault({ sheet, line, column }: CellPlace, message: string): WorkbookFault {
  return new WorkbookFault(`${message} (column ${columnName(column)}).`, { sheet, line });
}
