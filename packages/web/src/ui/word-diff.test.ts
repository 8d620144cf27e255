import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

const without = (kind: "added" | "removed", before: string, after: string) =>
  wordDiff(before, after)
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join("");

const sentence = fc
  .array(fc.constantFrom("the", "crossing", "leaves", "on", "time", "late", "\n", "every", "day"), {
    maxLength: 12,
  })
  .map((words) => words.join(" "));

test("one word that was replaced is one word removed and one added", () => {
  expect(wordDiff("Leave by June this year", "Leave by May this year")).toEqual([
    { kind: "same", text: "Leave by " },
    { kind: "removed", text: "June " },
    { kind: "added", text: "May " },
    { kind: "same", text: "this year" },
  ]);
});

test("equal texts have one run, empty texts none", () => {
  expect(wordDiff("as it was", "as it was")).toEqual([{ kind: "same", text: "as it was" }]);
  expect(wordDiff("", "")).toEqual([]);
});

test("a text that came from nothing is added as a whole", () => {
  expect(wordDiff("", "Every harbour, every tide")).toEqual([
    { kind: "added", text: "Every harbour, every tide" },
  ]);
});

test("what was not added is the old text, what was not removed the new one", () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      expect(without("added", before, after)).toBe(before);
      expect(without("removed", before, after)).toBe(after);
    }),
  );
});

test("as few words are marked as any way of going from one text to the other needs", () => {
  const words = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];
  const longestShared = (a: readonly string[], b: readonly string[]): number => {
    const rows = a.reduce<number[]>(
      (above, word) => {
        const row = [0];
        for (const [place, other] of b.entries())
          row.push(
            word === other ? (above[place] ?? 0) + 1 : Math.max(above[place + 1] ?? 0, row[place] ?? 0),
          );
        return row;
      },
      Array.from({ length: b.length + 1 }, () => 0),
    );
    return rows.at(-1) ?? 0;
  };
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const kept = wordDiff(before, after)
        .filter(({ kind }) => kind === "same")
        .flatMap(({ text }) => words(text)).length;
      expect(kept).toBe(longestShared(words(before), words(after)));
    }),
  );
});

test("two long texts with nothing in common are shown as replaced, without a search for words", () => {
  const before = Array.from({ length: 2000 }, (_, place) => `a${place}`).join(" ");
  const after = Array.from({ length: 2000 }, (_, place) => `b${place}`).join(" ");
  expect(wordDiff(before, after)).toEqual([
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]);
});
