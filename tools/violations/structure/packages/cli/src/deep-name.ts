// breaks everything-resolves: @lodestar/core/src/index.ts
export * from "@lodestar/core/src/index.ts";
