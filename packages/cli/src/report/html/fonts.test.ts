import { expect, test } from "vitest";
import { fontFaces } from "./fonts.ts";

const faces = (page: string) => fontFaces(page).match(/@font-face/g)?.length;

test("the fonts are inside the page, and nothing is fetched", () => {
  expect(fontFaces("")).toContain("url(data:font/woff2;base64,");
  expect(fontFaces("").replace(/data:font\/woff2;base64,[^)]*/g, "")).not.toMatch(/\//);
});

test("extended letters bring their fonts along, each family its own", () => {
  expect(faces("<p>Plain words, café, naïve, 10 €</p>")).toBe(2);
  expect(faces("<p>Łódź</p>")).toBe(3);
  expect(faces('<bdi class="said">Łódź</bdi>')).toBe(3);
  expect(faces('<bdi>Łódź</bdi> <q class="said"><bdi>żółw</bdi></q>')).toBe(4);
});
