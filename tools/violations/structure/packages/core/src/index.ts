export * from "./exchange/csv.ts";
export * from "./graph/knows-feature.ts";
export * from "./planning/cycle-of-two.ts";
export * from "./planning/imports-builder.ts";
export * from "./planning/imports-test.ts";
export * from "./planning/knows-format.ts";
export * from "./planning/uses-node.ts";
export * from "./planning/uses-package.ts";
