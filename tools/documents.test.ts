import { expect, test } from "vitest";
import { documentFaults } from "./documents.ts";
import { projectFolder, violationsFolder } from "./examples.ts";

test("documents speak of no machine and their links lead somewhere", () => {
  expect(documentFaults(projectFolder)).toEqual([]);
});

test("machine paths and broken links are found", () => {
  expect(documentFaults(violationsFolder("documents"))).toEqual([
    "README.md: /home/ana/plan is a path of one machine",
    "README.md: C:\\plan is a path of one machine",
    "README.md: link to docs/missing.md leads nowhere",
    "README.md: link to docs/guide.md#no-such-heading names a heading that is not there",
    "README.md: link to /docs/guide.md is not relative",
    "docs/guide.md: link to ../LICENCE leads nowhere",
  ]);
});
