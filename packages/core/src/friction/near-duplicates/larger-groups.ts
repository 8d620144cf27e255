import { likeness, mayLack, mostExtras } from "./likeness.ts";
import type { Concept, Reading } from "./reading.ts";
import type { AlikeGroup, TitleGroup } from "./title-groups.ts";

/** Finds the groups that say the same as a given one and a little more. */
export type LargerGroups = {
  add(group: TitleGroup): void;
  remove(group: TitleGroup): void;
  alike(to: TitleGroup): AlikeGroup[];
};

/**
 * Keeps every group under a concept that no smaller group like it can lack, the one with the fewest groups so far. A
 * search looks under each concept of a title: O(groups kept there), which is few unless titles have few words in all.
 */
export function largerGroups(threshold: number): LargerGroups {
  const byConcept = new Map<Concept, Set<TitleGroup>>();
  const conceptsOf = new Map<TitleGroup, readonly Concept[]>();
  const groupsUnder = (concept: Concept) => byConcept.get(concept)?.size ?? 0;

  /** One that cannot be lacking, or so many that not all can. */
  function places(reading: Reading): readonly Concept[] {
    const most = mostExtras(reading.concepts.length);
    if (most === 0) return [];
    const byCrowd = reading.concepts.toSorted((a, b) => groupsUnder(a) - groupsUnder(b));
    const certain = byCrowd.find((concept) => !mayLack(reading, concept, threshold));
    return certain === undefined ? byCrowd.slice(0, most + 1) : [certain];
  }

  return {
    add(group) {
      const concepts = places(group.reading);
      conceptsOf.set(group, concepts);
      for (const concept of concepts) {
        const groups = byConcept.get(concept);
        if (groups === undefined) byConcept.set(concept, new Set([group]));
        else groups.add(group);
      }
    },
    remove(group) {
      for (const concept of conceptsOf.get(group) ?? []) byConcept.get(concept)?.delete(group);
      conceptsOf.delete(group);
    },
    alike(to) {
      const found = new Map<TitleGroup, number>();
      for (const concept of to.reading.concepts)
        for (const group of byConcept.get(concept) ?? []) {
          if (group.reading.concepts.length <= to.reading.concepts.length) continue;
          const similarity = likeness(group.reading, to.reading);
          if (similarity >= threshold) found.set(group, similarity);
        }
      return Array.from(found, ([group, similarity]) => ({ group, similarity }));
    },
  };
}
