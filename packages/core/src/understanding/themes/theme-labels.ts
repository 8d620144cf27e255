import { stem } from "../../friction/near-duplicates/stem.ts";
import { FILLERS } from "../../friction/near-duplicates/vocabulary.ts";
import { wordsOf } from "../../friction/near-duplicates/words.ts";

/** Words a label has at most. */
const MOST_WORDS = 3;

/** Words as frequent as "how" and "where" name nothing. */
const LEAST_IMPORTANCE = 0.4;
/** A letter, and more than one of an alphabet. */
const TELLING = /\p{L}[\p{L}\p{N}]|[^\p{ASCII}\P{L}]/u;

type Counted = { readonly written: Map<string, number>; count: number; statements: number };

/**
 * Up to three words for each theme that are frequent in it and rare in the others: class TF-IDF (M. Grootendorst,
 * BERTopic, 2022), with the general importance of each word (0 to 1) on top. A word that only one of several
 * statements has is no label. Forms of a word count together and are given as they are written most often.
 * See docs/method/theme-labels.md.
 */
export function themeLabels(
  themes: readonly (readonly string[])[],
  importance: (word: string) => number,
): string[][] {
  const counts = themes.map(countedWords);
  const everywhere = new Map<string, number>();
  for (const ofTheme of counts)
    for (const [root, { count }] of ofTheme) everywhere.set(root, (everywhere.get(root) ?? 0) + count);
  const all = [...everywhere.values()].reduce((sum, count) => sum + count, 0);
  const mean = all / Math.max(1, themes.length);

  return counts.map((ofTheme, at) => {
    const least = Math.min(2, themes[at]!.length);
    const scored = [...ofTheme].flatMap(([root, { written, count, statements }]) => {
      const word = mostWritten(written);
      const counts = importance(word);
      if (statements < least || counts < LEAST_IMPORTANCE || !TELLING.test(word) || FILLERS.has(word))
        return [];
      return [{ word, score: count * Math.log(1 + mean / everywhere.get(root)!) * counts }];
    });
    scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    return scored.slice(0, MOST_WORDS).map(({ word }) => word);
  });
}

/** Words by their roots: how often, in how many statements, and how they are written. */
function countedWords(texts: readonly string[]): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const text of texts) {
    const met = new Set<string>();
    for (const word of wordsOf(text)) {
      const root = stem(word);
      let counted = counts.get(root);
      if (counted === undefined)
        counts.set(root, (counted = { written: new Map(), count: 0, statements: 0 }));
      counted.count++;
      if (!met.has(root)) counted.statements++;
      met.add(root);
      counted.written.set(word, (counted.written.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function mostWritten(written: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [word, count] of written)
    if (count > most || (count === most && word < best)) [best, most] = [word, count];
  return best;
}
