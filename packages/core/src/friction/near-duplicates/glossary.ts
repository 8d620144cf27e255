import { stem } from "./stem.ts";
import { DECISIVE, DIRECTION_WORDS, FILLERS, LIGHT, SYNONYMS, TURNING } from "./vocabulary.ts";

/** What a word or phrase contributes to the reading of a title. */
export type Gloss =
  | { readonly kind: "filler" }
  /** The words that stand for it: the first of its line of synonyms, as stems. */
  | { readonly kind: "concept"; readonly concept: string }
  /** Bits of `DIRECTION`. */
  | { readonly kind: "direction"; readonly meanings: number }
  | { readonly kind: "turn"; readonly turn: "from" | "not" };

/** A word of the vocabulary: its meaning alone, and what may follow it in a phrase. */
export type Entry = { gloss: Gloss | undefined; readonly longer: Map<string, Entry> };

/** Stands for every direction word; which way it points is kept apart. */
export const DIRECTION_CONCEPT = "±";

const vocabulary: Entry = { gloss: undefined, longer: new Map() };

/** The vocabulary's entry for the first word of a phrase, given as a stem. */
export const entryOf = (wordStem: string) => vocabulary.longer.get(wordStem);

const stemsOf = (phrase: string) => phrase.trim().split(" ").map(stem);

function define(phrase: string, gloss: Gloss): void {
  let entry = vocabulary;
  for (const word of stemsOf(phrase)) {
    let next = entry.longer.get(word);
    if (next === undefined) entry.longer.set(word, (next = { gloss: undefined, longer: new Map() }));
    entry = next;
  }
  entry.gloss = gloss;
}

/** The concept a phrase stands for; one that is not in the vocabulary stands for itself. */
function conceptOf(phrase: string): string {
  const stems = stemsOf(phrase);
  let entry: Entry | undefined = vocabulary;
  for (const word of stems) entry = entry?.longer.get(word);
  return entry?.gloss?.kind === "concept" ? entry.gloss.concept : stems.join(" ");
}

for (const line of SYNONYMS.split("\n")) {
  const phrases = line.split(",");
  const concept = stemsOf(phrases[0]!).join(" ");
  for (const phrase of phrases) define(phrase, { kind: "concept", concept });
}
for (const [meanings, words] of DIRECTION_WORDS)
  for (const word of words) define(word, { kind: "direction", meanings });
for (const word of FILLERS) define(word, { kind: "filler" });
for (const [turn, words] of TURNING) for (const word of words) define(word, { kind: "turn", turn });

/** Concepts that add little to a title. */
export const lightConcepts: ReadonlySet<string> = new Set([DIRECTION_CONCEPT, ...LIGHT.map(conceptOf)]);

/** Concepts that make another objective of a title when only one side has them. */
export const decisiveConcepts: ReadonlySet<string> = new Set(DECISIVE.map(conceptOf));
