import fc from "fast-check";
import { expect, test } from "vitest";
import { Lexicon, NO_TERM } from "./lexicon.ts";

/** The terms that words get, worked out with a map. */
function numbered(words: readonly string[]): number[] {
  const known = new Map<string, number>();
  return words.map((word) => {
    if (!known.has(word)) known.set(word, known.size);
    return known.get(word)!;
  });
}

function expectNumbered(words: readonly string[]): void {
  const lexicon = new Lexicon();
  const terms = words.map((word) => lexicon.internText(word));
  expect(terms).toEqual(numbered(words));
  expect(lexicon.count).toBe(new Set(words).size);
  for (const [place, word] of words.entries()) expect(lexicon.text(terms[place]!)).toBe(word);
  for (const [place, word] of words.entries()) expect(lexicon.find(word)).toBe(terms[place]);
}

test("words are numbered in the order of first use, whatever they look like", () => {
  const anyWord = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    // Signs whose codes have the same low half, so that words meet in one place.
    fc.string({ unit: fc.constantFrom("1", "A", "Q", "a", "q"), maxLength: 14 }),
  );
  fc.assert(fc.property(fc.array(anyWord, { maxLength: 300, size: "max" }), expectNumbered));
});

test("ids that are counted up, and labels that differ only in front, stay apart in their tens of thousands", () => {
  const ids = Array.from({ length: 30_000 }, (_, n) => [`t${n}`, `o-${String(n).padStart(6, "0")}`]);
  const labels = Array.from({ length: 3000 }, (_, n) => `measure ${n}: customer satisfaction in points`);
  expectNumbered([...ids.flat(), ...labels, ...ids.flat()]);
});

test("words that all belong in one place find others", () => {
  const signs = ["1", "A", "Q", "a", "q"];
  const endings = signs.flatMap((one) => signs.map((other) => one + other));
  const words = endings.flatMap((ending) => Array.from({ length: 40 }, (_, n) => `x${n % 2}${ending}`));
  expectNumbered([...words, ...words]);
});

test("a word that was never used is no term", () => {
  const lexicon = new Lexicon();
  lexicon.internText("u1");
  expect(lexicon.find("u2")).toBe(NO_TERM);
  expect(lexicon.find("")).toBe(NO_TERM);
});

test("a word begins with its first letters, and not with more than it has", () => {
  const lexicon = new Lexicon();
  const term = lexicon.internText("someone-1");
  const begins = (text: string) => lexicon.begins(term, new TextEncoder().encode(text));
  expect(["", "some", "someone-1"].map(begins)).toEqual([true, true, true]);
  expect(["one", "someone-12", "Some"].map(begins)).toEqual([false, false, false]);
});
