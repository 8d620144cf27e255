// breaks foundations-know-no-feature: planning/objective.ts
export type { Objective } from "../planning/objective.ts";
