import { harmless } from "./harmless.ts";
import { graphemes, textWidth } from "./text-width.ts";

/** What a progress bar needs of a terminal: `process.stderr` is one. */
export type ProgressTerminal = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write: (text: string) => unknown;
};

export type ProgressBar = {
  /** Tells how much is done, 0 to 1; `undefined` where the whole is not known. */
  readonly show: (what: string, share?: number) => void;
  /** Takes the bar off the terminal again. */
  readonly end: () => void;
};

/** Work that is done sooner shows no bar. */
const PATIENCE_MS = 400;
const REDRAW_MS = 80;
const BAR_CELLS = 24;

const ERASE_LINE = "\r\u001b[2K";

/**
 * A bar that tells how far a long work is. Nothing is written where nobody looks (no terminal), or before 0.4 seconds;
 * at the end the line is as it was. `now` gives milliseconds.
 */
export function progressBar(
  terminal: ProgressTerminal,
  now: () => number = () => performance.now(),
): ProgressBar {
  const startedAt = now();
  let drawnAt = -Infinity;
  const show = (what: string, share?: number) => {
    const at = now();
    if (terminal.isTTY !== true || at - startedAt < PATIENCE_MS || at - drawnAt < REDRAW_MS) return;
    drawnAt = at;
    terminal.write(ERASE_LINE + fitted(barText(harmless(what), share), (terminal.columns ?? 80) - 1));
  };
  const end = () => {
    if (drawnAt !== -Infinity) terminal.write(ERASE_LINE);
    drawnAt = -Infinity;
  };
  return { show, end };
}

function barText(what: string, share: number | undefined): string {
  if (share === undefined) return what;
  const known = Math.min(1, Math.max(0, share));
  const full = Math.round(known * BAR_CELLS);
  return `${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)} ${String(Math.floor(known * 100)).padStart(3)} %  ${what}`;
}

/** What fits on one line: a bar that breaks could not be erased. */
function fitted(text: string, cells: number): string {
  let width = 0;
  return graphemes(text)
    .filter((grapheme) => (width += textWidth(grapheme)) <= cells)
    .join("");
}
