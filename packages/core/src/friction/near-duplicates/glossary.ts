import { stem } from "./stem.ts";
import { DECISIVE, DIRECTION_WORDS, LIGHT, SYNONYMS, TURNING } from "./vocabulary.ts";

/** What a word or phrase contributes to the reading of a title. */
export type Meaning = {
  /** The stems that stand for it (the first of its line of synonyms), or `null` for a filler and a turning word. */
  readonly concept: string | null;
  /** Bits of `DIRECTION`, 0 for a word without direction. */
  readonly direction: number;
  /** What it does to the meaning that follows. */
  readonly turn: "from" | "not" | null;
};

/** A word of the vocabulary: its meaning alone, and what may follow it in a phrase. */
export type Entry = { meaning: Meaning | undefined; readonly longer: Map<string, Entry> };

/** Stands for every direction word; which way it points is kept apart. */
export const DIRECTION_CONCEPT = "±";

/** What a word that is not in the vocabulary means: itself. */
export const plainMeaning = (concept: string): Meaning => ({ concept, direction: 0, turn: null });

export const FILLER: Meaning = { concept: null, direction: 0, turn: null };

const vocabulary: Entry = { meaning: undefined, longer: new Map() };

/** The vocabulary's entry for the first word of a phrase, given as a stem. */
export const entryOf = (wordStem: string) => vocabulary.longer.get(wordStem);

const stemsOf = (phrase: string) => phrase.trim().split(" ").map(stem);

function define(phrase: string, meaning: Meaning): void {
  let entry = vocabulary;
  for (const word of stemsOf(phrase)) {
    let next = entry.longer.get(word);
    if (next === undefined) entry.longer.set(word, (next = { meaning: undefined, longer: new Map() }));
    entry = next;
  }
  entry.meaning = meaning;
}

/** The concept a phrase stands for; one that is not in the vocabulary stands for itself. */
function conceptOf(phrase: string): string {
  const stems = stemsOf(phrase);
  let entry: Entry | undefined = vocabulary;
  for (const word of stems) entry = entry?.longer.get(word);
  return entry?.meaning?.concept ?? stems.join(" ");
}

for (const line of SYNONYMS.split("\n")) {
  const phrases = line.split(",");
  const meaning = plainMeaning(stemsOf(phrases[0]!).join(" "));
  for (const phrase of phrases) define(phrase, meaning);
}
for (const [direction, words] of DIRECTION_WORDS)
  for (const word of words) define(word, { concept: DIRECTION_CONCEPT, direction, turn: null });
for (const [turn, words] of TURNING)
  for (const word of words) define(word, { concept: null, direction: 0, turn });

/** Concepts that add little to a title. */
export const lightConcepts: ReadonlySet<string> = new Set([DIRECTION_CONCEPT, ...LIGHT.map(conceptOf)]);

/** Concepts that make another objective of a title when only one side has them. */
export const decisiveConcepts: ReadonlySet<string> = new Set(DECISIVE.map(conceptOf));
