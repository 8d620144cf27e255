import { decisiveConcepts, lightConcepts, type Meaning } from "./glossary.ts";
import { DECISIVE, LIGHT, readingOf, type Concept, type Reading } from "./reading.ts";
import { titleWords, type TitleWord } from "./title-words.ts";
import { ANY_DIRECTION, DIRECTION } from "./vocabulary.ts";

type NumberOf = (concept: string) => Concept;

const DESTINATIONS: ReadonlySet<string> = new Set(["to", "into", "onto"]);
const NUMBER = /^\d+(?:[.,]\d+)*$/;

/** Reads titles and remembers every word it meets; only readings of one reader can be compared. */
export function titleReader(): (title: string) => Reading {
  const numbers = new Map<string, Concept>();
  const numberOf: NumberOf = (concept) => {
    let number = numbers.get(concept);
    if (number === undefined) {
      const isLight = lightConcepts.has(concept) || NUMBER.test(concept);
      const isDecisive = decisiveConcepts.has(concept) || /^(?:not|less) /.test(concept);
      number = numbers.size * 4 + (isLight ? LIGHT : 0) + (isDecisive ? DECISIVE : 0);
      numbers.set(concept, number);
    }
    return number;
  };
  const wordsOf = titleWords(numberOf);

  return (title) => {
    const words = wordsOf(title);
    const reading = understand(words, numberOf);
    if (reading.concepts.length > 0) return reading;
    return readingOf(
      words.map((word) => numberOf(word.stem)),
      0,
    );
  };
}

/** One pass over the words: what each says, and what it does to the next. */
function understand(words: readonly TitleWord[], numberOf: NumberOf): Reading {
  const concepts: Concept[] = [];
  const lessened: Concept[] = [];
  let direction = ANY_DIRECTION;
  let isDirected = false;
  let turn = "";
  let isLess = false;
  let lastDestination: number | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.isPlain && turn === "" && !isLess) {
      concepts.push(word.concept);
      continue;
    }
    const phrase = word.phrases === undefined ? undefined : phraseAt(words, i);
    const meaning = phrase === undefined ? word.meaning : phrase.meaning;
    if (phrase !== undefined) i += phrase.length - 1;
    if (meaning.concept === null) {
      if (
        meaning.turn === "not" ||
        (meaning.turn === "from" && i < (lastDestination ??= lastDestinationOf(words)))
      )
        turn = `${meaning.turn} `;
      continue;
    }
    if (isLess) lessened.push(numberOf(`less ${turn}${meaning.concept}`));
    isLess = meaning.direction === DIRECTION.less;
    if (turn !== "") concepts.push(numberOf(turn + meaning.concept));
    else {
      concepts.push(phrase === undefined ? word.concept : numberOf(meaning.concept));
      if (meaning.direction !== 0) {
        direction &= meaning.direction;
        isDirected = true;
      }
    }
    turn = "";
  }
  if (direction === 0) return readingOf([...concepts, ...lessened], ANY_DIRECTION);
  return readingOf(concepts, isDirected ? direction : 0);
}

/** The longest phrase of several words that begins at a place. */
function phraseAt(
  words: readonly TitleWord[],
  place: number,
): { meaning: Meaning; length: number } | undefined {
  let found: { meaning: Meaning; length: number } | undefined;
  let entry = words[place]!.phrases;
  for (let next = place + 1; entry !== undefined && next < words.length; next++) {
    entry = entry.longer.get(words[next]!.stem);
    if (entry?.meaning !== undefined) found = { meaning: entry.meaning, length: next + 1 - place };
  }
  return found;
}

/** Where the words last say where something goes, or -1: "from A to B" turns A, "losses from fraud" nothing. */
function lastDestinationOf(words: readonly TitleWord[]): number {
  return words.findLastIndex((word) => DESTINATIONS.has(word.stem));
}
