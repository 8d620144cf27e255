import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeCellText, escapeXml, unescapeCellText } from "./escaped-text.ts";

const unescapeXml = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot);/g,
    (_all, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name]!,
  );

/** Pieces that meet in bad ways. */
const piece = fc.oneof(
  fc.constantFrom(
    "_",
    "x",
    "_x",
    "0041",
    "_x0041_",
    "x005F_",
    "\u0001",
    "\r",
    "\n",
    "\t",
    "&",
    "<",
    "]]>",
    "\uFFFE",
  ),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
);

test("every text comes back from its escape", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(unescapeCellText(unescapeXml(escapeCellText(text)))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test("an escape holds only what XML can carry unchanged", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(escapeCellText(pieces.join(""))).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/u);
    }),
  );
});

test("characters XML cannot carry are written as spreadsheet programs write them", () => {
  expect(escapeCellText("a\r\nb")).toBe("a_x000D_\nb");
  expect(escapeCellText("\u0000")).toBe("_x0000_");
  expect(escapeCellText("\ud83d")).toBe("_xD83D_");
  expect(escapeCellText("😀\t")).toBe("😀\t");
});

test("a text that looks like an escape keeps looking so", () => {
  expect(escapeCellText("_x000D_")).toBe("_x005F_x000D_");
  expect(escapeCellText("_x0041\u0001")).toBe("_x005F_x0041_x0001_");
  expect(escapeCellText("snake_xylophone")).toBe("snake_xylophone");
});

test("markup is escaped", () => {
  expect(escapeXml(`<a b="c">&`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;");
});
