import fc from "fast-check";
import { expect, test } from "vitest";
import { nearDuplicates, type MayPair, type NearDuplicate } from "./near-duplicates.ts";
import { titleIndex } from "./title-index.ts";

const words = "reduce raise improve lead time Corba new online 2 3 not from to stop hire reliable";
const title = fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 5 }).map((each) => each.join(" "));
const fewTitles = fc.constantFrom(
  "lead time",
  "the lead times",
  "new lead time",
  "improve lead time",
  "",
  "Corba",
);
const edits = (text: fc.Arbitrary<string>) =>
  fc.array(fc.record({ place: fc.nat({ max: 29 }), text: fc.option(text) }), { maxLength: 25, size: "max" });
const notOfOneUnit: MayPair = (a, b) => a % 3 !== b % 3;

const written = (pairs: readonly NearDuplicate[]) => pairs.map((pair) => JSON.stringify(pair));
const pairsWith = (pairs: readonly NearDuplicate[], place: number) =>
  pairs.filter(({ a, b }) => a === place || b === place);

/** Edits both an index and a list, and looks after every edit whether they agree about every title. */
function compareAfterEachEdit(text: fc.Arbitrary<string>, threshold: number) {
  return fc.property(fc.array(text, { minLength: 30, maxLength: 30 }), edits(text), (start, changes) => {
    const list = [...start];
    const index = titleIndex(start, notOfOneUnit, { threshold });
    let before = nearDuplicates(list, notOfOneUnit, { threshold });
    for (const change of changes) {
      list[change.place] = change.text ?? "";
      const disturbed =
        change.text === null ? index.remove(change.place) : index.set(change.place, change.text);
      const after = nearDuplicates(list, notOfOneUnit, { threshold });
      for (const place of list.keys()) expect(index.pairsOf(place)).toEqual(pairsWith(after, place));

      const [old, young] = [new Set(written(before)), new Set(written(after))];
      const changed = [...before, ...after].filter(
        (pair) => old.has(JSON.stringify(pair)) !== young.has(JSON.stringify(pair)),
      );
      const elsewhere = changed.filter(({ a, b }) => a !== change.place && b !== change.place);
      for (const pair of elsewhere) expect(disturbed).toEqual(expect.arrayContaining([pair.a, pair.b]));
      before = after;
    }
  });
}

test("after any edits it answers as if everything had been compared anew", () => {
  fc.assert(compareAfterEachEdit(title, 0.8), { numRuns: 25 });
});

test("so it does where many titles say the same, and it names the others that an edit disturbs", () => {
  fc.assert(compareAfterEachEdit(fewTitles, 0.8), { numRuns: 25 });
});

test("an edit among few titles disturbs no others", () => {
  const index = titleIndex(["Hire nurses", "Recruit nurses", "Employ nurses"], () => true);
  expect(index.set(3, "Recruitment of nurses")).toEqual([]);
  expect(index.pairsOf(3).map(({ a }) => a)).toEqual([0, 1, 2]);
  expect(index.remove(0)).toEqual([]);
  expect(index.pairsOf(3).map(({ a }) => a)).toEqual([1, 2]);
});

test("a title that nobody knows has no pairs", () => {
  const index = titleIndex(["Hire nurses"], () => true);
  expect(index.pairsOf(5)).toEqual([]);
  expect(index.remove(5)).toEqual([]);
});

test("the order of the pair that is asked about is that of the list", () => {
  const asked: [number, number][] = [];
  const index = titleIndex(["Hire nurses", "Recruit nurses"], (a, b) => asked.push([a, b]) > 0);
  index.pairsOf(1);
  expect(asked).toEqual([[0, 1]]);
});
