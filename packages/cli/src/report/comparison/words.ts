/** What people wrote, apart from what the report says. */
export type Said = { readonly said: string };

/** A sentence, or a part of one: words of the report and words of people. */
export type Words = readonly (string | Said)[];

export const said = (text: string): Said => ({ said: text });

/** Several pieces with something between them. */
export const joinedWords = (pieces: readonly Words[], between = ", "): Words =>
  pieces.flatMap((piece, at) => (at === 0 ? piece : [between, ...piece]));

/** "“A”, “B” and 3 more". */
export const listedTitles = (titles: readonly string[], most: number): Words =>
  listed(
    titles.map((title) => [said(title)]),
    most,
  );

/** "Sailing, Fleet and 3 more". */
export const listedNames = (names: readonly string[], most: number): Words =>
  listed(
    names.map((name) => [name]),
    most,
  );

function listed(pieces: readonly Words[], most: number): Words {
  const hidden = pieces.length > most + 1 ? pieces.length - most : 0;
  const all: readonly Words[] = hidden > 0 ? [...pieces.slice(0, most), [`${hidden} more`]] : pieces;
  if (all.length < 2) return all[0] ?? [];
  return [...joinedWords(all.slice(0, -1)), " and ", ...all.at(-1)!];
}
