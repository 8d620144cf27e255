import { useMemo, useState } from "react";
import type { PlanOutline } from "./outline/plan-outline.ts";
import { type Draft, itemOfDraft, withAdded } from "./outline/quick-entry.ts";

const none: readonly Draft[] = [];

/**
 * The outline with what was added a moment ago and has not come into the tables yet: the next key may be pressed before
 * that. Once it has come the tables alone say what there is.
 */
export function useJustAdded(outline: PlanOutline): {
  readonly outline: PlanOutline;
  readonly take: (draft: Draft) => void;
} {
  const [added, setAdded] = useState(none);
  if (added.some(({ id }) => outline.items.has(id)))
    setAdded(added.filter(({ id }) => !outline.items.has(id)));
  const take = (draft: Draft) => setAdded((now) => [...now, draft]);
  return {
    outline: useMemo(
      () => added.reduce((all, draft) => withAdded(all, draft, itemOfDraft(draft)), outline),
      [outline, added],
    ),
    take,
  };
}
