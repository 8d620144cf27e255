import { expect, test } from "vitest";
import { projectFolder, violationsFolder } from "./examples.ts";
import { methodPageFaults } from "./method-pages.ts";

test("every measure has its page and every page its measure", () => {
  expect(methodPageFaults(projectFolder)).toEqual([]);
});

test("pages that explain too little, nobody's pages and missing pages are found", () => {
  expect(methodPageFaults(violationsFolder("method-pages"))).toEqual([
    'docs/method/half-explained.md: no heading "## Source"',
    'docs/method/half-explained.md: no heading "## Worked example"',
    "docs/method/nobodys.md: no doc comment in packages/core names it",
    "packages/core/src/measure.ts: names docs/method/not-written.md, which is not there",
  ]);
});
