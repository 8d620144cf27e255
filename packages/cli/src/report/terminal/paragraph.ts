import { type Line, type Page, type Span, lineWidth } from "./page.ts";
import { graphemes, textWidth } from "./text-width.ts";

export type Indents = {
  /** Cells left free before the first line, and before the others. */
  readonly first?: number;
  readonly rest?: number;
  /** What stands before the first line instead of free cells. */
  readonly lead?: Line;
};

/** A piece of a line that stays together, and whether a space stands before it. */
type Word = { readonly span: Span; readonly width: number; readonly isApart: boolean };

/** Text broken into lines at spaces, and between characters of scripts that have none. */
export function paragraph(page: Page, spans: Line, { first = 0, rest = first, lead }: Indents = {}): Line[] {
  const start = lead ?? [page.say(" ".repeat(first))];
  const lines: Span[][] = [];
  let line: Span[] = [];
  let room = 0;
  for (const { span, width, isApart } of spans.flatMap((each, at) =>
    wordsOf(page, each, spans[at - 1], page.width - rest),
  )) {
    const space = isApart ? 1 : 0;
    if (lines.length === 0 || space + width > room) {
      const before = lines.length === 0 ? start : [page.say(" ".repeat(rest))];
      lines.push((line = [...before, span]));
      room = page.width - lineWidth(before) - width;
      continue;
    }
    if (space > 0) line.push({ ...span, text: ` ${span.text}` });
    else line.push(span);
    room -= space + width;
  }
  return lines.map(joined);
}

function wordsOf(page: Page, span: Span, before: Span | undefined, most: number): Word[] {
  const startsApart = before === undefined || before.text.endsWith(" ") || span.text.startsWith(" ");
  const words = span.text.split(" ").filter((word) => word !== "");
  return words.flatMap((word, at) =>
    pieces(word, most).map((text, place) => ({
      span: { ...span, text },
      width: textWidth(text),
      isApart: place === 0 && (at > 0 || startsApart),
    })),
  );
}

/** A word as one piece, or where it is longer than a line or written without spaces, as pieces that may part. */
function pieces(word: string, most: number): string[] {
  const width = textWidth(word);
  if (width <= most && !/[\u2e80-\ud7a3\uf900-\ufaff]/u.test(word)) return [word];
  const parts: string[] = [];
  for (const grapheme of graphemes(word)) {
    const last = parts.at(-1);
    const isWide = textWidth(grapheme) > 1 && !/^\p{P}/u.test(grapheme);
    if (last === undefined || isWide || textWidth(last) + textWidth(grapheme) > most) parts.push(grapheme);
    else parts[parts.length - 1] = last + grapheme;
  }
  return parts;
}

/** Neighbours of one style as one span. */
function joined(line: readonly Span[]): Line {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last?.style === span.style) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

/** A line with its last part at the right edge, or on a line of its own where there is no room. */
export function withRightEnd(page: Page, left: Line, right: Line): Line[] {
  const gap = page.width - lineWidth(left) - lineWidth(right);
  return gap < 2 ? [left, right] : [[...left, page.say(" ".repeat(gap)), ...right]];
}
