import fc from "fast-check";
import { expect, test } from "vitest";
import { columnLines } from "./columns.ts";
import { lineWidth, pageFor, shortened } from "./page.ts";
import { paragraph, withRightEnd } from "./paragraph.ts";
import { textWidth } from "./text-width.ts";

const page = pageFor({ width: 40, colour: false, ascii: false });
const printed = (...words: string[]) =>
  page
    .print(
      paragraph(
        page,
        words.map((word) => page.say(word)),
        { first: 2 },
      ),
    )
    .split("\n");

test("lines end at spaces and go on below each other", () => {
  expect(printed("One commitment has been missed, and nobody has said so")).toEqual([
    "  One commitment has been missed, and",
    "  nobody has said so",
  ]);
});

test("a comma never begins a line, though it is in another style than the word before", () => {
  const lines = paragraph(page, [page.say(`${"a".repeat(35)} `), page.say("bc", "strong"), page.say(", d")], {
    first: 2,
  });
  expect(page.print(lines).split("\n")).toEqual([`  ${"a".repeat(35)}`, "  bc, d"]);
});

test("a word longer than a line is broken, and so is text without spaces", () => {
  expect(printed("x".repeat(60)).map((line) => line.length)).toEqual([40, 24]);
  expect(printed("目標".repeat(15)).map(textWidth)).toEqual([40, 24]);
});

test("no line is wider than the page, whatever is written", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 6 }), (words) => {
      for (const line of paragraph(
        page,
        words.map((word) => page.say(word)),
        { first: 2, rest: 4 },
      ))
        expect(lineWidth(line)).toBeLessThanOrEqual(40);
    }),
  );
});

test("a long title is cut between characters, and its mark is counted", () => {
  expect(shortened(page, page.say("目標目標"), 6).text).toBe("目標…");
  expect(shortened(page, page.say("👩‍👧👩‍👧👩‍👧"), 5).text).toBe("👩‍👧👩‍👧…");
  expect(shortened(page, page.say("Sailing"), 7).text).toBe("Sailing");
});

test("columns stand below each other whatever the script", () => {
  const columns = [
    { title: "unit", fills: true },
    { title: "asks", align: "right" },
  ] as const;
  const rows = ["目標", "🚢 Fleet", "e\u0301te\u0301"].map((name) => [page.say(name), page.say("7")]);
  const lines = columnLines(page, columns, rows).map((line) => page.print([line]));
  expect(new Set(lines.map(textWidth)).size).toBe(1);
});

test("columns that can be spared go first where there is no room", () => {
  const columns = [
    { title: "goal", fills: true },
    { title: "days", align: "right", spare: 2 },
    { title: "cost", align: "right", spare: 1 },
    { title: "gets", align: "right" },
  ] as const;
  const row = ["Bring everyone home unhurt", "288", "948587", "16 %"].map((cell) => page.say(cell));
  expect(
    page
      .print(columnLines(page, columns, [row]))
      .split("\n")[0]!
      .trim(),
  ).toMatch(/^goal +gets$/);
});

test("colour is only written when asked for, and closed where it ends", () => {
  const painted = pageFor({ width: 40, colour: true, ascii: false });
  expect(painted.print([[painted.say("severe", "severe")]])).toBe("\u001b[1;31msevere\u001b[0m");
  expect(page.print([[page.say("severe", "severe")]])).toBe("severe");
});

test("what does not fit beside the title stands below it", () => {
  expect(withRightEnd(page, [page.say("x".repeat(30))], [page.say("as of today")])).toHaveLength(2);
});
