import { type Content, markup, markupText } from "../html/markup.ts";
import { thin } from "./numbers.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
/** Elements that hold what people wrote: nothing in them is put another way. */
const PEOPLES_OWN = /^(?:q|bdi)\b/;

/**
 * The words of a piece of a report that is written for pages: quotation marks where a page has quotations, and no
 * tags. What comes out is text, not HTML.
 */
export function markupWords(content: Content): string {
  let words = "";
  let depth = 0;
  for (const [, text = "", tag = ""] of markupText(markup`${content}`).matchAll(/([^<]*)(?:<([^>]*)>)?/g)) {
    words += depth > 0 ? unescaped(text) : thin(unescaped(text));
    const name = tag.replace(/^\//, "");
    if (PEOPLES_OWN.test(name)) depth += tag.startsWith("/") ? -1 : 1;
    if (/^q\b/.test(name)) words += tag.startsWith("/") ? "”" : "“";
  }
  return words.replace(/\s*\n\s*/g, " ").trim();
}

const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);
