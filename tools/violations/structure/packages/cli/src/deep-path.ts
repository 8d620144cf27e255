// breaks public-surface-only: core/src/planning/objective.ts
export type { Objective } from "../../core/src/planning/objective.ts";
