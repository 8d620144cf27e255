import type { ProposedAgain } from "./comparison.ts";
import type { SeenItem } from "./comparison-items.ts";
import type { Disposition } from "./comparison-dispositions.ts";

export type SeenPair = { readonly before: SeenItem; readonly after: SeenItem };
type Dispositions = ReadonlyMap<string, Disposition>;

/** What was declined in the first period and in the second is neither declined nor dropped. */
export function proposedAgain(
  kind: ProposedAgain["kind"],
  carried: readonly SeenPair[],
  dispositions: { readonly before: Dispositions; readonly after: Dispositions },
): ProposedAgain[] {
  const reasons = reasonsByItem(dispositions.before);
  return carried
    .filter(({ before }) => isDeclined(before, dispositions.before))
    .filter(({ after }) => after.status !== "dropped" && !isDeclined(after, dispositions.after))
    .map(({ before, after }) => ({
      kind,
      before: { id: before.id, title: before.title },
      after: { id: after.id, title: after.title },
      reason: dispositions.before.get(before.id)?.reason ?? reasons.get(before.id) ?? null,
      status: after.status,
    }));
}

const isDeclined = ({ id, status }: SeenItem, dispositions: Dispositions) =>
  status === "declined" || dispositions.get(id)?.outcome === "declined";

/** The first reason given for declining words that had gone into an item. */
function reasonsByItem(dispositions: Dispositions): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const { outcome, reason, item } of dispositions.values())
    if (outcome === "declined" && reason !== null && item !== null && !reasons.has(item.id))
      reasons.set(item.id, reason);
  return reasons;
}
