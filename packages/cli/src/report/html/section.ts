import type { Assessment } from "@lodestar/core";
import { type Content, type Markup, joined, markup } from "./markup.ts";
import type { FoundByRule } from "./found-by-rule.ts";
import type { Names } from "./names.ts";
import type { Lack } from "./not-recorded.ts";

/** What every part of the report is made from. */
export type Material = {
  readonly assessment: Assessment;
  readonly names: Names;
  /** Findings by rule, without those that only say that the folder holds nothing of a kind. */
  readonly found: readonly FoundByRule[];
  /** What the folder does not hold at all, said once instead of for each item. */
  readonly lacks: readonly Lack[];
};

export type SectionId =
  | "summary"
  | "dials"
  | "chain"
  | "goals"
  | "conflicts"
  | "heard"
  | "asks"
  | "agreement"
  | "barriers"
  | "words"
  | "comparison"
  | "foundation";

export type Section = {
  readonly id: SectionId;
  readonly title: string;
  /** How to read what follows, in the margin. */
  readonly note?: Content;
  readonly body: Content;
};

/** A section with its heading and note in the margin. */
export const sectionMarkup = ({ id, title, note, body }: Section, number: number): Markup => markup`
<section id="${id}" aria-labelledby="${id}-title">
  <div class="margin">
    <h2 id="${id}-title"><span class="number">${number}</span> ${title}</h2>
    ${note !== undefined && markup`<div class="note">${note}</div>`}
  </div>
  <div class="body">${body}</div>
</section>`;

/** Where a measure is explained. */
export const method = (...pages: readonly string[]): Markup =>
  pages.length === 1
    ? markup`<p class="method">Method: <span class="path">docs/method/<wbr>${pages[0]}.md</span></p>`
    : markup`<p class="method">Methods in <span class="path">docs/method</span>: ${joined(pages, ", ")}</p>`;
