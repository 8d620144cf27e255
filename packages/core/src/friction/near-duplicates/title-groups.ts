import { likeness, smallerFingerprints } from "./likeness.ts";
import { placeOf } from "./partners.ts";
import { readsTheSame, type Reading } from "./reading.ts";

/** All titles that are read the same. Titles are known by their number. */
export type TitleGroup = {
  readonly reading: Reading;
  /** Ascending. */
  readonly members: number[];
  /** An older group whose reading has the same fingerprint. */
  next: TitleGroup | undefined;
};

/** The newest group of every fingerprint. */
export type TitleGroups = Map<number, TitleGroup>;

/** A group that says the same as another in different words, and how much. */
export type AlikeGroup = { readonly group: TitleGroup; readonly similarity: number };

/** Puts a title into the group of its reading, which is made if there is none. */
export function join(groups: TitleGroups, reading: Reading, title: number): TitleGroup {
  const newest = groups.get(reading.fingerprint);
  for (let group = newest; group !== undefined; group = group.next)
    if (readsTheSame(group.reading, reading)) {
      if (group.members.at(-1)! < title) group.members.push(title);
      else group.members.splice(placeOf(title, group.members), 0, title);
      return group;
    }
  const group = { reading, members: [title], next: newest };
  groups.set(reading.fingerprint, group);
  return group;
}

/** Takes a group out. */
export function dissolve(groups: TitleGroups, group: TitleGroup): void {
  const { fingerprint } = group.reading;
  let newer = groups.get(fingerprint);
  if (newer !== group) {
    while (newer !== undefined && newer.next !== group) newer = newer.next;
    if (newer !== undefined) newer.next = group.next;
  } else if (group.next === undefined) groups.delete(fingerprint);
  else groups.set(fingerprint, group.next);
}

/** Those of a group and its elders that have as many concepts as another and say the same. */
export function equallyAlike(from: TitleGroup | undefined, to: TitleGroup, threshold: number): AlikeGroup[] {
  const found: AlikeGroup[] = [];
  for (let group = from; group !== undefined; group = group.next) {
    if (group === to || group.reading.concepts.length !== to.reading.concepts.length) continue;
    const similarity = likeness(group.reading, to.reading);
    if (similarity >= threshold) found.push({ group, similarity });
  }
  return found;
}

/** Groups with fewer concepts that say the same. O(concepts²) look-ups, however many groups there are. */
export function smallerAlike(groups: TitleGroups, to: TitleGroup, threshold: number): AlikeGroup[] {
  const found: AlikeGroup[] = [];
  for (const fingerprint of smallerFingerprints(to.reading, threshold))
    for (let group = groups.get(fingerprint); group !== undefined; group = group.next) {
      if (group.reading.concepts.length >= to.reading.concepts.length) continue;
      const similarity = likeness(group.reading, to.reading);
      const isNew = similarity >= threshold && !found.some((alike) => alike.group === group);
      if (isNew) found.push({ group, similarity });
    }
  return found;
}
