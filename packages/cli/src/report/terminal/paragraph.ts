import { type Line, type Page, type Span, lineWidth } from "./page.ts";
import { graphemes, textWidth } from "./text-width.ts";

export type Indents = {
  /** Cells left free before the first line, and before the others. */
  readonly first?: number;
  readonly rest?: number;
  /** What stands before the first line instead of free cells. */
  readonly lead?: Line;
};

/** What stands before a piece of text: a space, a place where a line may end, or nothing that would part it. */
type Gap = "space" | "break" | "none";
type Piece = { readonly span: Span; readonly width: number; readonly gap: Gap };
/** Pieces that stay on one line. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number; readonly hasSpace: boolean };

/** Scripts written without spaces, where a line may end between any two characters. */
const UNSPACED = /[\u2e80-\ud7a3\uf900-\ufaff]/u;

/** Text broken into lines at spaces, and between characters of scripts that have none. */
export function paragraph(page: Page, spans: Line, { first = 0, rest = first, lead }: Indents = {}): Line[] {
  const most = page.width - rest;
  const lines: Span[][] = [];
  let line: Span[] = [];
  let room = -1;
  for (const { pieces, width, hasSpace } of wordsOf(spans, most)) {
    const needed = width + (hasSpace ? 1 : 0);
    if (needed > room) {
      const before =
        lines.length > 0 ? [page.say(" ".repeat(rest))] : (lead ?? [page.say(" ".repeat(first))]);
      lines.push((line = [...before, ...pieces.map(({ span }) => span)]));
      room = page.width - lineWidth(before) - width;
      continue;
    }
    for (const [at, { span }] of pieces.entries())
      line.push(at === 0 && hasSpace ? { ...span, text: ` ${span.text}` } : span);
    room -= needed;
  }
  return lines.map(joined);
}

function wordsOf(spans: Line, most: number): Word[] {
  const words: Word[] = [];
  for (const piece of spans.flatMap((span, at) => piecesOf(span, spans[at - 1], most))) {
    const last = words.at(-1);
    if (last !== undefined && piece.gap === "none" && last.width + piece.width <= most)
      words[words.length - 1] = { ...last, pieces: [...last.pieces, piece], width: last.width + piece.width };
    else words.push({ pieces: [piece], width: piece.width, hasSpace: piece.gap === "space" });
  }
  return words;
}

function piecesOf(span: Span, before: Span | undefined, most: number): Piece[] {
  const startsApart = before === undefined || before.text.endsWith(" ") || span.text.startsWith(" ");
  return span.text
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word, at) =>
      parted(word, most).map((text, place) => ({
        span: { ...span, text },
        width: textWidth(text),
        gap: place > 0 ? ("break" as const) : at > 0 || startsApart ? ("space" as const) : ("none" as const),
      })),
    );
}

/** A word as one piece, or where it is longer than a line or written without spaces, as pieces that may part. */
function parted(word: string, most: number): string[] {
  if (textWidth(word) <= most && !UNSPACED.test(word)) return [word];
  const parts: string[] = [];
  let width = 0;
  for (const grapheme of graphemes(word)) {
    const cells = textWidth(grapheme);
    const mayPart = cells > 1 && !/^\p{P}/u.test(grapheme);
    const last = parts.at(-1);
    if (last === undefined || mayPart || width + cells > most) {
      parts.push(grapheme);
      width = cells;
    } else {
      parts[parts.length - 1] = last + grapheme;
      width += cells;
    }
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
  return gap < 2
    ? [...paragraph(page, left), ...paragraph(page, right)]
    : [[...left, page.say(" ".repeat(gap)), ...right]];
}
