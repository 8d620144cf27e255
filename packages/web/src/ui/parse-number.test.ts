import { expect, test } from "vitest";
import { parseNumber } from "./parse-number.ts";

test("a number is read as people of the language write it", () => {
  expect(parseNumber("1,240.5", "en-GB")).toBe(1240.5);
  expect(parseNumber("1.240,5", "de")).toBe(1240.5);
  expect(parseNumber("1 240,5", "fr")).toBe(1240.5);
  expect(parseNumber("12’400", "de-CH")).toBe(12_400);
});

test("a comma that cannot part thousands is a decimal sign", () => {
  expect(parseNumber("0,6", "en-GB")).toBe(0.6);
  expect(parseNumber("1.5", "de")).toBe(1.5);
});

test("an empty field is unknown, and words are no number", () => {
  expect(parseNumber("  ", "en-GB")).toBeNull();
  expect(parseNumber("about 5", "en-GB")).toBeUndefined();
  expect(parseNumber("1,2,3", "en-GB")).toBeUndefined();
});

test("minus is read in both of its shapes", () => {
  expect(parseNumber("−3", "en-GB")).toBe(-3);
  expect(parseNumber("-3", "en-GB")).toBe(-3);
});
