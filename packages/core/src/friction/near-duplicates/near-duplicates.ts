import { candidates } from "./candidates.ts";
import { LIKENESS_THRESHOLD } from "./likeness.ts";
import { partnersIn } from "./partners.ts";
import { equallyAlike, join, smallerAlike, type TitleGroup, type TitleGroups } from "./title-groups.ts";
import { titleReader } from "./title-reader.ts";

/** Two titles by their place in the list, the earlier first, and how alike they are: 1 if they are read the same. */
export type NearDuplicate = { readonly a: number; readonly b: number; readonly similarity: number };

/** Whether two titles are of interest as a pair: asked with a < b, only for titles that say the same. */
export type MayPair = (a: number, b: number) => boolean;

export type NearDuplicateOptions = {
  /** The likeness from which two titles are near duplicates, above 0; else `LIKENESS_THRESHOLD`. */
  readonly threshold?: number;
};

/**
 * Titles that say the same in other words, by pairs in ascending order. The likeness of two titles depends on nothing
 * but the two. Up to eight titles that say the same are paired each with each, of more only neighbours in the list, so
 * that n copies give n - 1 pairs. O(n · words²) look-ups and no quadratic case; a title has about two look-ups.
 */
export function nearDuplicates(
  titles: readonly string[],
  mayPair: MayPair,
  options: NearDuplicateOptions = {},
): NearDuplicate[] {
  const threshold = options.threshold ?? LIKENESS_THRESHOLD;
  const groups = groupedTitles(titles, threshold);
  const pairs: NearDuplicate[] = [];

  function compare(one: TitleGroup, other: TitleGroup, similarity: number): void {
    const [ours, theirs] = one.members.length <= other.members.length ? [one, other] : [other, one];
    for (const title of ours.members)
      for (const partner of partnersIn(title, ours.members, theirs.members)) {
        const [a, b] = title < partner ? [title, partner] : [partner, title];
        if ((ours !== theirs || title === a) && mayPair(a, b)) pairs.push({ a, b, similarity });
      }
  }

  for (const newest of groups.values())
    for (let group: TitleGroup | undefined = newest; group !== undefined; group = group.next) {
      if (group.members.length > 1) compare(group, group, 1);
      for (const alike of equallyAlike(group.next, group, threshold))
        compare(group, alike.group, alike.similarity);
      for (const alike of smallerAlike(groups, group, threshold))
        compare(group, alike.group, alike.similarity);
    }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Groups of the titles that may have a pair. */
function groupedTitles(titles: readonly string[], threshold: number): TitleGroups {
  const read = titleReader();
  const groups: TitleGroups = new Map();
  for (const title of candidates(titles, read, threshold)) {
    const reading = read(titles[title]!);
    if (reading.concepts.length > 0) join(groups, reading, title);
  }
  return groups;
}
