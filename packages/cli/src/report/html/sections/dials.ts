import { figure, percent, shareInWords } from "../amounts.ts";
import type { Dial, Part } from "../assessed.ts";
import { barWithAmount, mark, scaleRule } from "../figures.ts";
import { type Content, type Markup, joined, markup } from "../markup.ts";
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
  const hasPeople = all.some(({ dial }) => knownParts(dial).some(({ people }) => people !== null));
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
  const known = knownParts(dial).toReversed();
  if (known.length < 2) return [];
  const weakest = known.at(-1)!.value! < 1 ? known.at(-1) : undefined;
  return known.map((part) => ({ value: part.value!, isWeakest: part === weakest }));
};

function inWords(dial: Dial): Content {
  const weakest = weakestPart(dial);
  if (dial.value === null || weakest === undefined) return "nothing recorded that could be measured";
  const share = `${shareInWords(dial.value)} of the way`;
  if (knownParts(dial).length === 1) return `${share}, by ${partName(weakest.id)} alone`;
  if (weakest.value >= 1) return share;
  return markup`${share}; ${mark("serious", "gold")} weakest: ${partName(weakest.id)}, ${percent(weakest.value)}`;
}

const knownParts = ({ parts }: Dial) => parts.filter(({ value }) => value !== null);

function partsOf({ title, asks, dial }: Named, hasPeople: boolean): Markup {
  const columns: Column[] = [{ title: "Part" }, { title: "Value", kind: "figure" }];
  if (hasPeople) columns.push({ title: "People", kind: "number" });
  const rows = knownParts(dial).map((part) => partRow(part).slice(0, columns.length));
  const unknown = dial.parts.filter(({ value }) => value === null);
  return markup`<div class="parts"><h3>${title}</h3><p class="asks">${asks}</p>${
    rows.length > 0 && table(markup`Parts of “${title}”, weakest first`, columns, rows)
  }${unknown.length > 0 && markup`<p class="unknown">Not known: ${joined(unknown.map(reasonOf), "; ")}.</p>`}</div>`;
}

const reasonOf = ({ id, reason }: Part): Content => [
  partName(id),
  reason !== "" && [
    " (",
    label(
      reason.replace(/[.\s]+$/, "").replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase()),
      200,
    ),
    ")",
  ],
];

const partRow = (part: Part): readonly Content[] => [
  markup`<span class="name">${partName(part.id)}</span> <span class="reason">${label(part.reason, 260)}</span>`,
  barWithAmount(part.value!, percent(part.value!)),
  part.people !== null && markup`${figure(part.people)}<span class="narrow"> people</span>`,
];
