import { figure, percent, shareInWords } from "../amounts.ts";
import type { Dial, Part } from "../assessed.ts";
import { barWithAmount, mark, scaleRule } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { label, shortened } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { type Column, table } from "../table.ts";

type Named = { readonly title: string; readonly asks: string; readonly dial: Dial };

/** The four dials in the order of the product's language, each with the question it answers. */
export function dialsOf({ profile }: Material["assessment"]): readonly Named[] {
  return [
    { title: "Coordinated", asks: "Does the work pull the same way?", dial: profile.coordinated },
    { title: "Engaged", asks: "Have people been heard, and told?", dial: profile.engaged },
    { title: "Prepared", asks: "Could the plan start tomorrow?", dial: profile.prepared },
    { title: "Prepared for change", asks: "Would it survive a surprise?", dial: profile.changePrepared },
  ];
}

/** The part with the lowest value; parts come weakest first, those without a value last. */
export const weakestPart = ({ parts }: Dial): (Part & { readonly value: number }) | undefined =>
  parts.find((part): part is Part & { readonly value: number } => part.value !== null);

/** "asksAnswered" and "asks_answered" as words: "asks answered". */
export const partName = (id: string) =>
  shortened(id.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]+/g, " "), 60).toLowerCase();

export function dials({ assessment }: Material): Section | undefined {
  const all = dialsOf(assessment);
  if (all.every(({ dial }) => dial.value === null)) return undefined;
  const hasPeople = all.some(({ dial }) => dial.parts.some(({ people }) => people !== null));
  const note = markup`<p>Each dial is the weighted mean of its parts. Circles are the parts, the diamond is the weakest: start there.</p>${method("alignment-profile")}`;
  return {
    id: "dials",
    title: "Four dials",
    note,
    body: [overview(all), all.map((each) => partsOf(each, hasPeople))],
  };
}

const overview = (all: readonly Named[]): Markup => markup`<figure class="dials">
  <figcaption class="unseen">The four dials, from 0 to 100 %.</figcaption>
  <p class="axis" aria-hidden="true"><span>0</span><span>50</span><span>100 %</span></p>
  <ul>${all.map(
    ({ title, dial }) => markup`<li>
    <p class="name">${title}</p>
    <p class="value">${dial.value === null ? "—" : percent(dial.value)}</p>
    <div class="scale">${scaleRule(dial.value, marksOf(dial))}<p>${inWords(dial)}</p></div>
  </li>`,
  )}</ul>
</figure>`;

const marksOf = (dial: Dial) => {
  const weakest = weakestPart(dial);
  const known = dial.parts.filter((part) => part.value !== null && part !== weakest);
  const marks = known.map(({ value }) => ({ value: value!, isWeakest: false }));
  return weakest === undefined ? marks : [...marks, { value: weakest.value, isWeakest: true }];
};

function inWords(dial: Dial): Content {
  const weakest = weakestPart(dial);
  if (dial.value === null || weakest === undefined) return "Nothing recorded that could be measured.";
  const held = markup`${mark("serious", "gold")} weakest: ${partName(weakest.id)}, ${percent(weakest.value)}`;
  return markup`${shareInWords(dial.value)} of the way; ${held}`;
}

function partsOf({ title, asks, dial }: Named, hasPeople: boolean): Markup {
  const columns: Column[] = [{ title: "Part" }, { title: "Value", kind: "figure" }];
  if (hasPeople) columns.push({ title: "People", kind: "number" });
  const rows = dial.parts.map((part) => partRow(part).slice(0, columns.length));
  return markup`<div class="parts"><h3>${title}</h3><p class="asks">${asks}</p>${
    rows.length > 0 && table(markup`Parts of “${title}”, weakest first`, columns, rows)
  }</div>`;
}

const partRow = (part: Part): readonly Content[] => [
  markup`<span class="name">${partName(part.id)}</span> <span class="reason">${label(part.reason, 260)}</span>`,
  part.value === null
    ? markup`<span class="none">— <span class="unseen">not known</span></span>`
    : barWithAmount(part.value, percent(part.value)),
  part.people !== null && markup`${figure(part.people)}<span class="narrow"> people</span>`,
];
