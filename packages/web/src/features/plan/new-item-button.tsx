import { Plus } from "lucide-react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { type PlanKind, planKinds } from "./outline/plan-kind.ts";
import { draftBelow } from "./outline/quick-entry.ts";
import { mayAdd, unitForNew } from "./outline/rights.ts";
import type { Plan } from "./use-plan.ts";

export type NewItemButtonProps = {
  readonly plan: Plan;
  /** Ids from the top down to where one is. */
  readonly near: readonly string[];
  readonly onNew: (kind: PlanKind) => void;
};

const offered = planKinds.filter((kind) => kind !== "target");

/** The page's first action: a new item near to where one is, of a kind that may stand there. */
export function NewItemButton({ plan, near, onNew }: NewItemButtonProps) {
  const text = useTexts(planTexts);
  const kinds = [...offered, "target" as const].filter((kind) => {
    const above = plan.outline.items.get(near.at(-1) ?? "");
    return mayAdd(plan.actor, kind, unitForNew(plan.actor, kind, above?.unit ?? null));
  });
  if (kinds.length === 0) return null;
  const fits = (kind: PlanKind) => kind === "goal" || placeFor(plan, near, kind) !== undefined;
  return (
    <Menu
      align="end"
      trigger={
        <Button kind="primary" icon={<Plus aria-hidden />}>
          {text("add")}
        </Button>
      }
      items={kinds.map((kind) => ({
        label: text(`kind_${kind}`),
        run: () => onNew(kind),
        isDisabled: !fits(kind),
      }))}
    />
  );
}

/** The nearest place on the way up, from where one is, that takes an item of a kind; the group without a goal at last. */
export function placeFor(plan: Plan, near: readonly string[], kind: PlanKind) {
  for (let length = near.length; length > 0; length--) {
    const begun = draftBelow(plan.outline, near.slice(0, length), kind);
    if (begun !== undefined) return begun;
  }
  return undefined;
}
