import { type Content, type Markup, markup } from "./markup.ts";

/*
 * Figures are SVG with places in per cent and sizes in pixels, so that they stretch with the page and nothing in them
 * is squeezed. They hold no text that is not also beside them in words, therefore most are hidden from screen readers.
 */

const place = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 10000) / 100}%`;

/** The shapes that stand for states, drawn once and used by name; a word always stands beside them. */
export const shapes = markup`<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
  <defs>
    <symbol id="severe" viewBox="0 0 12 12"><path d="M6 .8 11.6 11H.4Z"/></symbol>
    <symbol id="serious" viewBox="0 0 12 12"><path d="M6 .4 11.6 6 6 11.6.4 6Z"/></symbol>
    <symbol id="notice" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
    <symbol id="full" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5.2"/></symbol>
    <symbol id="half" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.2a4.8 4.8 0 0 1 0 9.6Z"/></symbol>
    <symbol id="cross" viewBox="0 0 12 12"><path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
    <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="var(--half)" stroke-width="5"/></pattern>
    <pattern id="lattice" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5M0 0H5" stroke="var(--no)" stroke-width="2.4"/></pattern>
  </defs>
</svg>`;

export type Shape = "severe" | "serious" | "notice" | "full" | "half" | "cross";

export const mark = (shape: Shape, tone: string = shape): Markup =>
  markup`<svg class="mark ${tone}" aria-hidden="true"><use href="#${shape}"/></svg>`;

/** A share of a whole as a bar on a hairline, its amount beside it. */
export const barWithAmount = (share: number, amount: Content): Markup =>
  markup`<div class="measured">${bar(share)}<span class="amount">${amount}</span></div>`;

/** A share of a whole as a bar on a hairline. */
export const bar = (share: number, tone = "ink"): Markup =>
  markup`<svg class="bar" width="100%" height="8" aria-hidden="true"><rect class="rail" y="3.5" width="100%" height="1"/><rect class="${tone}" width="${place(share)}" height="8"/></svg>`;

export type Mark = { readonly value: number; readonly isWeakest: boolean };

/** A scale rule from 0 to 100 % with a value as its bar and the parts it is made of as marks on it. */
export function scaleRule(value: number | null, parts: readonly Mark[]): Markup {
  const ticks = Array.from({ length: 11 }, (_, tenth) => {
    const [from, to] = tenth % 5 === 0 ? [2, 30] : [11, 21];
    return markup`<line class="tick" x1="${tenth * 10}%" x2="${tenth * 10}%" y1="${from}" y2="${to}"/>`;
  });
  const marks = parts.map(({ value: at, isWeakest }) =>
    isWeakest
      ? markup`<svg x="${place(at)}" y="16" overflow="visible"><path class="weakest" d="m0-7.5 7.5 7.5L0 7.5-7.5 0Z"/></svg>`
      : markup`<circle class="part" cx="${place(at)}" cy="16" r="4.5"/>`,
  );
  const reached = value !== null && markup`<rect class="ink" y="13" width="${place(value)}" height="6"/>`;
  const end = value !== null && markup`<rect class="ink" x="${place(value)}" y="6" width="2" height="20"/>`;
  return markup`<svg class="rule" width="100%" height="32" aria-hidden="true">${ticks}<rect class="rail" y="15.5" width="100%" height="1"/>${reached}${end}${marks}</svg>`;
}

/** How many of a group stand in each of five bands, as columns with their counts; the highest is full. */
export function bandStrip(bands: readonly number[]): Markup {
  const most = Math.max(1, ...bands);
  const columns = bands.map((count, band) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * 32);
    const column = markup`<rect class="ink" x="${place((band + 0.25) / bands.length)}" width="${place(0.5 / bands.length)}" y="${48 - height}" height="${height}"/>`;
    return [
      column,
      markup`<text x="${place((band + 0.5) / bands.length)}" y="${44 - height}">${count}</text>`,
    ];
  });
  return markup`<svg class="bands" width="100%" height="50" aria-hidden="true">${columns}<rect class="rail strong" y="48" width="100%" height="1"/></svg>`;
}

/** Two values on one line: hollow what was declared, full what is spent, and the way between them. */
export function pairedDots(declared: number | null, spent: number | null, most: number): Markup {
  const [one, other] = [declared, spent].map((value) => (value === null ? null : value / most));
  const between =
    one !== null &&
    other !== null &&
    markup`<line class="between" x1="${place(one!)}" x2="${place(other!)}" y1="12" y2="12"/>`;
  return markup`<svg class="pair" width="100%" height="24" aria-hidden="true">${tenths(most)}<rect class="rail" y="11.5" width="100%" height="1"/>${between}${
    other !== null && markup`<circle class="ink" cx="${place(other!)}" cy="12" r="5.5"/>`
  }${one !== null && markup`<circle class="part" cx="${place(one!)}" cy="12" r="5.5"/>`}</svg>`;
}

const tenths = (most: number): Content =>
  Array.from({ length: Math.round(most * 10) + 1 }, (_, tenth) => {
    const at = place(tenth / 10 / most);
    return markup`<line class="tick" x1="${at}" x2="${at}" y1="8" y2="16"/>`;
  });

/** A mean on a scale, with a line as long as the spread to each side. */
export function meanOnScale(mean: number, spread: number | null, scale: readonly [number, number]): Markup {
  const width = scale[1] - scale[0] || 1;
  const at = (value: number) => place((value - scale[0]) / width);
  const line =
    spread !== null &&
    markup`<line class="spread" x1="${at(mean - spread)}" x2="${at(mean + spread)}" y1="8" y2="8"/>`;
  return markup`<svg class="mean" width="100%" height="16" aria-hidden="true"><rect class="rail" y="7.5" width="100%" height="1"/><rect class="rail strong" y="4" width="1" height="8"/><rect class="rail strong ending" x="100%" y="4" width="1" height="8"/>${line}<circle class="ink" cx="${at(mean)}" cy="8" r="4.5"/></svg>`;
}

export type Slice = { readonly count: number; readonly tone: "yes" | "half" | "open" | "no" };

/** Parts of a whole one after the other; `most` is the whole that fills the width. */
export function stack(slices: readonly Slice[], most: number): Markup {
  let start = 0;
  const pieces = slices
    .filter(({ count }) => count > 0)
    .map(({ count, tone }) => {
      const piece = markup`<rect class="slice ${tone}" x="${place(start / most)}" y="1" width="${place(count / most)}" height="12"/>`;
      start += count;
      return piece;
    });
  return markup`<svg class="stack" width="100%" height="14" aria-hidden="true">${pieces}</svg>`;
}
