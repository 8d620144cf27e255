import { PlanBoard } from "./plan-board.tsx";
import { usePlan } from "./use-plan.ts";

/** Goals, objectives, targets, initiatives and actions as one outline, with an inspector beside it. */
export function PlanPage() {
  const { plan, loading } = usePlan();
  return <PlanBoard plan={plan} loading={loading} />;
}
