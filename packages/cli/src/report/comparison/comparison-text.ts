import type { Comparison } from "@lodestar/core";
import { capitalised, figure } from "../html/amounts.ts";
import { columnLines } from "../terminal/columns.ts";
import { thin } from "../terminal/numbers.ts";
import { type Line, type Page, pageFor, type Span, type Terminal } from "../terminal/page.ts";
import { andMore, passageLines, point, severityMarks, told } from "../terminal/report.ts";
import { chaptersOf } from "./chapters.ts";
import { comparedOrder, periodNames, wordsForCompared } from "./compared.ts";
import { inShort } from "./in-short.ts";
import type { Chapter, ChapterTable, Entry } from "./story.ts";
import type { Words } from "./words.ts";

const MOST_ENTRIES = 12;
const MOST_LINES = 30;
const LONGEST_TITLE = 110;

/** The comparison of two periods as text for a terminal. */
export function comparisonText(comparison: Comparison, terminal: Terminal): string {
  const page = pageFor(terminal);
  const { before, after } = periodNames(comparison);
  const title: Line[] = [
    [page.say(comparison.organisation ?? "Comparison", "strong"), page.say(` · ${before} → ${after}`)],
    [page.say("═".repeat(page.width), "quiet")],
  ];
  return page.print([...title, ...comparisonLines(page, comparison)]);
}

/** The same without its title, for a longer report. */
export function comparisonLines(page: Page, comparison: Comparison): Line[] {
  const { before, after } = periodNames(comparison);
  const summary = inShort(comparison).flatMap((words) =>
    point(page, page.say("·", "quiet"), spans(page, words)),
  );
  return [
    ...passageLines(page, {
      title: `From ${before} to ${after}`,
      lines: [...summary, [], ...countTable(page, comparison)],
    }),
    ...chaptersOf(comparison).flatMap((chapter) =>
      passageLines(page, { title: chapter.title, lines: chapterLines(page, chapter) }),
    ),
  ];
}

function countTable(page: Page, comparison: Comparison): Line[] {
  const names = periodNames(comparison);
  const columns = [
    { title: "", fills: true },
    { title: names.before, align: "right" },
    { title: names.after, align: "right" },
    { title: "carried on", align: "right" },
    { title: "gone", align: "right" },
    { title: "new", align: "right" },
  ] as const;
  const kinds = comparedOrder.filter(
    (kind) => comparison.kinds[kind].before + comparison.kinds[kind].after > 0,
  );
  const rows = kinds.map((kind) => {
    const { before, after, carried, dropped, added } = comparison.kinds[kind];
    const counts = [before, after, carried.length, dropped.length, added.length];
    return [
      page.say(capitalised(wordsForCompared(kind)[1])),
      ...counts.map((count) => page.say(thin(figure(count)))),
    ];
  });
  return columnLines(page, columns, rows);
}

function chapterLines(page: Page, { entries, note, isLong, table }: Chapter): Line[] {
  const most = isLong ? MOST_LINES : MOST_ENTRIES;
  const hidden = entries.length > most ? `${figure(entries.length - most)} more` : null;
  return [
    ...(table === undefined ? [] : tableLines(page, table)),
    ...entries.slice(0, most).flatMap((entry) => entryLines(page, entry)),
    ...andMore(page, hidden),
    ...(note === undefined ? [] : told(page, note, "quiet")),
  ];
}

const SHORT: Readonly<Record<string, string>> = { objectives: "obj.", initiatives: "init." };

function tableLines(page: Page, { titles, rows }: ChapterTable): Line[] {
  const columns = titles.map((title, at) => ({
    title: SHORT[title] ?? title,
    ...(at === 0 ? { fills: true as const } : { align: "right" as const, spare: at }),
  }));
  const lines = rows
    .slice(0, MOST_LINES)
    .map(({ said, cells }) => [page.say(said), ...cells.map((cell) => page.say(thin(cell)))]);
  const hidden = rows.length > MOST_LINES ? `${figure(rows.length - MOST_LINES)} more` : null;
  return [...columnLines(page, columns, lines), ...andMore(page, hidden)];
}

const entryLines = (page: Page, { words, tone }: Entry): Line[] =>
  point(
    page,
    tone === undefined ? page.say("·", "quiet") : page.say(severityMarks[tone], tone),
    spans(page, words),
  );

const spans = (page: Page, words: Words): Span[] =>
  words.map((word) => page.say(typeof word === "string" ? thin(word) : `“${cut(word.said)}”`));

/** The beginning of a long text. */
const cut = (text: string) =>
  text.length <= LONGEST_TITLE
    ? text
    : `${text
        .slice(0, LONGEST_TITLE - 1)
        .toWellFormed()
        .trimEnd()}…`;
