import { figure, percent, tallied } from "../amounts.ts";
import { type Slice, mark, stack } from "../figures.ts";
import { type Content, markup } from "../markup.ts";
import { type Material, type Section, method } from "../section.ts";

/** What became of people's words. */
export function words({ assessment: { traceability } }: Material): Section | undefined {
  const { statements, authors } = traceability;
  if (statements === 0) return undefined;
  const intro = markup`<p class="lead">${tallied(statements, "statement")}${authors > 0 && ` by ${tallied(authors, "person", "people")}`}.</p>`;
  const note = markup`<p>Every statement ends as adopted, merged, deferred or declined, with a reason its author may read.</p>${method("traceability")}`;
  const body = [intro, outcomes(traceability), facts(traceability)];
  return { id: "words", title: "What became of what people said", note, body };
}

function outcomes({
  statements,
  withDisposition,
  outcomes: ended,
}: Material["assessment"]["traceability"]): Content {
  const open = statements - withDisposition;
  const slices: readonly Slice[] = [
    { count: ended.adopted, tone: "yes" },
    { count: ended.merged, tone: "half" },
    { count: ended.deferred + ended.declined, tone: "no" },
    { count: open, tone: "open" },
  ];
  const most = Math.max(
    statements,
    slices.reduce((sum, { count }) => sum + count, 0),
  );
  return markup`<figure class="outcomes">${stack(slices, most)}<figcaption class="legend">
  <span>${mark("full", "yes")} ${figure(ended.adopted)} adopted</span>
  <span>${mark("half", "half")} ${figure(ended.merged)} merged</span>
  <span>${mark("cross", "no")} ${figure(ended.deferred)} deferred, ${figure(ended.declined)} declined</span>
  <span>${mark("notice", "open")} ${figure(open)} not answered</span>
</figcaption></figure>`;
}

function facts(trace: Material["assessment"]["traceability"]): Content {
  const { statements, inTheme, planItems, planItemsWithOrigin, confirmed, asked, peopleAsked } = trace;
  const lines: readonly Content[] = [
    inTheme > 0 && `${figure(inTheme)} of ${tallied(statements, "statement")} are in a theme.`,
    planItems > 0 &&
      `${figure(planItemsWithOrigin)} of ${tallied(planItems, "objective or initiative", "objectives and initiatives")} name the words or the decision they come from.`,
    confirmed !== null &&
      asked > 0 &&
      `${percent(confirmed)} of ${tallied(asked, "answer")} asked for, of ${tallied(peopleAsked, "person", "people")}, confirm the current summary.`,
  ];
  const known = lines.filter((line) => line !== false);
  return known.length > 0 && markup`<ul class="facts">${known.map((line) => markup`<li>${line}</li>`)}</ul>`;
}
