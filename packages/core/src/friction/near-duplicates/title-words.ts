import { entryOf, FILLER, plainMeaning, type Entry, type Meaning } from "./glossary.ts";
import { NO_CONCEPT, type Concept } from "./reading.ts";
import { stem } from "./stem.ts";
import { EMPTY_SPELLING, lengthened, spellingHash, wordTable } from "./word-table.ts";
import { FILLERS } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

export type TitleWord = {
  readonly stem: string;
  /** What it means if it stands alone, and the number of that concept. */
  readonly meaning: Meaning;
  readonly concept: Concept;
  /** Whether it is only its concept: no filler, no direction, no turn, no beginning of a phrase. */
  readonly isPlain: boolean;
  /** The phrases of the vocabulary that it may begin. */
  readonly phrases: Entry | undefined;
};

const ODD = 0;
const GAP = 1;
const IN_WORD = 2;

/** Characters that can be told apart one by one; any other makes `wordsOf` look at the whole title. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9]/i.test(character) ? IN_WORD : /[-\s/()[\]:;"!?&_]/.test(character) ? GAP : ODD;
});

/** Divides titles into words, as `wordsOf` does, and remembers the words it has met. */
export function titleWords(numberOf: (concept: string) => Concept): (title: string) => TitleWord[] {
  const table = wordTable<TitleWord>();

  function learn(written: string): TitleWord {
    const word = written.toLowerCase();
    const root = stem(word);
    const entry = entryOf(root);
    const meaning = FILLERS.has(word) ? FILLER : (entry?.meaning ?? plainMeaning(root));
    const concept = meaning.concept === null ? NO_CONCEPT : numberOf(meaning.concept);
    const phrases = entry !== undefined && entry.longer.size > 0 ? entry : undefined;
    const isPlain = concept !== NO_CONCEPT && meaning.direction === 0 && phrases === undefined;
    const known = { stem: root, meaning, concept, isPlain, phrases };
    table.add(written, known);
    return known;
  }

  function recall(written: string): TitleWord {
    return table.find(written, 0, written.length, spellingHash(written)) ?? learn(written);
  }

  return (title) => {
    const found: TitleWord[] = [];
    let from = 0;
    let hash = EMPTY_SPELLING;
    for (let i = 0; i <= title.length; i++) {
      const code = i < title.length ? title.charCodeAt(i) : 32;
      const kind = code < 128 ? KIND[code] : ODD;
      if (kind === IN_WORD) hash = lengthened(hash, code);
      else if (kind === ODD) return wordsOf(title).map(recall);
      else {
        if (from < i) found.push(table.find(title, from, i, hash) ?? learn(title.slice(from, i)));
        from = i + 1;
        hash = EMPTY_SPELLING;
      }
    }
    return found;
  };
}
