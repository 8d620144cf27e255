import { capitalised, tallied } from "../amounts.ts";
import { type Content, markup } from "../markup.ts";
import type { Lack } from "../not-recorded.ts";
import { label, shortened } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { andMore } from "../table.ts";

/** Unknown columns, and missing things, named one by one. */
const MOST_NAMED = 40;

/** What the report rests on, and what it therefore says nothing about. */
export function foundation({ assessment }: Material, lacks: readonly Lack[]): Section {
  const { rows, unknownColumns } = assessment.generatedFrom;
  const files = Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1));
  const body = [
    lacks.length > 0 && notRecorded(lacks),
    files.length > 0 && [
      markup`<h3>Rows read</h3>`,
      rowList(files.slice(0, MOST_NAMED)),
      andMore(files.length - MOST_NAMED),
    ],
    unknownColumns.length > 0 && columns(unknownColumns),
  ];
  const note = markup`<p>Whatever is not in the files is not in the report. Nothing was guessed.</p>${method("thresholds")}`;
  return { id: "foundation", title: "What this rests on", note, body };
}

const notRecorded = (lacks: readonly Lack[]): Content => [
  markup`<h3>Not recorded, so not judged</h3>`,
  markup`<ul class="facts">${lacks.slice(0, MOST_NAMED).map(({ what, files }) => markup`<li>${shortened(capitalised(what), 200)}${files !== undefined && files.length > 0 && [" ", markup`<span class="path">${files.join(", ")}</span>`]}</li>`)}</ul>`,
  andMore(lacks.length - MOST_NAMED),
];

const rowList = (files: readonly (readonly [string, number])[]): Content =>
  markup`<ul class="files">${files.map(
    ([file, count]) => markup`<li>${label(file, 60)} <span>${tallied(count, "row")}</span></li>`,
  )}</ul>`;

const columns = (unknown: readonly { readonly file: string; readonly column: string }[]): Content => [
  markup`<h3>Columns kept but not understood</h3>`,
  markup`<ul class="facts">${unknown
    .slice(0, MOST_NAMED)
    .map(
      ({ file, column }) =>
        markup`<li>${label(column, 60)} in <span class="path">${label(file, 60)}</span></li>`,
    )}</ul>`,
  andMore(unknown.length - MOST_NAMED),
];
