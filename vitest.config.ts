import { defineConfig } from "vitest/config";

/** Tests that have nothing to do but compare with reference data, which a plain checkout does not have. */
const referenceTests = process.env.LODESTAR_REFERENCE ? [] : ["**/*-reference.test.ts"];

/** One project per part of the tree, so that `npm test -- --project core` runs that part alone. */
const project = (name: string, root: string, isolate = true) => ({
  extends: true as const,
  test: {
    name,
    root,
    isolate,
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "violations/**", ...referenceTests],
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
      project("core", "packages/core", false),
      project("cli", "packages/cli"),
      project("tools", "tools"),
    ],
  },
});
