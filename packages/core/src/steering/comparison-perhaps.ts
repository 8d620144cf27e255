import { stem } from "../friction/near-duplicates/stem.ts";
import { FILLERS } from "../friction/near-duplicates/vocabulary.ts";
import { wordsOf } from "../friction/near-duplicates/words.ts";
import type { Named, PerhapsCarried } from "./comparison.ts";
import { compareTexts, plainTitle } from "./comparison-pairs.ts";

type Owned = Named & { readonly owner: Named | null };

/** A word is telling when at most this many titles of each period use it. */
const TELLING_TITLES = 3;
/** Telling words two titles must share: one where the owner is the same person, more where not. */
const WORDS_WITH_OWNER = 1;
const WORDS_WITHOUT_OWNER = 2;
const SHORTEST_WORD = 3;

/**
 * Items that do not appear again beside new ones that may carry them on: the same owner and a telling word in both
 * titles, or several such words. `all` are the titles of each period, which say how telling a word is. O(words).
 */
export function perhapsCarried(
  dropped: readonly Owned[],
  added: readonly Owned[],
  all: { readonly before: readonly Named[]; readonly after: readonly Named[] },
): PerhapsCarried[] {
  if (dropped.length === 0 || added.length === 0) return [];
  const [inBefore, inAfter] = [titlesByWord(all.before), titlesByWord(all.after)];
  const isTelling = (word: string) =>
    (inBefore.get(word) ?? 0) <= TELLING_TITLES && (inAfter.get(word) ?? 0) <= TELLING_TITLES;
  const addedBy = new Map<string, Owned[]>();
  for (const item of added)
    for (const word of stemsOf(item.title).keys())
      if (isTelling(word)) addedBy.set(word, [...(addedBy.get(word) ?? []), item]);

  const found = dropped.flatMap((before) => {
    const words = [...stemsOf(before.title).keys()];
    const candidates = new Set(words.flatMap((word) => addedBy.get(word) ?? []));
    return [...candidates].flatMap((after) => {
      const stems = stemsOf(after.title);
      const shared = words.filter((word) => isTelling(word) && stems.has(word));
      const sameOwner = isSame(before.owner, after.owner) ? after.owner : null;
      if (shared.length < (sameOwner ? WORDS_WITH_OWNER : WORDS_WITHOUT_OWNER)) return [];
      return [
        {
          before: named(before),
          after: named(after),
          sameOwner,
          words: shared.map((word) => stems.get(word)!),
        },
      ];
    });
  });
  return found.sort((a, b) => compareTexts(a.before.id, b.before.id) || compareTexts(a.after.id, b.after.id));
}

const named = ({ id, title }: Named): Named => ({ id, title });

const isSame = (before: Named | null, after: Named | null) =>
  before !== null &&
  after !== null &&
  (before.id === after.id || plainTitle(before.title) === plainTitle(after.title));

/** The words of a title by what they have in common with their other forms; fillers and very short words left out. */
function stemsOf(title: string): Map<string, string> {
  const words = wordsOf(title).filter((word) => word.length >= SHORTEST_WORD && !FILLERS.has(word));
  return new Map(words.map((word) => [stem(word), word]));
}

function titlesByWord(items: readonly Named[]): Map<string, number> {
  const titles = new Map<string, number>();
  for (const { title } of items)
    for (const word of stemsOf(title).keys()) titles.set(word, (titles.get(word) ?? 0) + 1);
  return titles;
}
