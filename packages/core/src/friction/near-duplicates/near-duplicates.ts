import { LIKENESS_THRESHOLD } from "./likeness.ts";
import { partnersIn } from "./partners.ts";
import { groupOf, smallerAlike, type TitleGroups, type TitleGroup } from "./title-groups.ts";
import { titleReader } from "./title-reader.ts";

/** Two titles, by their place in the list, and how alike they are: 0 to 1, 1 if they are read the same. */
export type NearDuplicate = { readonly a: number; readonly b: number; readonly similarity: number };

/** Whether two titles are of interest as a pair: called with the earlier one first, and only for titles that are alike. */
export type MayPair = (a: number, b: number) => boolean;

export type NearDuplicateOptions = {
  /** From which likeness on two titles are near duplicates; above 0, `LIKENESS_THRESHOLD` if not given. */
  readonly threshold?: number;
};

export function nearDuplicates(
  titles: readonly string[],
  mayPair: MayPair,
  options: NearDuplicateOptions = {},
): NearDuplicate[] {
  const threshold = options.threshold ?? LIKENESS_THRESHOLD;
  const read = titleReader();
  const groups: TitleGroups = new Map();
  for (let i = 0; i < titles.length; i++) {
    const reading = read(titles[i]!);
    if (reading.concepts.length > 0) groupOf(groups, reading).members.push(i);
  }

  const pairs: NearDuplicate[] = [];
  function compare(ours: TitleGroup, theirs: TitleGroup, similarity: number): void {
    if (ours === theirs && ours.members.length === 1) return;
    for (const title of ours.members)
      for (const other of partnersIn(title, ours.members, theirs.members)) {
        if (ours === theirs && other < title) continue;
        const [a, b] = title < other ? [title, other] : [other, title];
        if (mayPair(a, b)) pairs.push({ a, b, similarity });
      }
  }
  for (const newest of groups.values())
    for (let group: TitleGroup | undefined = newest; group !== undefined; group = group.next) {
      compare(group, group, 1);
      for (const alike of smallerAlike(groups, group, threshold)) compare(...bySize(group, alike.group), alike.similarity);
    }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

function bySize(x: TitleGroup, y: TitleGroup): [TitleGroup, TitleGroup] {
  return x.members.length <= y.members.length ? [x, y] : [y, x];
}
