import { expect, test } from "vitest";
import { textWidth } from "./text-width.ts";

test("a letter takes one cell, with or without its accent as a mark of its own", () => {
  expect(textWidth("Ærøskøbing")).toBe(10);
  expect(textWidth("e\u0301te\u0301")).toBe(3);
  expect(textWidth("Скарвой")).toBe(7);
});

test("characters of Chinese, Japanese and Korean take two cells, half-width ones take one", () => {
  expect(textWidth("目標")).toBe(4);
  expect(textWidth("カナ")).toBe(4);
  expect(textWidth("ｶﾅ")).toBe(2);
  expect(textWidth("한글")).toBe(4);
  expect(textWidth("\u1112\u1161\u11ab")).toBe(2);
  expect(textWidth("Ｆｕｌｌ")).toBe(8);
});

test("a picture takes two cells, of however many signs it is made", () => {
  expect(textWidth("🚢")).toBe(2);
  expect(textWidth("👍🏽")).toBe(2);
  expect(textWidth("👩‍👩‍👧‍👦")).toBe(2);
  expect(textWidth("🇳🇴")).toBe(2);
  expect(textWidth("❤️")).toBe(2);
  expect(textWidth("❤")).toBe(1);
});

test("the report's own signs take one cell each", () => {
  for (const sign of "▲◆○█░─═…→×·–—−“”\u00a0\u202f") expect([sign, textWidth(sign)]).toEqual([sign, 1]);
});
