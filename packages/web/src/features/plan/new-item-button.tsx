import { Plus } from "lucide-react";
import { useRef } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { type PlanKind, planKinds } from "./outline/plan-kind.ts";
import { draftBelow } from "./outline/quick-entry.ts";
import { mayAdd, unitForNew } from "./outline/rights.ts";
import styles from "./plan.module.css";
import type { Plan } from "./use-plan.ts";
import { useStable } from "./use-stable.ts";

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
  const begin = useOnceFocused(onNew);
  if (kinds.length === 0) return null;
  const fits = (kind: PlanKind) => kind === "goal" || placeFor(plan, near, kind) !== undefined;
  return (
    <Menu
      align="end"
      trigger={
        <Button
          kind="primary"
          icon={<Plus aria-hidden />}
          className={styles.screenOnly}
          onFocus={begin.onFocus}
        >
          {text("add")}
        </Button>
      }
      items={kinds.map((kind) => ({
        label: text(`kind_${kind}`),
        run: () => begin.wish(kind),
        isDisabled: !fits(kind),
      }))}
    />
  );
}

/** Longer than a menu takes to close, in milliseconds. */
const closing = 400;

/** A menu that closes gives the focus back to its button. What is to take the focus begins after that. */
function useOnceFocused(begin: (kind: PlanKind) => void) {
  const wished = useRef<PlanKind | undefined>(undefined);
  const run = useStable(() => {
    const kind = wished.current;
    wished.current = undefined;
    if (kind !== undefined) begin(kind);
  });
  return {
    wish: (kind: PlanKind) => {
      wished.current = kind;
      setTimeout(run, closing);
    },
    onFocus: () => void setTimeout(run),
  };
}

/** The nearest place on the way up, from where one is, that takes an item of a kind; the group without a goal at last. */
export function placeFor(plan: Plan, near: readonly string[], kind: PlanKind) {
  for (let length = near.length; length > 0; length--) {
    const begun = draftBelow(plan.outline, near.slice(0, length), kind);
    if (begun !== undefined) return begun;
  }
  return undefined;
}
