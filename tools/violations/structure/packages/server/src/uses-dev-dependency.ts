// breaks products-need-no-dev-dependency: vitest
export { test } from "vitest";
