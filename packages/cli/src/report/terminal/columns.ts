import { type Line, type Page, type Span, shortened } from "./page.ts";
import { textWidth } from "./text-width.ts";

export type Column = {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Takes the room that the others leave; its texts are shortened to it. */
  readonly fills?: true;
  /** Columns with the highest number are left out first where the page is narrow; those without one stay. */
  readonly spare?: number;
};

const GAP = 2;
const NARROWEST_FILL = 16;
/** Room that the filling column has before spare columns have any. */
const ROOMY_FILL = 36;

/** Rows with their cells below each other, under a quiet header. */
export function columnLines(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly Span[])[],
  indent = 2,
): Line[] {
  const natural = naturalWidths(page, columns, rows);
  const kept = keptColumns(columns, natural, page.width - indent);
  const taken = kept.filter((at) => !columns[at]!.fills).reduce((sum, at) => sum + natural[at]! + GAP, 0);
  const widthOf = (at: number) =>
    columns[at]!.fills
      ? Math.min(natural[at]!, Math.max(NARROWEST_FILL, page.width - indent - taken))
      : natural[at]!;
  const lineOf = (cells: readonly Span[]): Line => [
    page.say(" ".repeat(indent)),
    ...kept.flatMap((at, place) => [
      ...(place === 0 ? [] : [page.say(" ".repeat(GAP))]),
      ...aligned(page, cells[at]!, widthOf(at), columns[at]!.align ?? "left"),
    ]),
  ];
  const header = columns.map(({ title }) => page.say(title, "quiet"));
  return [lineOf(header), ...rows.map(lineOf)];
}

/** The titles of the columns that `columnLines` has room for. */
export function titlesShown(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly Span[])[],
  indent = 2,
): string[] {
  const kept = keptColumns(columns, naturalWidths(page, columns, rows), page.width - indent);
  return kept.map((at) => columns[at]!.title);
}

const naturalWidths = (page: Page, columns: readonly Column[], rows: readonly (readonly Span[])[]) =>
  columns.map(({ title }, at) =>
    Math.max(textWidth(page.say(title).text), ...rows.map((cells) => textWidth(cells[at]!.text))),
  );

/** The columns for which there is room, by their place. */
function keptColumns(columns: readonly Column[], natural: readonly number[], room: number): number[] {
  let kept = [...columns.keys()];
  const needed = () =>
    kept.reduce(
      (sum, at) => sum + GAP + (columns[at]!.fills ? Math.min(natural[at]!, ROOMY_FILL) : natural[at]!),
      -GAP,
    );
  while (needed() > room) {
    const spare = kept.filter((at) => columns[at]!.spare !== undefined);
    if (spare.length === 0) break;
    const first = spare.reduce((a, b) => (columns[b]!.spare! >= columns[a]!.spare! ? b : a));
    kept = kept.filter((at) => at !== first);
  }
  return kept;
}

function aligned(page: Page, cell: Span, width: number, align: "left" | "right"): Line {
  const fitted = shortened(page, cell, width);
  const filling = page.say(" ".repeat(Math.max(0, width - textWidth(fitted.text))));
  return align === "left" ? [fitted, filling] : [filling, fitted];
}
