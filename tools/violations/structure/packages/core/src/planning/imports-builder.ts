// breaks tests-are-not-imported: testing/an-objective.ts
export { anObjective } from "../testing/an-objective.ts";
