import { expect, test } from "vitest";
import { dependencyFaults } from "./dependencies.ts";
import { projectFolder, violationsFolder } from "./examples.ts";

test("every dependency is exact and has its reason in the decisions", () => {
  expect(dependencyFaults(projectFolder)).toEqual([]);
});

test("unexplained, forgotten and floating dependencies are found", () => {
  expect(dependencyFaults(violationsFolder("dependencies"))).toEqual([
    "packages/server/package.json: hono ^4.0.0 is not an exact version",
    "package.json: left-pad has no row in docs/decisions/0001-dependencies.md",
    "docs/decisions/0001-dependencies.md: express has a row but no package.json names it",
  ]);
});
