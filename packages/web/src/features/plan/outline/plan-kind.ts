import type { TableName } from "@lodestar/core";

/** What stands in the outline, from the top down, and in the order of siblings. */
export const planKinds = ["goal", "target", "objective", "initiative", "action"] as const;
export type PlanKind = (typeof planKinds)[number];

/** The tables whose rows stand in the outline. */
export type PlanTable = "northstar" | "objectives" | "targets" | "initiatives" | "actions";

const tables: Readonly<Record<PlanKind, PlanTable>> = {
  goal: "northstar",
  target: "targets",
  objective: "objectives",
  initiative: "initiatives",
  action: "actions",
};

export const tableOf = (kind: PlanKind): PlanTable => tables[kind];

export const kindOf = (table: TableName): PlanKind | undefined =>
  planKinds.find((kind) => tables[kind] === table);

/** Where the outline's own group of items without a goal stands; no id begins with a blank. */
export const WITHOUT_GOAL = " without-a-goal";

/** What may be added below each kind; the first is what one most likely means. */
const below: Readonly<Record<PlanKind | "group", readonly PlanKind[]>> = {
  goal: ["objective", "initiative"],
  objective: ["initiative", "target", "objective"],
  initiative: ["action", "initiative"],
  target: [],
  action: [],
  group: ["objective", "initiative"],
};

export const kindsBelow = (kind: PlanKind | "group"): readonly PlanKind[] => below[kind];
