const MIB = 1024 * 1024;

/** The last row and column a spreadsheet can have (XFD1048576), and the longest text of one cell. */
export const LAST_LINE = 1_048_576;
export const LAST_COLUMN = 16_384;
export const LONGEST_TEXT = 32_767;

/** Where reading stops. Bytes are counted as they come out of the zip; what the file claims is not believed. */
export type WorkbookLimits = {
  /** Parts in the zip. */
  readonly entries: number;
  /** Names, extra fields and comments of all parts together. */
  readonly directoryBytes: number;
  /** XML of one sheet, and of the shared strings. */
  readonly sheetBytes: number;
  /** XML of any other part: workbook, relations, styles. */
  readonly partBytes: number;
  /** Everything that is unpacked while the workbook is read. */
  readonly totalBytes: number;
  /** Text of the shared strings in UTF-8, and 8 bytes for each of them. */
  readonly sharedStringBytes: number;
  /** Unpacked bytes per packed byte, for parts of more than `ratioFreeBytes`. Honest sheets reach 100; all limits still hold. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Characters between two pieces of XML markup. */
  readonly tokenLength: number;
  /** XML characters of one row, and characters of its cells. */
  readonly rowLength: number;
  /** Characters of a sheet if it were written as CSV: shared strings can repeat without end. */
  readonly sheetLength: number;
  /** XML elements inside each other. */
  readonly depth: number;
  /** Faulty cells after which the workbook is given up. */
  readonly faults: number;
};

export const defaultLimits: WorkbookLimits = {
  entries: 2_000,
  directoryBytes: 4 * MIB,
  sheetBytes: 400 * MIB,
  partBytes: 16 * MIB,
  totalBytes: 2048 * MIB,
  sharedStringBytes: 64 * MIB,
  ratio: 250,
  ratioFreeBytes: 64 * MIB,
  tokenLength: 4 * MIB,
  rowLength: 8 * MIB,
  sheetLength: 512 * MIB,
  depth: 64,
  faults: 10_000,
};

/** A byte limit as people write it: `400 MiB`. */
export function inMebibytes(bytes: number): string {
  return `${Math.round((bytes / MIB) * 10) / 10} MiB`;
}
