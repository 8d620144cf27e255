import { unescapeCellText } from "./escaped-text.ts";
import type { NumberKind } from "./number-formats.ts";
import { dateText, isoDateText } from "./serial-date.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { RawCell } from "./sheet-parser.ts";
import { LONGEST_TEXT } from "./workbook-limits.ts";

/** What the workbook says about cells outside of its sheets. */
export type CellMeaning = {
  readonly strings: SharedStrings;
  readonly kinds: readonly NumberKind[];
  readonly since1904: boolean;
};

/** A cell's text as the alignment folder wants it, or what is wrong with the cell. */
export type CellReading = { readonly text: string } | { readonly fault: string };

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads a cell; `text` is the cell's own, or the shared string it refers to. */
export function readCell(cell: RawCell, text: string, meaning: CellMeaning): CellReading {
  const { type } = cell;
  if (type === "e")
    return { fault: `The cell shows the error ${text.slice(0, 20)}. Correct its formula, or empty it.` };
  if (cell.hasFormula && (!cell.hasValue || (text === "" && type !== "str")))
    return {
      fault:
        "The cell holds a formula without a saved result. Open the workbook in a spreadsheet program and save it.",
    };
  if (text === "") return { text };

  switch (type) {
    case "s":
    case "str":
    case "inlineStr":
      return readText(text);
    case "n":
      return readNumber(text, cell.style, meaning);
    case "b":
      return readBoolean(text);
    case "d":
      return readIsoDate(text);
    default:
      return { fault: `The cell is of an unknown kind, "${type.slice(0, 20)}". Type its value again.` };
  }
}

function readText(raw: string): CellReading {
  const text = unescapeCellText(raw);
  return text.length <= LONGEST_TEXT
    ? { text }
    : { fault: `The text is longer than the ${LONGEST_TEXT} characters a cell can hold. Shorten it.` };
}

function readNumber(text: string, style: number, { kinds, since1904 }: CellMeaning): CellReading {
  const number = NUMBER.test(text) || NUMBER.test(text.trim()) ? Number(text) : NaN;
  if (!Number.isFinite(number))
    return { fault: `"${text.slice(0, 20)}" is stored as a number but is none. Type the value again.` };
  const kind = kinds[style] ?? "number";
  if (kind === "number") return { text: String(number) };

  const date = dateText(number, kind, since1904);
  return date === null
    ? {
        fault: `${number} is formatted as a date, but stands for no day of the years 1900 to 9999. Type the date again.`,
      }
    : { text: date };
}

function readBoolean(text: string): CellReading {
  if (text === "1" || text === "true") return { text: "yes" };
  if (text === "0" || text === "false") return { text: "no" };
  return { fault: `"${text.slice(0, 20)}" is stored as yes or no but is neither. Type the value again.` };
}

function readIsoDate(text: string): CellReading {
  const date = isoDateText(text);
  return date === null
    ? { fault: `"${text.slice(0, 40)}" is stored as a date but is none. Type the date again.` }
    : { text: date };
}
