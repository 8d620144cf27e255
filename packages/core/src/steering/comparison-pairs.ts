import { nearDuplicates } from "../friction/near-duplicates/near-duplicates.ts";
import { LIGHT } from "../friction/near-duplicates/reading.ts";
import { titleReader } from "../friction/near-duplicates/title-reader.ts";
import type { MatchedBy } from "./comparison.ts";

/** `place`: where it belongs (unit, parent) in words both sides share; "" where that is unknown. */
export type Candidate = { readonly id: string; readonly title: string; readonly place: string };

/** By place in the two lists. */
export type Pair = {
  readonly before: number;
  readonly after: number;
  readonly matchedBy: MatchedBy;
  readonly likeness: number;
};

export type Pairing = { readonly pairs: readonly Pair[]; readonly idsReused: boolean };

/** What is the same whoever typed it: case, spacing and forms of one character do not matter. */
export const plainTitle = (title: string) =>
  title.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/**
 * Which items of two lists are one, each in at most one pair: first by id, then by title, then by likeness of titles.
 * Both lists are in the order of ids. Swapping the lists gives the same pairs. O(n log n).
 */
export function pairItems(before: readonly Candidate[], after: readonly Candidate[]): Pairing {
  const round = new PairingRound(before, after);
  const idsReused = areIdsReused(before, after);
  if (!idsReused) round.pairAlike((item) => item.id, "id", "in order");
  round.pairAlike((item) => `${plainTitle(item.title)}\n${item.place}`, "title", "in order");
  round.pairAlike((item) => plainTitle(item.title), "title", "only ones");
  round.pairSimilar();
  return { pairs: round.pairs.sort((a, b) => a.before - b.before), idsReused };
}

class PairingRound {
  readonly pairs: Pair[] = [];
  readonly #before: readonly Candidate[];
  readonly #after: readonly Candidate[];
  #openBefore: number[];
  #openAfter: number[];

  constructor(before: readonly Candidate[], after: readonly Candidate[]) {
    this.#before = before;
    this.#after = after;
    this.#openBefore = [...before.keys()];
    this.#openAfter = [...after.keys()];
  }
  /** Pairs open items of the same key: the first with the first and so on, or only where there is one on each side. */
  pairAlike(keyOf: (item: Candidate) => string, matchedBy: MatchedBy, how: "in order" | "only ones"): void {
    if (this.#openBefore.length === 0 || this.#openAfter.length === 0) return;
    const theirs = Map.groupBy(this.#openAfter, (place) => keyOf(this.#after[place]!));
    const ours = Map.groupBy(this.#openBefore, (place) => keyOf(this.#before[place]!));
    for (const [key, places] of ours) {
      const others = theirs.get(key) ?? [];
      if (how === "only ones" && (places.length !== 1 || others.length !== 1)) continue;
      for (let i = 0; i < Math.min(places.length, others.length); i++)
        this.pairs.push({ before: places[i]!, after: others[i]!, matchedBy, likeness: 1 });
    }
    this.#close();
  }
  pairSimilar(): void {
    const [ours, theirs] = [this.#openBefore, this.#openAfter];
    const titles = [
      ...ours.map((place) => this.#before[place]!.title),
      ...theirs.map((place) => this.#after[place]!.title),
    ];
    const similar = nearDuplicates(titles, (a, b) => a < ours.length && b >= ours.length).map(
      ({ a, b, similarity }) => ({
        before: ours[a]!,
        after: theirs[b - ours.length]!,
        matchedBy: "similar title" as const,
        likeness: similarity,
      }),
    );
    const known = this.#soleOrInPlace(similar).sort((a, b) => this.#compare(a, b));
    const taken = { before: new Set<number>(), after: new Set<number>() };
    for (const pair of known) {
      if (taken.before.has(pair.before) || taken.after.has(pair.after)) continue;
      taken.before.add(pair.before);
      taken.after.add(pair.after);
      this.pairs.push(pair);
    }
  }
  /** Pairs in one place, and pairs of items that are like no others: among many alike elsewhere the choice would be a guess. */
  #soleOrInPlace(pairs: readonly Pair[]): Pair[] {
    const ours = Map.groupBy(pairs, ({ before }) => before);
    const theirs = Map.groupBy(pairs, ({ after }) => after);
    return pairs.filter(
      (pair) =>
        this.#isInPlace(pair) ||
        (ours.get(pair.before)!.length === 1 && theirs.get(pair.after)!.length === 1),
    );
  }
  #isInPlace({ before, after }: Pair): boolean {
    return this.#before[before]!.place === this.#after[after]!.place;
  }
  /** The more alike first, then those that stayed where they were; ties by ids, whichever side they are on. */
  #compare(a: Pair, b: Pair): number {
    const isMoved = (pair: Pair) => (this.#isInPlace(pair) ? 0 : 1);
    return b.likeness - a.likeness || isMoved(a) - isMoved(b) || compareTexts(this.#idsOf(a), this.#idsOf(b));
  }
  #idsOf({ before, after }: Pair): string {
    return [this.#before[before]!.id, this.#after[after]!.id].sort().join("\n");
  }
  #close(): void {
    const taken = {
      before: new Set(this.pairs.map((pair) => pair.before)),
      after: new Set(this.pairs.map((pair) => pair.after)),
    };
    this.#openBefore = this.#openBefore.filter((place) => !taken.before.has(place));
    this.#openAfter = this.#openAfter.filter((place) => !taken.after.has(place));
  }
}

/**
 * Whether ids are row numbers given anew: titles that moved to another id are more than ids whose two titles have a
 * meaning in common.
 */
function areIdsReused(before: readonly Candidate[], after: readonly Candidate[]): boolean {
  const titleBefore = new Map(before.map((item) => [item.id, item.title]));
  const shared = after.filter((item) => titleBefore.has(item.id));
  if (shared.length === 0) return false;
  const isAlike = titlesHaveMeaningInCommon();
  const kept = shared.filter((item) => isAlike(titleBefore.get(item.id)!, item.title)).length;
  if (kept * 2 >= Math.min(before.length, after.length)) return false;
  const idBefore = soleIds(before);
  const moved = [...soleIds(after)].filter(([title, id]) => (idBefore.get(title) ?? id) !== id);
  return moved.length > kept;
}

function titlesHaveMeaningInCommon(): (a: string, b: string) => boolean {
  const read = titleReader();
  const meaningsOf = (title: string) => read(title).concepts.filter((concept) => (concept & LIGHT) === 0);
  return (a, b) => {
    if (a === b || plainTitle(a) === plainTitle(b)) return true;
    const meanings = meaningsOf(a);
    return meaningsOf(b).some((meaning) => meanings.includes(meaning));
  };
}

/** The ids of titles that only one item has. */
function soleIds(items: readonly Candidate[]): Map<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, title } of items) {
    const plain = plainTitle(title);
    if (ids.has(plain)) shared.add(plain);
    ids.set(plain, id);
  }
  for (const title of shared) ids.delete(title);
  return ids;
}

export const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
