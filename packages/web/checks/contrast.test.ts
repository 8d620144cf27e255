import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../src/ui/tokens.css", import.meta.url), "utf8");

/** A token by day and by night. */
function sides(name: string): readonly [string, string] {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? "";
  const both = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  return both === null ? [value, value] : [both[1] ?? "", both[2] ?? ""];
}

/** WCAG 2: relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const papers = ["paper", "paper-raised", "paper-sunk", "paper-hover", "paper-selected", "paper-fresh"];
const texts = ["ink", "ink-soft", "gold-ink", "confirmed", "corrected", "rejected", "silent", "link"];
const pairs = [
  ...papers.flatMap((paper) => texts.map((text) => [text, paper] as const)),
  ["ink-on-gold", "gold-fill"],
  ["ink-on-gold", "gold-fill-hover"],
  ["ink-inverse", "ink"],
  ["rejected", "rejected-paper"],
  ["confirmed", "confirmed-paper"],
] as const;

test.each(pairs)("%s on %s can be read by day and by night", (text, paper) => {
  const [dayText, nightText] = sides(text);
  const [dayPaper, nightPaper] = sides(paper);
  expect(contrast(dayText, dayPaper)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(nightText, nightPaper)).toBeGreaterThanOrEqual(4.5);
});

test.each(papers.slice(0, 3))("the frame of a field and the ring of the focus are seen on %s", (paper) => {
  for (const mark of ["line-strong", "focus"])
    for (const side of [0, 1] as const)
      expect(contrast(sides(mark)[side], sides(paper)[side])).toBeGreaterThanOrEqual(3);
});
