import fc from "fast-check";
import { expect, test } from "vitest";
import { stem } from "./stem.ts";

const families = [
  "stabilise stabilize stabilisation stabilising stabilized",
  "migrate migrates migrating migration",
  "certify certified certification certifying",
  "plan plans planned planning",
  "theatre theater theatres",
  "programme program programmes",
  "centre centers",
  "analyse analyze analysed",
  "city cities city's cities'",
  "box boxes",
  "process processes",
  "colour colors coloring",
];

test.each(families)("one root: %s", (family) => {
  const [first, ...others] = family.split(" ");
  expect(others.map(stem)).toEqual(others.map(() => stem(first!)));
});

test("words that only look inflected keep their letters", () => {
  const words = ["speed", "king", "need", "gas", "bus", "status", "press"];
  expect(words.map(stem)).toEqual(["speed", "king", "need", "gas", "bus", "status", "pres"]);
});

test("other alphabets, numbers and short words stay as they are", () => {
  expect(["снижение", "ab12s", "2027", "it", "短交"].map(stem)).toEqual([
    "снижение",
    "ab12s",
    "2027",
    "it",
    "短交",
  ]);
});

test("nothing but letters of the word is left, and never nothing", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      expect(stem(word).length).toBeGreaterThan(0);
      expect(stem(word).length).toBeLessThanOrEqual(word.length);
    }),
  );
});
