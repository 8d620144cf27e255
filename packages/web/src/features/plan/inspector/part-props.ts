import type { PlanItem } from "../outline/plan-item.ts";
import type { PlanChanges } from "../use-plan-changes.ts";
import type { Plan } from "../use-plan.ts";

/** What each part of the inspector is given. */
export type PartProps = {
  readonly plan: Plan;
  readonly changes: PlanChanges;
  readonly item: PlanItem;
};
