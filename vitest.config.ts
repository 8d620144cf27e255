import { defineConfig } from "vitest/config";

/** One project per part of the tree, so that `npm test -- --project core` runs that part alone. */
const project = (name: string, root: string, isolate = true) => ({
  extends: true as const,
  test: { name, root, isolate, include: ["**/*.test.ts"], exclude: ["**/node_modules/**", "violations/**"] },
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
