// breaks core-tests-stand-alone: contract/src/index.ts
// breaks public-surface-only: contract/src/index.ts
export * from "../../../contract/src/index.ts";
