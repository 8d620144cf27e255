import { likeness, smallerFingerprints } from "./likeness.ts";
import type { AlikeGroup, TitleGroup } from "./title-groups.ts";

/** Finds the groups that say the same as a given one and a little more. */
export type LargerGroups = {
  add(group: TitleGroup): void;
  remove(group: TitleGroup): void;
  alike(to: TitleGroup): AlikeGroup[];
};

/** Keeps every group under the fingerprints of all smaller readings it may be like: about two per title. */
export function largerGroups(threshold: number): LargerGroups {
  const bySmaller = new Map<number, TitleGroup[]>();
  return {
    add(group) {
      for (const fingerprint of smallerFingerprints(group.reading, threshold)) {
        const others = bySmaller.get(fingerprint);
        if (others === undefined) bySmaller.set(fingerprint, [group]);
        else if (others.at(-1) !== group) others.push(group);
      }
    },
    remove(group) {
      for (const fingerprint of smallerFingerprints(group.reading, threshold)) {
        const others = bySmaller.get(fingerprint) ?? [];
        const place = others.indexOf(group);
        if (place >= 0) others.splice(place, 1);
        if (others.length === 0) bySmaller.delete(fingerprint);
      }
    },
    alike: (to) =>
      (bySmaller.get(to.reading.fingerprint) ?? [])
        .filter((group) => group.reading.concepts.length > to.reading.concepts.length)
        .map((group) => ({ group, similarity: likeness(group.reading, to.reading) }))
        .filter(({ similarity }) => similarity >= threshold),
  };
}
