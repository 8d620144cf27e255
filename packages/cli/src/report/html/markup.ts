const written = Symbol("markup");

/** A piece of HTML. Only `markup` makes it, so whatever people wrote has been escaped on the way in. */
export type Markup = { readonly [written]: string };

/** What may stand in a piece of HTML; text is escaped, nothing is left out but what is absent. */
export type Content = string | number | Markup | readonly Content[] | false | null | undefined;

const outlines = new WeakMap<TemplateStringsArray, readonly string[]>();

/** HTML from a template. Every value is escaped, wherever it stands: attributes are always quoted. */
export function markup(template: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const outline = outlineOf(template);
  let text = outline[0]!;
  for (let i = 0; i < values.length; i++) text += textOf(values[i]) + outline[i + 1]!;
  return { [written]: text };
}

export const markupText = (piece: Markup) => piece[written];

export const NO_MARKUP = markup``;

/** Content one after the other, with something in between. */
export const joined = (pieces: readonly Content[], between: Content): Content =>
  pieces.map((piece, place) => (place === 0 ? piece : [between, piece]));

/** HTML that the program itself wrote and that holds nothing of anybody else: style sheets. */
export const ownMarkup = (text: string): Markup => ({ [written]: text });

function outlineOf(template: TemplateStringsArray): readonly string[] {
  let outline = outlines.get(template);
  if (outline === undefined)
    outlines.set(template, (outline = template.map((text) => text.replace(/\n\s*/g, "\n"))));
  return outline;
}

function textOf(value: Content): string {
  if (value === undefined || value === null || value === false) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  if (isList(value)) {
    let text = "";
    for (const each of value) text += textOf(each);
    return text;
  }
  return value[written];
}

const isList = (value: Markup | readonly Content[]): value is readonly Content[] => Array.isArray(value);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign]!) : text;
