/** A piece of a page whose texts are safe. */
export type Html = { readonly html: string };

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? "");

type Part = string | number | Html | readonly Html[];

function written(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "html" in part ? part.html : part.map(({ html }) => html).join("");
}

/** Makes a piece of a page: whatever is put into it is text, unless it is such a piece itself. */
export const html = (literal: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: literal
    .map((text, place) => text + (place < parts.length ? written(parts[place] ?? "") : ""))
    .join(""),
});
