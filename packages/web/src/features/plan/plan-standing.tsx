import { plan as planTexts } from "../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { NarrowedOutline } from "./outline/plan-filter.ts";
import type { Plan } from "./use-plan.ts";

/** One sentence on where the plan stands, or how many items fit the filter. */
export function PlanStanding({
  plan,
  narrowed,
}: {
  readonly plan: Plan;
  readonly narrowed: NarrowedOutline | undefined;
}) {
  const text = useTexts(planTexts);
  const { number } = useFormats();
  const { items, withoutGoal } = plan.outline;
  if (narrowed !== undefined)
    return <>{text("shownOf", { count: narrowed.matches.size, all: number(items.size) })}</>;
  const counted = { objective: 0, initiative: 0, goal: 0, target: 0, action: 0 };
  for (const { kind } of items.values()) counted[kind]++;
  return (
    <>
      {text("standing", {
        objectives: text("countObjectives", { count: counted.objective }),
        initiatives: text("countInitiatives", { count: counted.initiative }),
        withoutGoal: text("countWithoutGoal", { count: withoutGoal }),
      })}
    </>
  );
}
