import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = join(import.meta.dirname, "..", "src");

/** Properties and values that mean left or right instead of the start or end of a line. */
const physical =
  /^\s*((margin|padding|border)-(left|right)(-\w+)?|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float)\s*:\s*(left|right)/;

test("styles say start and end, so that the page can read from right to left", () => {
  const found = globSync("**/*.css", { cwd: sources }).flatMap((path) =>
    readFileSync(join(sources, path), "utf8")
      .split("\n")
      .flatMap((line, place) => (physical.test(line) ? [`${path}:${place + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test("no style fetches anything from outside", () => {
  const found = globSync(["**/*.css", "../index.html"], { cwd: sources }).filter((path) =>
    /url\(["']?(https?:)?\/\/|(src|href)="https?:/.test(readFileSync(join(sources, path), "utf8")),
  );
  expect(found).toEqual([]);
});
