// breaks dependencies-are-declared: vitest
export { test } from "vitest";
