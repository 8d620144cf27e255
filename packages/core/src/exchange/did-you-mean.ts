/** Longer words are no slip of the pen. */
const MAX_WORD = 40;

/** The candidate that a word was probably meant to be, at most a third of its letters away; `undefined` for none. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > MAX_WORD) return undefined;
  const plain = asWritten(word);
  let [found, fewest] = [undefined as string | undefined, Math.floor(plain.length / 3) + 1];
  for (const candidate of candidates) {
    if (candidate.length > MAX_WORD) continue;
    const slips = editDistance(plain, asWritten(candidate));
    if (slips < fewest) [found, fewest] = [candidate, slips];
  }
  return found;
}

const asWritten = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

/** Letters to insert, drop or change to make one word of the other (Levenshtein 1966). O(|a| |b|). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++)
      row.push(Math.min(row[j]! + 1, above[j + 1]! + 1, above[j]! + (a[i] === b[j] ? 0 : 1)));
    above = row;
  }
  return above[b.length]!;
}
