import { asciiText } from "./ascii-text.ts";
import { harmless } from "./harmless.ts";
import { graphemes, textWidth } from "./text-width.ts";

export type Style = "strong" | "quiet" | "severe" | "serious" | "notice" | "accent";

/** A piece of text in one style. Only `say` makes it, so that what people wrote cannot command the terminal. */
export type Span = { readonly text: string; readonly style: Style | null; readonly [isSaid]: true };
export type Line = readonly Span[];

export type Terminal = { readonly width: number; readonly colour: boolean; readonly ascii: boolean };

/** How a report is written for one terminal. */
export type Page = {
  readonly width: number;
  readonly say: (text: string, style?: Style) => Span;
  readonly print: (lines: readonly Line[]) => string;
};

declare const isSaid: unique symbol;

const NARROWEST = 40;
/** No text of anybody is longer, in UTF-16 units; what is cut off was never going to be read. */
const LONGEST = 2000;

/** Select Graphic Rendition codes: attributes and the eight colours every terminal has its own tone of. */
const SGR: Readonly<Record<Style, string>> = {
  strong: "1",
  quiet: "2",
  severe: "1;31",
  serious: "33",
  notice: "36",
  accent: "1;33",
};

export function pageFor({ width, colour, ascii }: Terminal): Page {
  const short = (text: string) => harmless(text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
  const fit = ascii ? (text: string) => asciiText(short(text)) : short;
  const painted = ({ text, style }: Span) =>
    style === null || !colour || text.trim() === "" ? text : `\u001b[${SGR[style]}m${text}\u001b[0m`;
  return {
    width: Math.max(NARROWEST, Math.floor(width)),
    say: (text, style) => ({ text: fit(text), style: style ?? null }) as Span,
    print: (lines) => lines.map((line) => withoutEnd(line).map(painted).join("")).join("\n"),
  };
}

/** A line without the empty space at its end. */
function withoutEnd(line: Line): Line {
  const last = line.findLastIndex(({ text }) => text.trimEnd() !== "");
  return line
    .slice(0, last + 1)
    .map((span, at) => (at === last ? { ...span, text: span.text.trimEnd() } : span));
}

export const lineWidth = (line: Line) => line.reduce((sum, { text }) => sum + textWidth(text), 0);

/** A span that fits into `width` cells, the end of a longer one left out and marked. */
export function shortened(page: Page, span: Span, width: number): Span {
  if (textWidth(span.text) <= width) return span;
  const mark = page.say("…").text;
  let room = width - textWidth(mark);
  let kept = "";
  for (const grapheme of graphemes(span.text)) {
    room -= textWidth(grapheme);
    if (room < 0) break;
    kept += grapheme;
  }
  return { ...span, text: kept.trimEnd() + mark };
}
