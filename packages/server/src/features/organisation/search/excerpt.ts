const LENGTH = 160;

/** Where the excerpt begins before the first word found, in characters. */
const LEAD = 40;

/** The words somebody looks for, without the signs that say how. */
export const wordsOf = (q: string): string[] => q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The part of an item's texts that holds the words looked for; its other words where only the title has them. */
export function excerpt(texts: readonly string[], title: string, words: readonly string[]): string {
  const others = texts.filter((text) => text !== title);
  const [text, at] = others
    .map((each) => [each, firstOf(each.toLowerCase(), words)] as const)
    .find(([, place]) => place >= 0) ?? [others[0] ?? "", 0];
  return cut(text, Math.max(0, at - LEAD));
}

function firstOf(text: string, words: readonly string[]): number {
  const places = words.map((word) => text.indexOf(word)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** A piece of a text on one line that begins and ends between words, with dots where something is left out. */
function cut(text: string, from: number): string {
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const piece = text.slice(start, start + LENGTH);
  const end = start + LENGTH >= text.length ? piece.length : Math.max(piece.lastIndexOf(" "), LENGTH / 2);
  const shown = piece.slice(0, end).replaceAll(/\s+/gu, " ").trim().toWellFormed();
  return `${start > 0 ? "… " : ""}${shown}${start + end < text.length ? " …" : ""}`;
}
