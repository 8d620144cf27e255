import { type Markup, markup } from "./markup.ts";

/** Longest title or text shown whole, in UTF-16 units. */
const TITLE_LENGTH = 180;

/** Signs that print nothing but change what stands around them: controls, and turns of the direction of writing. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** Text of people on one line and of a bearable length; what is cut off is not in the report at all. */
export function shortened(text: string, length = TITLE_LENGTH): string {
  const start = text.slice(0, length * 2).toWellFormed();
  const line = start.replace(unprintable, " ").trim();
  if (line.length <= length && text.length <= length * 2) return line;
  const cut = line.slice(0, length - 1).toWellFormed();
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > length * 0.7 ? cut.slice(0, lastSpace) : cut).replace(/[\s\ufffd,;:–-]+$/u, "")}…`;
}

/** Words of people, set apart so that their direction of writing stays their own. */
export const said = (text: string, length = TITLE_LENGTH): Markup =>
  markup`<bdi class="said">${shortened(text, length)}</bdi>`;

/** The same between quotation marks. */
export const quoted = (text: string, length = TITLE_LENGTH): Markup =>
  markup`<q class="said"><bdi>${shortened(text, length)}</bdi></q>`;

/** A plain label that people made: a unit, a file, a kind. */
export const label = (text: string, length = 80): Markup => markup`<bdi>${shortened(text, length)}</bdi>`;
