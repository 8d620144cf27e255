import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiText } from "./ascii-text.ts";
import { harmless } from "./harmless.ts";

test("an escape sequence is shown, not obeyed", () => {
  expect(harmless("\u001b[2J\u001b]0;owned\u0007Sail")).toBe("␛[2J␛]0;owned␇Sail");
  expect(harmless("\u009b31mred\u007f")).toBe("�31mred␡");
});

test("line ends and tabs are spaces, so that a title stays on its line", () => {
  expect(harmless("Sail\r\n\ton time\u2028today")).toBe("Sail on time today");
});

test("turned directions and unseen signs are taken out", () => {
  expect(harmless("safe\u202Egnp.exe")).toBe("safegnp.exe");
  expect(harmless("a\u200bb\ufeffc\u{e0041}d")).toBe("abcd");
});

test("a joined picture stays one, a tower of marks does not", () => {
  expect(harmless("👩‍👧")).toBe("👩‍👧");
  expect(harmless(`e${"\u0301".repeat(40)}`)).toBe(`e${"\u0301".repeat(4)}`);
});

test("whatever is written, nothing is left that a terminal obeys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(harmless(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test("in ASCII letters lose their accents and signs become others", () => {
  expect(asciiText("▲ Ærøskøbing…  1\u202f200 → é ß 目")).toBe("^ AEroskobing...  1,200 -> e ss ?");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(asciiText(harmless(text))).toMatch(/^[ -~]*$/);
    }),
  );
});
