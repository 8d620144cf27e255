import type { Objective } from "../planning/objective.ts";

export const anObjective = (): Objective => ({ title: "Open in Lyon" });
