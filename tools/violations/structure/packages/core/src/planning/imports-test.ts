// breaks tests-are-not-imported: objective.test.ts
export { sample } from "./objective.test.ts";
