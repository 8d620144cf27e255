// breaks core-stands-alone: vitest
// breaks dependencies-are-declared: vitest
export type { TestAPI } from "vitest";
