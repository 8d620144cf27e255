/** Lines of cells as a table for other programs. */
export const csvText = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => cells.map((cell) => csvCell(String(cell))).join(",")).join("\r\n");

/** A cell that no spreadsheet takes for a formula. */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r]|^-\D/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
