const LETTERS = 26;

/**
 * The column of a cell reference (`B7` is 2), or `null` when it is not the reference of a cell in this row.
 * The column may lie beyond the last one a sheet can have.
 */
export function columnOf(reference: string, line: number): number | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * LETTERS + code - 64;
  }
  return at > 0 && reference.slice(at) === String(line) ? column : null;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  return name;
}
