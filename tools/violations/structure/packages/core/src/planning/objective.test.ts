import type { Objective } from "./objective.ts";

export const sample: Objective = { title: "Open in Lyon" };
