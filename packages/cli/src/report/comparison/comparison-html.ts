import type { Comparison } from "@lodestar/core";
import { capitalised, figure } from "../html/amounts.ts";
import { mark } from "../html/figures.ts";
import { type Content, type Markup, markup, markupText } from "../html/markup.ts";
import { said } from "../html/said.ts";
import { method, type Section, sectionMarkup } from "../html/section.ts";
import { andMore, table } from "../html/table.ts";
import { chaptersOf } from "./chapters.ts";
import { comparedOrder, periodNames, wordsForCompared } from "./compared.ts";
import { inShort } from "./in-short.ts";
import type { Chapter, ChapterTable, Entry } from "./story.ts";
import type { Words } from "./words.ts";

const MOST_ENTRIES = 40;

/** The comparison of two periods as a part of the HTML report: what its section consists of. */
export function comparisonSection(comparison: Comparison): Section {
  const { before, after } = periodNames(comparison);
  const body: Content = [
    markup`<ul class="sentences">${inShort(comparison).map((words) => markup`<li><p>${inMarkup(words)}</p></li>\n`)}</ul>`,
    countTable(comparison),
    chaptersOf(comparison).map(chapterMarkup),
  ];
  const note = markup`<p>What carried on is known by its id, else by its title. What most of it has in common is said once.</p>${method("comparison")}`;
  return { id: "comparison", title: `From ${before} to ${after}`, note, body };
}

/** The same as one piece of HTML, to stand in a page that has the report's style. `number` is that of the section. */
export const comparisonHtml = (comparison: Comparison, number = 1): string =>
  markupText(sectionMarkup(comparisonSection(comparison), number));

/** Words beside the numbers, because on narrow pages a table has no header. */
function countTable(comparison: Comparison): Markup {
  const names = periodNames(comparison);
  const kinds = comparedOrder.filter(
    (kind) => comparison.kinds[kind].before + comparison.kinds[kind].after > 0,
  );
  return table(
    "How many there were, and what became of them",
    [{ title: "Kind" }, { title: `${names.before} → ${names.after}` }, { title: "What became of them" }],
    kinds.map((kind) => {
      const { before, after, carried, dropped, added } = comparison.kinds[kind];
      const fates = [
        [carried.length, "carried on"],
        [dropped.length, "gone"],
        [added.length, "new"],
      ] as const;
      const told = fates.filter(([count]) => count > 0).map(([count, word]) => `${figure(count)} ${word}`);
      return [
        capitalised(wordsForCompared(kind)[1]),
        `${figure(before)} → ${figure(after)}`,
        told.join(", "),
      ];
    }),
  );
}

const chapterMarkup = ({ title, note, entries, table: figures }: Chapter): Content => [
  markup`<h3>${title} ${figures === undefined && markup`<span class="howmany">${figure(entries.length)}</span>`}</h3>`,
  note !== undefined && markup`<p class="reason">${note}</p>`,
  figures === undefined
    ? markup`<ul class="facts">${entries.slice(0, MOST_ENTRIES).map(entryMarkup)}</ul>`
    : figureTable(title, figures),
  andMore((figures?.rows ?? entries).length - MOST_ENTRIES),
];

const figureTable = (caption: string, { titles, rows }: ChapterTable): Markup =>
  table(
    markup`<span class="unseen">${caption}</span>`,
    [{ title: capitalised(titles[0]!) }, { title: "Before → after" }],
    rows
      .slice(0, MOST_ENTRIES)
      .map(({ said: name, cells }) => [
        said(name),
        cells.map((cell, at) => `${titles[at + 1]!} ${cell}`).join(" · "),
      ]),
  );

const entryMarkup = ({ words, tone }: Entry): Markup =>
  markup`<li>${tone !== undefined && markup`${mark(tone)} <span class="unseen">${tone}: </span>`}${inMarkup(words)}</li>\n`;

const inMarkup = (words: Words): Content =>
  words.map((word) => (typeof word === "string" ? word : said(word.said)));
