import fc from "fast-check";
import { expect, test } from "vitest";
import { likeness, LIKENESS_THRESHOLD } from "./likeness.ts";
import { nearDuplicates, type MayPair } from "./near-duplicates.ts";
import { EACH_WITH_EACH } from "./partners.ts";
import { readsTheSame, type Reading } from "./reading.ts";
import { titleReader } from "./title-reader.ts";

const words = "reduce raise improve lead time Corba new online 2 3 not from to stop hire reliable";
const title = fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 5 }).map((each) => each.join(" "));
const fewTitles = fc.constantFrom(
  "lead time",
  "the lead times",
  "new lead time",
  "improve lead time",
  "raise lead time",
);
const titles = fc.oneof(
  fc.array(title, { maxLength: 40, size: "max" }),
  fc.array(fewTitles, { maxLength: 40, size: "max" }),
);
const everyPair: MayPair = () => true;

/** Compares every title with every other, as docs/method/near-duplicates.md defines it. */
function bruteForce(all: readonly string[], mayPair: MayPair, threshold: number) {
  const readings = all.map(titleReader());
  const likeOne = (one: Reading) => [...all.keys()].filter((i) => readsTheSame(readings[i]!, one));
  return readings.flatMap((first, a) =>
    readings.flatMap((second, b) => {
      const similarity = likeness(first, second);
      if (a >= b || similarity < threshold || !mayPair(a, b)) return [];
      const together = [...new Set([...likeOne(first), ...likeOne(second)])].sort((x, y) => x - y);
      const areNeighbours = together.indexOf(b) - together.indexOf(a) === 1;
      return together.length <= EACH_WITH_EACH || areNeighbours ? [{ a, b, similarity }] : [];
    }),
  );
}

test("it finds what comparing every title with every other finds", () => {
  const units = fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(titles, units, fc.constantFrom(0.4, 0.8, LIKENESS_THRESHOLD, 1), (all, unit, threshold) => {
      const mayPair: MayPair = (a, b) => unit[a] !== unit[b];
      expect(nearDuplicates(all, mayPair, { threshold })).toEqual(bruteForce(all, mayPair, threshold));
    }),
    { numRuns: 150 },
  );
});

test("the order of the list changes the places of a pair, not the pair", () => {
  const shuffled = fc
    .uniqueArray(title, { maxLength: 8 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const pairsOf = (all: readonly string[]) =>
    nearDuplicates(all, everyPair).map(({ a, b, similarity }) =>
      [...[all[a]!, all[b]!].sort(), similarity].join("|"),
    );
  fc.assert(
    fc.property(shuffled, ([all, others]) => {
      expect(pairsOf(others).sort()).toEqual(pairsOf(all).sort());
    }),
  );
});

test("titles of one template are told apart by their objects", () => {
  const verbs = ["Reduce", "Raise", "Launch", "Certify"];
  const things = ["lead time", "billing", "test bench", "field service"];
  const names = ["Corba", "Delfen", "Gargre", "Pelmir", "Ulras"];
  const all = verbs.flatMap((verb) =>
    things.flatMap((thing) => names.map((name) => `${verb} ${thing} of ${name} for ${verb}${name}land`)),
  );
  expect(nearDuplicates(all, everyPair)).toEqual([]);
  const twin = "Cut the billing of Gargre for ReduceGargreland";
  expect(nearDuplicates([...all, twin], everyPair)).toEqual([{ a: 7, b: all.length, similarity: 1 }]);
});

test("only pairs that may be are asked for and given", () => {
  const asked: [number, number][] = [];
  const all = ["Hire nurses", "Close the pharmacy", "Recruit nurses", "Recruit a nurse"];
  const pairs = nearDuplicates(all, (a, b) => {
    asked.push([a, b]);
    return b === 3;
  });
  expect(asked.sort()).toEqual([
    [0, 2],
    [0, 3],
    [2, 3],
  ]);
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 3],
    [2, 3],
  ]);
});

test("many copies of a title give a chain, few give every pair", () => {
  const copies = (count: number) => nearDuplicates(Array(count).fill("Train all managers"), everyPair);
  expect(copies(8)).toHaveLength(28);
  expect(copies(9).map(({ a, b }) => [a, b])).toEqual(Array.from({ length: 8 }, (_, i) => [i, i + 1]));
  expect(copies(20_000)).toHaveLength(19_999);
});

test("a title that five thousand others continue costs no more than its pairs", () => {
  const base = "alpha beta gamma delta epsilon zeta eta theta";
  const all = [base, ...Array.from({ length: 5_000 }, (_, i) => `${base} ${i}`)];
  expect(nearDuplicates(all, everyPair)).toHaveLength(5_000);
});

test("one endless title is read in a moment", () => {
  const endless = ["from a ", "raise a reduce b ", "roll get in to ", "'", "1,000"].map((text) =>
    text.repeat(20_000),
  );
  expect(nearDuplicates(endless, everyPair)).toEqual([]);
});
