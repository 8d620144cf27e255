import { figure } from "./amounts.ts";
import { type Content, type Markup, markup } from "./markup.ts";
import { label, quoted, said } from "./said.ts";

/** What people call the items that an assessment names by id. */
export type Names = {
  /** The title of an item; anything where no item has this id. */
  readonly title: (id: string) => string;
  /** The table an item lives in, such as `goals` or `objectives`; `undefined` where no item has this id. */
  readonly kind: (id: string) => string | undefined;
};

/** An item by what people call it: their words in quotation marks, units and people plain, the id where it has no name. */
export function named(names: Names, id: string, length = 140): Markup {
  const kind = names.kind(id);
  if (kind === undefined) return label(id);
  if (kind === "statements" || kind === "propositions") return quoted(names.title(id), length);
  return kind === "units" || kind === "stakeholders" ? label(names.title(id)) : said(names.title(id), length);
}

const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  northstar: ["goal", "goals"],
  units: ["unit", "units"],
  stakeholders: ["person", "people"],
  elements: ["part of the business", "parts of the business"],
  statements: ["statement", "statements"],
  propositions: ["proposition", "propositions"],
  themes: ["theme", "themes"],
  objectives: ["objective", "objectives"],
  targets: ["target", "targets"],
  initiatives: ["initiative", "initiatives"],
  actions: ["action", "actions"],
  asks: ["ask", "asks"],
  barriers: ["barrier", "barriers"],
  decisions: ["decision", "decisions"],
};

/** The word for items of a table, in the singular and the plural. */
export const wordsForKind = (kind: string | undefined): readonly [one: string, many: string] =>
  KINDS[kind ?? ""] ?? ["item", "items"];

/** "A, B and C" of at most `most` pieces; the others are counted. */
export function listed(pieces: readonly Content[], most = 4): Content {
  const hidden = pieces.length > most ? pieces.length - most + 1 : 0;
  const shown = pieces.slice(0, pieces.length - hidden);
  const all: readonly Content[] = hidden > 0 ? [...shown, `${figure(hidden)} more`] : shown;
  return all.map((piece, place) => [place === 0 ? "" : place === all.length - 1 ? " and " : ", ", piece]);
}

/** The id in small type beside a name, for those who look it up in the files. */
export const smallId = (id: string): Markup => markup`<span class="id">${label(id, 40)}</span>`;
