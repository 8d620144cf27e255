// breaks nothing-unused: planning/unused.ts
import type { Objective } from "./objective.ts";

export const nobodysObjective: Objective = { title: "Nobody asks for this" };
