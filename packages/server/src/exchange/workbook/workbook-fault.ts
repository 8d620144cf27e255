/** Where in a workbook something is: `line` is the row number the spreadsheet program shows. */
export type WorkbookPlace = { readonly sheet?: string | undefined; readonly line?: number | undefined };

/** What is wrong with one cell, in words for the person who can mend it. `column` counts from 1. */
export type CellFault = {
  readonly sheet: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** Why a workbook as a whole cannot be read or written, and what to do about it. */
export class WorkbookFault extends Error {
  readonly sheet: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, place: WorkbookPlace = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "WorkbookFault";
    this.sheet = place.sheet;
    this.line = place.line;
  }

  /** The same fault, with the place added where it was not yet known. */
  at(place: WorkbookPlace): WorkbookFault {
    return new WorkbookFault(
      this.message,
      { sheet: this.sheet ?? place.sheet, line: this.line ?? place.line },
      this.cause,
    );
  }
}
