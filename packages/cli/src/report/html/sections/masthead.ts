import { dayInWords, figure, tallied } from "../amounts.ts";
import { type Fault, countOf } from "../assessed.ts";
import { type Content, type Markup, joined, markup } from "../markup.ts";
import { label, said, shortened } from "../said.ts";
import type { Material, Section } from "../section.ts";
import { andMore } from "../table.ts";

/** Faults told one by one. */
const MOST_FAULTS = 50;

export const reportTitle = ({ organisation }: Material["assessment"]) =>
  shortened(organisation.name ?? "Alignment report", 120);

/** The title plate: whose report, for when, and what it was made from. */
export function masthead({ assessment }: Material): Markup {
  const { organisation, today } = assessment;
  const lines = [
    organisation.name !== null && "Alignment report",
    organisation.cycle !== null && ["Cycle ", label(organisation.cycle, 40)],
  ].filter((line) => line !== false);
  return markup`<header class="masthead">
  <p class="kind">${joined(lines, markup`<br>`)}</p>
  <div>
  <h1>${said(reportTitle(assessment), 120)}</h1>
  <p class="day">As it stood on <time datetime="${today}">${dayInWords(today)}</time></p>
  <div class="read">${wasRead(assessment)}</div>
  </div>
</header>`;
}

function wasRead(assessment: Material["assessment"]): Content {
  const { rows, faults } = assessment.generatedFrom;
  const files = Object.keys(rows).length;
  const total = Object.values(rows).reduce((sum, each) => sum + each, 0);
  if (files === 0) return markup`<p>No file was read.</p>`;
  const people = countOf(assessment, "stakeholders");
  const from = markup`Made from ${tallied(total, "row")} in ${tallied(files, "file")}${
    people > 0 && `, ${tallied(people, "person", "people")} among them`
  }.`;
  if (faults.length === 0) return markup`<p>${from} Every row could be read.</p>`;
  return [markup`<p>${from}</p>`, faultList(faults)];
}

function faultList(faults: readonly Fault[]): Markup {
  const rows = faultyRows(faults);
  const verb = rows === 1 ? "holds" : "hold";
  return markup`<details class="faults">
  <summary>${figure(rows)} ${rows === 1 ? "row" : "rows"} ${verb} something that could not be read</summary>
  <ul>${faults
    .slice(0, MOST_FAULTS)
    .map(
      ({ file, line, column, message }) =>
        markup`<li><span class="path">${label(file, 60)}:${line}</span>${
          column !== "-" && [" ", label(column, 40)]
        }: ${label(message, 200)}</li>`,
    )}</ul>
  ${andMore(faults.length - MOST_FAULTS, "run the command to see them all")}
</details>`;
}

/** Faults come by file and line, so those of one row stand together. */
function faultyRows(faults: readonly Fault[]): number {
  let rows = 0;
  faults.forEach(({ file, line }, at) => {
    const last = faults[at - 1];
    if (last?.line !== line || last.file !== file) rows++;
  });
  return rows;
}

/** The table of contents, for the screen and for paper. */
export const contents = (sections: readonly Section[]): Markup =>
  markup`<nav class="contents" aria-labelledby="contents-title">
  <h2 id="contents-title">Contents</h2>
  <ol>${sections.map(
    ({ id, title }, at) =>
      markup`<li><a href="#${id}"><span class="number">${at + 1}</span> <span>${title}</span></a></li>`,
  )}</ol>
</nav>`;

export const colophon = (): Markup =>
  markup`<footer><p>Made by Lodestar from the files alone, by rules anyone can read. The same rows give the same page; it holds no script and fetches nothing.</p></footer>`;
