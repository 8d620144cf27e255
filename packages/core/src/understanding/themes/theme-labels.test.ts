import { expect, test } from "vitest";
import { themeLabels } from "./theme-labels.ts";

const important = () => 1;

test("the worked example of docs/method/theme-labels.md", () => {
  const labels = themeLabels(
    [
      ["cold meals", "cold canteen meals"],
      ["late bus", "bus late again"],
    ],
    important,
  );
  expect(labels).toEqual([
    ["cold", "meals"],
    ["bus", "late"],
  ]);
});

test("forms of one word count together, and a theme without a word in common has no label", () => {
  expect(themeLabels([["boat", "boats", "the boats"]], important)[0]).toEqual(["boats"]);
  expect(themeLabels([["one", "two"]], important)).toEqual([[]]);
  expect(themeLabels([], important)).toEqual([]);
});
