import { figure } from "./amounts.ts";
import { type Content, type Markup, NO_MARKUP, markup } from "./markup.ts";

export type Column = { readonly title: Content; readonly kind?: "words" | "figure" | "number" };

/** A table whose first column names the row. On narrow pages each row becomes a small block. */
export function table(
  caption: Content,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup {
  const kindOf = (at: number) => columns[at]?.kind ?? "words";
  return markup`<table>
  <caption>${caption}</caption>
  <thead><tr>${columns.map(({ title }, at) => markup`<th scope="col" class="${kindOf(at)}">${title}</th>`)}</tr></thead>
  <tbody>${rows.map(
    (cells) =>
      markup`<tr>${cells.map((cell, at) =>
        at === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td class="${kindOf(at)}">${cell}</td>`,
      )}</tr>\n`,
  )}</tbody>
</table>`;
}

/** The line below a list that was cut. */
export const andMore = (hidden: number, where = "see the JSON report"): Markup =>
  hidden > 0 ? markup`<p class="more">and ${figure(hidden)} more: ${where}</p>` : NO_MARKUP;
