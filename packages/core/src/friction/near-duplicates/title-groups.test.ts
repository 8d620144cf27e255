import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintOf, readingOf, readsTheSame } from "./reading.ts";
import { dissolve, join, smallerAlike, type TitleGroup, type TitleGroups } from "./title-groups.ts";

/** Two readings of different concepts whose fingerprints happen to agree. */
function chanceTwins() {
  const seen = new Map<number, number[]>();
  for (let one = 0; ; one += 4)
    for (let other = 0; other < one; other += 4) {
      const sum = (fingerprintOf(one) + fingerprintOf(other)) | 0;
      const twin = seen.get(sum);
      if (twin !== undefined) return [readingOf(twin, 0), readingOf([other, one], 0)] as const;
      seen.set(sum, [other, one]);
    }
}

test("readings whose fingerprints agree by chance are kept apart", () => {
  const [first, second] = chanceTwins();
  expect(first.fingerprint).toBe(second.fingerprint);
  expect(readsTheSame(first, second)).toBe(false);

  const groups: TitleGroups = new Map();
  const [one, other] = [join(groups, first, 0), join(groups, second, 1)];
  const more = readingOf([...second.concepts, 4 * 9_999 + 1], 0);
  expect(smallerAlike(groups, { reading: more, members: [2], next: undefined }, 0.9)).toEqual([
    { group: other, similarity: Math.sqrt(8 / 9) },
  ]);
  dissolve(groups, other);
  expect(groups.get(first.fingerprint)).toBe(one);
});

test("concepts count once, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 80 }), { maxLength: 40, size: "max" }), (concepts) => {
      const reading = readingOf([...concepts], 0);
      expect(reading.concepts).toEqual([...new Set(concepts)].sort((a, b) => a - b));
      expect(readsTheSame(reading, readingOf(concepts.toReversed(), 0))).toBe(true);
    }),
  );
});

test("a group that dissolves leaves the others of its fingerprint", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 8]), (leaving) => {
      const groups: TitleGroups = new Map();
      const made = new Map([1, 2, 3, 4, 8].map((way) => [way, join(groups, readingOf([4, 8], way), way)]));
      for (const way of leaving) dissolve(groups, made.get(way)!);
      const left: TitleGroup[] = [];
      for (const newest of groups.values())
        for (let group: TitleGroup | undefined = newest; group; group = group.next) left.push(group);
      expect(new Set(left)).toEqual(
        new Set([...made.values()].filter((group) => !leaving.includes(group.members[0]!))),
      );
    }),
  );
});
