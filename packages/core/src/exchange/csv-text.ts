/** Characters gathered before a piece of a file is handed on. */
const PIECE_LENGTH = 1 << 16;

/**
 * The text of a CSV file, piece by piece. RFC 4180 but for its line ends: LF, also after the last row, so that a folder
 * in version control is the same text on every machine. A cell is quoted only where it would be read wrongly otherwise.
 */
export function* csvText(rows: Iterable<readonly string[]>): Generator<string> {
  let piece = "";
  let isFirst = true;
  for (const cells of rows) {
    piece += `${lineOf(cells, isFirst)}\n`;
    isFirst = false;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function lineOf(cells: readonly string[], isFirst: boolean): string {
  if (cells.length === 1 && cells[0] === "") return '""';
  const line = cells.map((cell) => (/[",\r\n]/.test(cell) ? inQuotes(cell) : cell)).join(",");
  const startsLikeMark = isFirst && line.startsWith("\uFEFF");
  return startsLikeMark ? inQuotes(cells[0]!) + line.slice(cells[0]!.length) : line;
}

const inQuotes = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
