import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber } from "./numeral.ts";
import { encodeUtf8 } from "./utf8.ts";

const read = (text: string) => parseNumber(encodeUtf8(text), 0, encodeUtf8(text).length);

test("every number is read as it was written in its shortest form", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(read(String(number))).toBe(number + 0);
    }),
  );
});

test("digits are read as the platform reads them, however many there are and wherever the dot stands", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+-]?(\d{1,25}\.?\d{0,25}|\.\d{1,25})([eE][+-]?\d{1,2})?$/), (text) => {
      expect(read(text)).toBe(Number(text) + 0);
    }),
  );
});

test("what is no number of digits with a dot is none", () => {
  for (const text of [
    "",
    ".",
    "-",
    "+",
    "1,5",
    "1.5.2",
    "1 000",
    " 1",
    "1 ",
    "0x10",
    "1e",
    "e5",
    "Infinity",
    "NaN",
    "1e999",
    "١",
    "--1",
    "1_0",
  ])
    expect(read(text)).toBeNaN();
});

test("zero has no sign", () => {
  for (const text of ["-0", "-0.0", "-0e0", "+0"]) expect(read(text)).toBe(0);
});
