/** What people wrote, apart from what the report says. */
export type Said = { readonly said: string };

/** A sentence, or a part of one: words of the report and words of people. */
export type Words = readonly (string | Said)[];

export const said = (text: string): Said => ({ said: text });

/** Several pieces with something between them. */
export const joinedWords = (pieces: readonly Words[], between = ", "): Words =>
  pieces.flatMap((piece, at) => (at === 0 ? piece : [between, ...piece]));

/** "“A”, “B” and 3 more". */
export function listedTitles(titles: readonly string[], most: number): Words {
  const hidden = titles.length > most + 1 ? titles.length - most : 0;
  const shown = titles.slice(0, titles.length - hidden);
  const last = hidden > 0 ? [` and ${hidden} more`] : shown.length > 1 ? [" and ", said(shown.at(-1)!)] : [];
  const first = hidden > 0 || shown.length === 1 ? shown : shown.slice(0, -1);
  return [...joinedWords(first.map((title) => [said(title)])), ...last];
}
