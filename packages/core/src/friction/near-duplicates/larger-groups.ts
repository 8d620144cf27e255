import { likeness, smallerFingerprints } from "./likeness.ts";
import type { AlikeGroup, TitleGroup } from "./title-groups.ts";

/** Finds the groups that say the same as a given one and a little more. */
export type LargerGroups = {
  add(group: TitleGroup): void;
  remove(group: TitleGroup): void;
  alike(to: TitleGroup): AlikeGroup[];
};

/**
 * Keeps every group under the fingerprints of the smaller readings it may be like: three for a title with two light
 * words, 78 at most. A search is one look-up and what it finds.
 */
export function largerGroups(threshold: number): LargerGroups {
  const bySmaller = new Map<number, TitleGroup[]>();
  const places = ({ reading }: TitleGroup) => new Set(smallerFingerprints(reading, threshold));

  return {
    add(group) {
      for (const fingerprint of places(group)) {
        const groups = bySmaller.get(fingerprint);
        if (groups === undefined) bySmaller.set(fingerprint, [group]);
        else groups.push(group);
      }
    },
    remove(group) {
      for (const fingerprint of places(group)) {
        const groups = bySmaller.get(fingerprint)!;
        if (groups.length === 1) bySmaller.delete(fingerprint);
        else groups.splice(groups.indexOf(group), 1);
      }
    },
    alike(to) {
      const found: AlikeGroup[] = [];
      for (const group of bySmaller.get(to.reading.fingerprint) ?? []) {
        if (group.reading.concepts.length <= to.reading.concepts.length) continue;
        const similarity = likeness(group.reading, to.reading);
        if (similarity >= threshold) found.push({ group, similarity });
      }
      return found;
    },
  };
}
