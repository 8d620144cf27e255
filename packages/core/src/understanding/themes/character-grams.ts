const SHORTEST = 3;
const LONGEST = 5;

/**
 * Every run of three to five characters of every word, a space before and after it: forms of one word in any language
 * share most of them. A word that is shorter is one run. Notes in `importance` what each counts: as much as the most
 * important word that has it.
 */
export function characterGrams(
  importance: Map<string, number>,
  importanceOf: (word: string) => number,
): (words: readonly string[]) => string[] {
  const known = new Map<string, readonly string[]>();
  const learn = (word: string) => {
    const grams = gramsOf(word);
    const counts = importanceOf(word);
    for (const gram of grams) if (!(importance.get(gram)! >= counts)) importance.set(gram, counts);
    known.set(word, grams);
    return grams;
  };
  return (words) => words.flatMap((word) => known.get(word) ?? learn(word));
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
