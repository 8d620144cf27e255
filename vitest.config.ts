import { defineConfig } from "vitest/config";

/** Tests that have nothing to do but compare with reference data, which a plain checkout does not have. */
const referenceTests = process.env.LODESTAR_REFERENCE ? [] : ["**/*-reference.test.ts"];

/**
 * One project per part of the tree, so that `npm test -- --project core` runs that part alone. `shared` test files run
 * in one worker after the other without starting afresh; `elsewhere` are run by another project.
 */
const project = (
  name: string,
  root: string,
  how: "isolated" | "shared" = "isolated",
  globalSetup?: string,
  elsewhere: readonly string[] = [],
) => ({
  extends: true as const,
  test: {
    name,
    root,
    isolate: how === "isolated",
    ...(globalSetup === undefined ? {} : { globalSetup }),
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "violations/**", ...referenceTests, ...elsewhere],
  },
});

export default defineConfig({
  test: {
    watch: false,
    allowOnly: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    // Core keeps no state, so its test files may share a worker.
    projects: [
      project("core", "packages/core", "shared"),
      project("cli", "packages/cli"),
      // The same tests on both databases; a worker makes its database once.
      project("server", "packages/server", "shared"),
      project("server-postgresql", "packages/server", "shared", "src/testing/postgresql-setup.ts", [
        "src/conformance/**",
        "src/db/embedded/**",
        "src/exchange/**",
        "src/serve.test.ts",
      ]),
      project("web", "packages/web"),
      project("tools", "tools"),
      project("e2e", "e2e", "isolated", "prepare.ts"),
    ],
  },
});
