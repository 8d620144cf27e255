// breaks products-know-no-tools: tools/check.ts
export { check } from "../../../tools/check.ts";
