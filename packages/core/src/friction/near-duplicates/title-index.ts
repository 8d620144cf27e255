import { largerGroups } from "./larger-groups.ts";
import { LIKENESS_THRESHOLD } from "./likeness.ts";
import type { MayPair, NearDuplicate, NearDuplicateOptions } from "./near-duplicates.ts";
import { disturbedIn, partnersIn, placeOf } from "./partners.ts";
import { dissolve, equallyAlike, join, smallerAlike } from "./title-groups.ts";
import type { AlikeGroup, TitleGroup, TitleGroups } from "./title-groups.ts";
import { titleReader } from "./title-reader.ts";

/** Titles that come and go, by number; finds the near duplicates of one of them. */
export type TitleIndex = {
  /**
   * Adds a title or puts it in the place of the earlier one of that number. Gives the other titles whose pairs with each
   * other this may have changed, ascending: none unless more than eight say the same.
   */
  set(title: number, text: string): number[];
  /** Takes a title out; gives the same as `set`. */
  remove(title: number): number[];
  /** The pairs of a title, exactly those that `nearDuplicates` has for it. `mayPair` is asked each time. */
  pairsOf(title: number): NearDuplicate[];
};

/**
 * An index of titles, numbered as in the list. One change or question costs O(words²) look-ups, microseconds,
 * plus the number of pairs. As the likeness of two titles depends on these two only, nothing is frozen or grows stale.
 */
export function titleIndex(
  titles: readonly string[],
  mayPair: MayPair,
  options: NearDuplicateOptions = {},
): TitleIndex {
  const threshold = options.threshold ?? LIKENESS_THRESHOLD;
  const read = titleReader();
  const groups: TitleGroups = new Map();
  const groupByTitle = new Map<number, TitleGroup>();
  const larger = largerGroups(threshold);

  function add(title: number, text: string): void {
    const reading = read(text);
    if (reading.concepts.length === 0) return;
    const group = join(groups, reading, title);
    if (group.members.length === 1) larger.add(group);
    groupByTitle.set(title, group);
  }

  function take(title: number): void {
    const group = groupByTitle.get(title);
    if (group === undefined) return;
    groupByTitle.delete(title);
    group.members.splice(placeOf(title, group.members), 1);
    if (group.members.length > 0) return;
    dissolve(groups, group);
    larger.remove(group);
  }

  const alikeTo = (group: TitleGroup): AlikeGroup[] => [
    { group, similarity: 1 },
    ...equallyAlike(groups.get(group.reading.fingerprint), group, threshold),
    ...smallerAlike(groups, group, threshold),
    ...larger.alike(group),
  ];

  function disturbed(title: number): number[] {
    const own = groupByTitle.get(title);
    return own === undefined
      ? []
      : alikeTo(own).flatMap(({ group }) => disturbedIn(title, own.members, group.members));
  }

  function change(title: number, act: () => void): number[] {
    const before = disturbed(title);
    act();
    return [...new Set([...before, ...disturbed(title)])].sort((a, b) => a - b);
  }

  titles.forEach((text, title) => add(title, text));
  return {
    set: (title, text) =>
      change(title, () => {
        take(title);
        add(title, text);
      }),
    remove: (title) => change(title, () => take(title)),
    pairsOf(title) {
      const own = groupByTitle.get(title);
      if (own === undefined) return [];
      return alikeTo(own)
        .flatMap(({ group, similarity }) =>
          partnersIn(title, own.members, group.members).map((other) => pairOf(title, other, similarity)),
        )
        .filter(({ a, b }) => mayPair(a, b))
        .sort((x, y) => x.a - y.a || x.b - y.b);
    },
  };
}

const pairOf = (title: number, other: number, similarity: number): NearDuplicate =>
  title < other ? { a: title, b: other, similarity } : { a: other, b: title, similarity };
