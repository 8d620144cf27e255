import { likeness, smallerFingerprints } from "./likeness.ts";
import { readsTheSame, type Reading } from "./reading.ts";

/** All titles that are read the same. Titles are known by their number. */
export type TitleGroup = {
  readonly reading: Reading;
  /** Ascending. */
  readonly members: number[];
};

/** Two groups that say the same in different words, and how much. */
export type AlikeGroup = { readonly group: TitleGroup; readonly similarity: number };

export type GroupsByFingerprint = Map<number, TitleGroup[]>;

/** The group of a reading, made if there is none. */
export function groupOf(groups: GroupsByFingerprint, reading: Reading): TitleGroup {
  const bucket = groups.get(reading.fingerprint);
  const known = bucket?.find((group) => readsTheSame(group.reading, reading));
  if (known !== undefined) return known;
  const group = { reading, members: [] };
  if (bucket === undefined) groups.set(reading.fingerprint, [group]);
  else bucket.push(group);
  return group;
}

/** Groups with fewer concepts that say the same. O(concepts²) look-ups, whatever the number of groups. */
export function smallerAlike(groups: GroupsByFingerprint, group: TitleGroup, threshold: number): AlikeGroup[] {
  const found: AlikeGroup[] = [];
  for (const fingerprint of smallerFingerprints(group.reading, threshold))
    for (const other of groups.get(fingerprint) ?? []) {
      if (other.reading.concepts.length >= group.reading.concepts.length) continue;
      const similarity = likeness(group.reading, other.reading);
      const isKnown = found.some((alike) => alike.group === other);
      if (similarity >= threshold && !isKnown) found.push({ group: other, similarity });
    }
  return found;
}

/** Groups with the same concepts and another direction that agrees: "improve" with "increase". */
export function equallyAlike(groups: GroupsByFingerprint, group: TitleGroup): AlikeGroup[] {
  const bucket = groups.get(group.reading.fingerprint) ?? [];
  return bucket
    .filter((other) => other !== group && other.reading.concepts.length === group.reading.concepts.length)
    .map((other) => ({ group: other, similarity: likeness(group.reading, other.reading) }))
    .filter((alike) => alike.similarity > 0);
}
