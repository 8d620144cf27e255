const SHORTEST = 3;
const LONGEST = 5;

/**
 * Every run of three to five characters of every word, a space before and after it: forms of one word in any language
 * share most of them. A word that is shorter is one run.
 */
export function characterGrams(): (words: readonly string[]) => string[] {
  const known = new Map<string, readonly string[]>();
  return (words) =>
    words.flatMap((word) => {
      let grams = known.get(word);
      if (grams === undefined) known.set(word, (grams = gramsOf(word)));
      return grams;
    });
}

function gramsOf(word: string): string[] {
  const characters = [" ", ...word, " "];
  const grams: string[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++) {
    if (length > SHORTEST && length > characters.length) break;
    for (let from = 0; from === 0 || from + length <= characters.length; from++)
      grams.push(characters.slice(from, from + length).join(""));
  }
  return grams;
}
