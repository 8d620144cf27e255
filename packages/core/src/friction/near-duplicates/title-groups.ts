import { likeness, smallerFingerprints } from "./likeness.ts";
import { readsTheSame, type Reading } from "./reading.ts";

/** All titles that are read the same. Titles are known by their number. */
export type TitleGroup = {
  readonly reading: Reading;
  /** Ascending. */
  readonly members: number[];
  /** Another group whose reading has the same fingerprint. */
  next: TitleGroup | undefined;
};

/** Two groups that say the same in different words, and how much. */
export type AlikeGroup = { readonly group: TitleGroup; readonly similarity: number };

/** Groups by the fingerprint of their reading. */
export type TitleGroups = Map<number, TitleGroup>;

/** The group of a reading, made if there is none. */
export function groupOf(groups: TitleGroups, reading: Reading): TitleGroup {
  const newest = groups.get(reading.fingerprint);
  for (let group = newest; group !== undefined; group = group.next)
    if (readsTheSame(group.reading, reading)) return group;
  const group = { reading, members: [], next: newest };
  groups.set(reading.fingerprint, group);
  return group;
}

/** Groups with fewer concepts that say the same. O(concepts²) look-ups, however many groups there are. */
export function smallerAlike(groups: TitleGroups, group: TitleGroup, threshold: number): AlikeGroup[] {
  const found: AlikeGroup[] = [];
  for (const fingerprint of smallerFingerprints(group.reading, threshold))
    for (let other = groups.get(fingerprint); other !== undefined; other = other.next) {
      if (other.reading.concepts.length >= group.reading.concepts.length) continue;
      const similarity = likeness(group.reading, other.reading);
      if (similarity >= threshold && !found.some((alike) => alike.group === other)) found.push({ group: other, similarity });
    }
  return found;
}
