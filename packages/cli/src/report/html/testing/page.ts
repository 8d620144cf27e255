/** What tests look for in a page, without a browser. */
export type Page = {
  /** The page without its style sheet and fonts. */
  readonly body: string;
  readonly tags: readonly { readonly name: string; readonly attributes: string }[];
  /** Everything between the tags, in single spaces. */
  readonly text: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
};

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*\/?>/g;

/** Takes a page apart. Anything that is not well-formed markup stays in `text`, brackets and all. */
export function pageOf(html: string): Page {
  const body = html.replace(/<style>.*?<\/style>/s, "").replace("<!doctype html>", "");
  const tags = [...body.matchAll(tag)].map(([, , name, attributes]) => ({
    name: name!,
    attributes: attributes!,
  }));
  const headings = [...body.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, inner]) => ({
    level: Number(level),
    text: inner!.replace(tag, " ").replace(/\s+/g, " ").trim(),
  }));
  return { body, tags, text: body.replace(tag, " ").replace(/\s+/g, " "), headings };
}
